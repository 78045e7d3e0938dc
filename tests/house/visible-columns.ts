import ts from 'typescript'

/** The columns and tables that say what may be seen: whom an article names, which rounds are closed, what is a draft, who voted, what was deleted, which sources everybody may see. */
const columns = ['restricted', 'blindRound', 'closedWords', 'submittedAt', 'deletedAt', 'isListed'] as const
const tables = ['ArticleAccess', 'PanelVote'] as const
const named = new RegExp(`"(${[...columns, ...tables].join('|')})"`, 'g')

/** A place in a file that asks the database by one of them. */
export type Asking = Readonly<{ line: number; name: string }>

const isSql = (tag: string): boolean => /(^|\.)(sql|\$queryRaw|\$executeRaw)\b/.test(tag)

/** The words of a template that go to the database; what is put into it is looked at by itself. */
function sqlOf(node: ts.TaggedTemplateExpression): string {
  const { template } = node
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join(' ')
}

/** Whether an object says which rows are meant: the value of `where`, or something that is declared as such. */
function isCondition(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node)) return node.name.getText() === 'where'
  const type =
    ts.isSatisfiesExpression(node) || ts.isVariableDeclaration(node) || ts.isFunctionLike(node)
      ? node.type?.getText()
      : undefined
  return /\b\w+WhereInput\b/.test(type ?? '')
}

/** Every place of a source that asks the database by what says who may see something: in SQL, or in the terms of Prisma. */
export function asksWhoMaySee(source: string): Asking[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true)
  const found: Asking[] = []
  const note = (node: ts.Node, name: string): void => {
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, name })
  }
  const look = (node: ts.Node, isInCondition: boolean): void => {
    if (ts.isTaggedTemplateExpression(node) && isSql(node.tag.getText()))
      for (const [, name] of sqlOf(node).matchAll(named)) note(node, name!)
    if (isInCondition && (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))) {
      const name = node.name.getText()
      if ((columns as readonly string[]).includes(name) || name === 'access') note(node, name)
    }
    if (ts.isPropertyAccessExpression(node) && /^(panelVote|articleAccess)$/.test(node.name.text))
      note(node, node.name.text)
    ts.forEachChild(node, (child) => look(child, isInCondition || isCondition(node)))
  }
  look(file, false)
  return found
}
