import { expect, test } from 'vitest'
import { apiPage } from './api'
import { commandLinePage } from './command-line'
import { keysPage } from './keys'
import { rolesPage } from './roles'
import { roomsPage } from './rooms'

// When one of these fails, a table in the code has changed: npm run papers writes the page anew.
test.for([
  ['reference/keys', keysPage],
  ['reference/roles', rolesPage],
  ['reference/command-line', commandLinePage],
  ['reference/api', apiPage],
  ['architecture/rooms', roomsPage],
] as const)('docs/%s.md is what the code says', async ([name, pageOf]) => {
  await expect(pageOf()).toMatchFileSnapshot(`../../docs/${name}.md`)
})
