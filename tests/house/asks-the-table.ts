import ts from 'typescript'
import { rowOf, deeds, type Deed } from '@/lib/domain/deeds'

/** What asks the table of rights of an article or a claim, or locks an article for a deed. */
const engineOnly = new Set(['lockArticle', 'refusalByTable', 'ruleAgainst', 'stateAfter', 'stateRule'])

/** Whether a deed depends on the state of an article or a claim, so that a role alone does not decide it. */
const hasStates = (deed: string): boolean =>
  deed in deeds && (rowOf(deed as Deed).article !== null || rowOf(deed as Deed).claim !== undefined)

/** What a source asks by itself of what the engine of deeds asks: the names that it imports, and `may` of deeds that depend on states. */
export function asksTheTable(source: string): string[] {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isImportSpecifier(node)) {
      const name = (node.propertyName ?? node.name).text
      if (engineOnly.has(name)) found.push(name)
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'may') {
      const deed = node.arguments[1]
      if (deed && ts.isStringLiteral(deed) && hasStates(deed.text)) found.push(`may ${deed.text}`)
    }
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true))
  return found
}
