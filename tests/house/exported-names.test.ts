import { readFile, readdir } from 'node:fs/promises'
import ts from 'typescript'
import { expect, test } from 'vitest'

const rooms = ['lib', 'components', 'app', 'bin']

/** Files that Next reads by their names, and demands the names of their exports. */
const isReadByNext = (file: string) =>
  /^app\/(.*\/)?(page|layout|route|template|default|loading|error|global-error|not-found)\.tsx?$/.test(file)

const inRooms = await Promise.all(
  rooms.map(async (room) => (await readdir(room, { recursive: true })).map((file) => `${room}/${file}`)),
)
const files = inRooms
  .flat()
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/db/generated/') && !isReadByNext(file))

/** The names that a variable, or a pattern of several, is declared by. */
const declared = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? declared(element.name) : []))

/** The names that the statements of a source export; whoever imports a default export names it. */
function exportedNames(source: string): string[] {
  const { statements } = ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest)
  return statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
    const has = (wanted: ts.SyntaxKind) => modifiers.some(({ kind }) => kind === wanted)
    if (!has(ts.SyntaxKind.ExportKeyword) || has(ts.SyntaxKind.DefaultKeyword)) return []
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => declared(name))
    const named = statement as ts.Statement & { name?: ts.Node }
    return named.name && ts.isIdentifier(named.name) ? [named.name.text] : []
  })
}

test('a name that the house exports says one thing: no two files export it', async () => {
  for (const room of rooms)
    expect(files.filter((file) => file.startsWith(`${room}/`)).length).toBeGreaterThan(10)
  expect(files.length).toBeGreaterThan(900)
  const named = await Promise.all(
    files.map(async (file) => exportedNames(await readFile(file, 'utf8')).map((name) => ({ name, file }))),
  )
  const twice = [...Map.groupBy(named.flat(), ({ name }) => name)].filter(([, places]) => places.length > 1)
  expect(twice.map(([name, places]) => [name, ...places.map(({ file }) => file)])).toEqual([])
})

test('every kind of export is seen, and no default export', () => {
  const source = `export const a = 1, b = 2
export const { c, d: [e] } = f
export async function g() {}
export type H = 1
export interface I {}
export default function J() {}
const k = 1
import { l } from './l'`
  expect(exportedNames(source)).toEqual(['a', 'b', 'c', 'e', 'g', 'H', 'I'])
})

test('what Next reads by its name may be called as Next demands, and nothing beside it', () => {
  for (const file of ['app/page.tsx', 'app/api/v1/articles/[articleId]/route.ts', 'app/(desk)/loading.tsx'])
    expect(isReadByNext(file), file).toBe(true)
  for (const file of ['app/faces.ts', 'components/article/page.ts', 'app/api/door/route-of.ts'])
    expect(isReadByNext(file), file).toBe(false)
})
