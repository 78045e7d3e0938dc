/** Lines that a function may have, its head and its end counted; a component's are mostly what it shows, so it may have more. */
const most = { function: 50, component: 80 }

/** What a function is called: by its own name, or by that of the value it is given to, through calls such as `memo(…)`. */
function nameOf(node) {
  if (node.id) return node.id.name
  let around = node.parent
  while (around.type === 'CallExpression') around = around.parent
  return around.type === 'VariableDeclarator' && around.id.type === 'Identifier' ? around.id.name : ''
}

/** Whether a function is a chapter of tests, which is read test by test. */
const isChapter = ({ parent }) => parent.type === 'CallExpression' && /^describe\b/.test(calledBy(parent))

/** The words by which a function is called, those of `describe.for([…])` too. */
function calledBy(call) {
  let callee = call.callee
  while (callee.type !== 'Identifier')
    callee =
      callee.type === 'MemberExpression' ? callee.object : (callee.callee ?? { type: 'Identifier', name: '' })
  return callee.name
}

/** Refuses functions that are too long to be read at once. */
export const functionSize = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const isScreen = context.filename.endsWith('.tsx')
    function look(node) {
      if (isChapter(node)) return
      const name = nameOf(node)
      const kind = isScreen && /^[A-Z]/.test(name) ? 'component' : 'function'
      const lines = node.loc.end.line - node.loc.start.line + 1
      if (lines > most[kind])
        context.report({
          node,
          message: `This ${kind} has ${lines} lines; ${most[kind]} can be read at once.`,
        })
    }
    return { FunctionDeclaration: look, FunctionExpression: look, ArrowFunctionExpression: look }
  },
}
