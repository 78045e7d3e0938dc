import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'
import { z } from 'zod'

/**
 * What nobody needs: files that nothing begins at, imports or names by their place, exported names that no other file takes, and packages that no
 * file imports. A name that its own file uses may be taken by nobody else yet.
 */
export type Unused = Readonly<{ files: string[]; exports: string[]; packages: string[] }>

type Module = {
  file: string
  exported: string[]
  named: string[]
  taken: { from: string; names: string[] | 'all' }[]
}

/** Where something outside begins: Next's own names, programs that are run by name, settings of tools, and tests. */
const beginnings = [
  /^app\/(.*\/)?(page|layout|route|error|global-error|not-found|loading|manifest)\.tsx?$/,
  /^(proxy|instrumentation|instrumentation-client)\.ts$/,
  /\.config\.(ts|js|mjs)$/,
  /^bin\/[^/]+\.(ts|mjs)$/,
  /^bin\/testing\/[^/]+\.mjs$/,
  /^tests\//,
  /\.d\.m?ts$/,
]

const needed = z.object({ dependencies: z.record(z.string(), z.string()) })

/** What is unused in a house; `byName` are packages that are run or configured by their name and imported nowhere. */
export async function findUnused(house: string, byName: readonly string[]): Promise<Unused> {
  const names = (await readdir(house, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|js)$/.test(entry.name))
    .map((entry) => path.relative(house, path.join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|\/)(node_modules|\.[^/]+|out|data|generated)\//.test(file))
  const files = new Set(names)
  const modules = await Promise.all(names.map(async (file) => readModule(house, file)))
  const taken = new Map<string, Set<string>>()
  const imported = new Set<string>()
  for (const { file, taken: takes } of modules) {
    for (const { from, names: wanted } of takes) {
      const target = resolve(file, from, files)
      if (target === undefined) imported.add(packageOf(from))
      else taken.set(target, new Set([...(taken.get(target) ?? []), ...(wanted === 'all' ? ['*'] : wanted)]))
    }
  }
  const { dependencies } = needed.parse(JSON.parse(await readFile(path.join(house, 'package.json'), 'utf8')))
  const inside = modules.filter(({ file }) => !beginnings.some((form) => form.test(file)))
  return {
    files: inside.filter(({ file }) => !taken.has(file)).map(({ file }) => file),
    exports: inside.flatMap(({ file, exported, named }) => {
      const uses = taken.get(file)
      return uses === undefined || uses.has('*')
        ? []
        : exported
            .filter((name) => !uses.has(name) && named.filter((one) => one === name).length < 2)
            .map((name) => `${file}: ${name}`)
    }),
    packages: Object.keys(dependencies).filter((name) => !imported.has(name) && !byName.includes(name)),
  }
}

const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')

function resolve(file: string, from: string, files: ReadonlySet<string>): string | undefined {
  const place = from.startsWith('@/')
    ? from.slice(2)
    : from.startsWith('.')
      ? path.join(path.dirname(file), from)
      : undefined
  return place === undefined
    ? undefined
    : (['', '.ts', '.tsx', '.mjs'].map((end) => place + end).find((name) => files.has(name)) ?? place)
}

async function readModule(house: string, file: string): Promise<Module> {
  const source = ts.createSourceFile(
    file,
    await readFile(path.join(house, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const found: Module = { file, exported: [], named: [], taken: [] }
  const visit = (node: ts.Node): void => {
    note(node, found)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Notes what a node takes from elsewhere, names or gives away. */
function note(node: ts.Node, { exported, named, taken }: Module): void {
  const take = (from: ts.Node | undefined, names: string[] | 'all') => {
    if (from && ts.isStringLiteralLike(from)) taken.push({ from: from.text, names })
  }
  if (ts.isImportDeclaration(node)) take(node.moduleSpecifier, importedBy(node))
  else if (ts.isExportDeclaration(node)) {
    const listed =
      node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined
    take(node.moduleSpecifier, listed ? listed.map((one) => (one.propertyName ?? one.name).text) : 'all')
    exported.push(...(listed ?? []).map((one) => one.name.text))
  } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    take(node.arguments[0], 'all')
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    take(node.argument.literal, 'all')
  else if (ts.isIdentifier(node)) named.push(node.text)
  else if (isNameOfFile(node))
    taken.push(...placesOf(node.text).map((from) => ({ from, names: 'all' as const })))
  else if (
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  )
    exported.push(...declaredBy(node))
}

function importedBy({ importClause }: ts.ImportDeclaration): string[] | 'all' {
  const { name, namedBindings } = importClause ?? {}
  if (namedBindings && ts.isNamespaceImport(namedBindings)) return 'all'
  const listed = namedBindings?.elements.map((one) => (one.propertyName ?? one.name).text) ?? []
  return [...listed, ...(name ? ['default'] : [])]
}

/** Whether a text that is no import names a file by its place. */
const isNameOfFile = (node: ts.Node): node is ts.StringLiteralLike =>
  ts.isStringLiteralLike(node) &&
  /^[\w./-]+\.(ts|tsx|mjs)$/.test(node.text) &&
  !ts.isImportDeclaration(node.parent)

const placesOf = (name: string): string[] =>
  [name, `@/${name}`].map((place) => (place.startsWith('.') || place.startsWith('@/') ? place : `./${place}`))

function declaredBy(node: ts.Node): string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap(({ name }) => boundBy(name))
  if (
    (ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isInterfaceDeclaration(node)) &&
    node.name
  )
    return [node.name.text]
  return []
}

const boundBy = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((one) => (ts.isBindingElement(one) ? boundBy(one.name) : []))
