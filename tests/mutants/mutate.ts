import ts from 'typescript'

/** One small wrong change of a source: what stood between two offsets, and what stands there instead. */
export type Mutant = Readonly<{ start: number; end: number; was: string; is: string; line: number }>

const K = ts.SyntaxKind
const otherOperator: Partial<Record<ts.SyntaxKind, string>> = {
  [K.EqualsEqualsEqualsToken]: '!==',
  [K.ExclamationEqualsEqualsToken]: '===',
  [K.LessThanToken]: '<=',
  [K.LessThanEqualsToken]: '<',
  [K.GreaterThanToken]: '>=',
  [K.GreaterThanEqualsToken]: '>',
  [K.PlusToken]: '-',
  [K.MinusToken]: '+',
  [K.AsteriskToken]: '/',
  [K.AmpersandAmpersandToken]: '||',
  [K.BarBarToken]: '&&',
}
const otherMethod: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  toSorted: 'slice',
  toReversed: 'slice',
  min: 'max',
  max: 'min',
}

/** Every mutant of a source, in the order of the text; types, imports and words that are only read are left alone. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Mutant[] = []
  const put = (start: number, end: number, is: string) =>
    void found.push({
      start,
      end,
      was: text.slice(start, end),
      is,
      line: source.getLineAndCharacterOfPosition(start).line + 1,
    })
  const replace = (node: ts.Node, is: string) => put(node.getStart(source), node.end, is)
  const visit = (node: ts.Node): void => {
    if (
      ts.isTypeNode(node) ||
      ts.isImportDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isInterfaceDeclaration(node)
    )
      return
    if (ts.isBinaryExpression(node)) {
      const [left, other, right] = [
        node.left.getText(source),
        otherOperator[node.operatorToken.kind],
        node.right.getText(source),
      ]
      if (node.operatorToken.kind === K.QuestionQuestionToken)
        replace(node, `((${left}) && (${right}))`) // it stands beside && and || only in brackets
      else if (other && !(other === '-' && /['"`]/.test(left + right))) replace(node.operatorToken, other)
    }
    if (ts.isConditionalExpression(node)) replace(node.condition, `!(${node.condition.getText(source)})`)
    if (ts.isIfStatement(node)) replace(node.expression, `!(${node.expression.getText(source)})`)
    if (ts.isPrefixUnaryExpression(node) && node.operator === K.ExclamationToken)
      replace(node, node.operand.getText(source))
    if (node.kind === K.TrueKeyword) replace(node, 'false')
    if (node.kind === K.FalseKeyword) replace(node, 'true')
    if (ts.isNumericLiteral(node)) replace(node, `(${node.text} + 1)`)
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const other = Object.hasOwn(otherMethod, node.expression.name.text)
        ? otherMethod[node.expression.name.text]
        : undefined
      if (other) replace(node.expression.name, other)
      if (node.expression.name.text === 'filter') put(node.expression.expression.end, node.end, '')
    }
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) replace(node, ';')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** `most` of these, drawn by a seed: the same ones each time. */
export function sample<T>(from: readonly T[], most: number, seed: number): T[] {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return from
    .map((one) => ({ one, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ one }) => one)
}
