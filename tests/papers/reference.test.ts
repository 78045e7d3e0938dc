import { expect, test } from 'vitest'
import { apiPage } from './api'
import { commandLinePage } from './command-line'
import { keysPage } from './keys'
import { rolesPage } from './roles'

// When one of these fails, a table in the code has changed: npm run papers writes the page anew.
test.for([
  ['keys', keysPage],
  ['roles', rolesPage],
  ['command-line', commandLinePage],
  ['api', apiPage],
] as const)('docs/reference/%s.md is what the code says', async ([name, pageOf]) => {
  await expect(pageOf()).toMatchFileSnapshot(`../../docs/reference/${name}.md`)
})
