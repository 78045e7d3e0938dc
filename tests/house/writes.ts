import ts from 'typescript'

/** Every way in which Prisma's client writes or begins to; the unsafe ones, which a rule of its own refuses anywhere, too. */
const prismaWrites =
  /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany|\$executeRaw|\$executeRawUnsafe|\$transaction)$/

/** How the functions of lib/db and lib/accounts begin that write something or hold it; readers are called `find`, `list`, `read`, `count`, `is` or `has`. */
const writers =
  /^(append|burn|carry|change|end|hold|insert|keep|lock|make|mark|note|notify|open|place|release|save|set|settle|stale|sweep|take|touch|void|write)([A-Z]|$)/

const statement = /^\s*(with\b.*\b)?(insert|update|delete)\b/is

/** What a source writes, by the names that it calls or imports to do so. */
export function writes(source: string): string[] {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && prismaWrites.test(node.name.text)) found.push(node.name.text)
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      if (/^@\/lib\/(db|accounts)\//.test(node.moduleSpecifier.text)) found.push(...writersOf(node))
    if (ts.isTaggedTemplateExpression(node) && statement.test(node.template.getText().slice(1)))
      found.push('a statement that writes')
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true))
  return found
}

function writersOf({ importClause }: ts.ImportDeclaration): string[] {
  const { namedBindings } = importClause ?? {}
  if (!namedBindings || !ts.isNamedImports(namedBindings)) return []
  return namedBindings.elements
    .map((one) => (one.propertyName ?? one.name).text)
    .filter((name) => writers.test(name))
}
