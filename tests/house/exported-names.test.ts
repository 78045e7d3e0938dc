import { readFile, readdir } from 'node:fs/promises'
import ts from 'typescript'
import { expect, test } from 'vitest'

const files = (await readdir('lib', { recursive: true }))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('db/generated/'))
  .map((file) => `lib/${file}`)

/** The names that the statements of a source export. */
function exportedNames(source: string): string[] {
  const { statements } = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest)
  return statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) =>
        ts.isIdentifier(name) ? name.text : [],
      )
    const named = statement as ts.Statement & { name?: ts.Node }
    return named.name && ts.isIdentifier(named.name) ? [named.name.text] : []
  })
}

test('a name that lib exports says one thing: no two files export it', async () => {
  expect(files.length).toBeGreaterThan(200)
  const named = await Promise.all(
    files.map(async (file) => exportedNames(await readFile(file, 'utf8')).map((name) => ({ name, file }))),
  )
  const twice = [...Map.groupBy(named.flat(), ({ name }) => name)].filter(([, places]) => places.length > 1)
  expect(twice.map(([name, places]) => [name, ...places.map(({ file }) => file)])).toEqual([])
})

test('every kind of export is seen', () => {
  const source = `export const a = 1, b = 2
export function c() {}
export type D = 1
export interface E {}
const f = 1
import { g } from './g'`
  expect(exportedNames(source)).toEqual(['a', 'b', 'c', 'D', 'E'])
})
