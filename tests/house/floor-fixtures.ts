/** Files that break a rule, each with the rule that it breaks. */
export const wrong: readonly (readonly [rule: string, file: string, source: string])[] = [
  [
    'lib/anchor keeps to its floor',
    'lib/anchor/wrong.ts',
    `import { claim } from '@/lib/domain/claim'\nexport const a = claim`,
  ],
  ['lib/anchor keeps to its floor', 'lib/anchor/wrong-too.ts', `import { z } from 'zod'\nexport const a = z`],
  [
    'lib/domain keeps to its floor',
    'lib/domain/reads-rows.ts',
    `import { rows } from '@/lib/db/rows'\nexport const a = rows`,
  ],
  [
    'lib/domain keeps to its floor',
    'lib/domain/reads-types.ts',
    `import type { Rows } from '@/lib/db/rows'\nexport type A = Rows`,
  ],
  [
    'lib/domain keeps to its floor',
    'lib/domain/reads-files.ts',
    `import { readFileSync } from 'node:fs'\nexport const a = readFileSync`,
  ],
  [
    'lib/api keeps to its floor',
    'lib/api/wrong.ts',
    `import { rows } from '@/lib/db/rows'\nexport const a = rows`,
  ],
  [
    'lib/export keeps to its floor',
    'lib/export/wrong.ts',
    `import { rows } from '@/lib/db/rows'\nexport const a = rows`,
  ],
  [
    'lib/live keeps to its floor',
    'lib/live/wrong.ts',
    `import { rows } from '@/lib/db/rows'\nexport const a = rows`,
  ],
  [
    'lib/db keeps to its floor',
    'lib/db/wrong.ts',
    `import { deed } from '@/lib/commands/deed'\nexport const a = deed`,
  ],
  [
    'lib/views keeps to its floor',
    'lib/views/wrong.ts',
    `import { deed } from '@/lib/commands/deed'\nexport const a = deed`,
  ],
  [
    'lib/commands keeps to its floor',
    'lib/commands/wrong.ts',
    `import { who } from '@/lib/auth/who'\nexport const a = who`,
  ],
  [
    'the article session knows no React',
    'components/article/session/draws.ts',
    `import { useState } from 'react'\nexport const a = useState`,
  ],
  [
    'the article session knows no React',
    'components/article/session/listens.ts',
    `import { useSession } from '../subscribe/use-session'\nexport const a = useSession`,
  ],
  [
    'components keeps to its floor',
    'components/wrong.tsx',
    `import { rows } from '@/lib/db/rows'\nexport const a = rows`,
  ],
  [
    'components keeps to its floor',
    'components/wrong-too.tsx',
    `import { deed } from '@/lib/commands/deed'\nexport const a = deed`,
  ],
  [
    'no schema reaches the browser',
    'components/parses.tsx',
    `import { claimInput } from '@/lib/api/claim/input'\nexport const a = claimInput`,
  ],
  [
    'components/ui keeps to its floor',
    'components/ui/wrong.tsx',
    `import { client } from '@/components/client/client'\nexport const a = client`,
  ],
  [
    'components/client keeps to its floor',
    'components/client/wrong.ts',
    `import { useSubmit } from '@/components/form/use-submit'\nexport const a = useSubmit`,
  ],
  [
    'components/form keeps to its floor',
    'components/form/wrong.ts',
    `import { people } from '@/components/people/people'\nexport const a = people`,
  ],
  [
    'components/scales keeps to its floor',
    'components/scales/wrong.ts',
    `import type { People } from '@/components/people/people'\nexport type A = People`,
  ],
  [
    'components/article/claim keeps to its floor',
    'components/article/claim/wrong.ts',
    `import { panel } from '@/components/article/panel/panel'\nexport const a = panel`,
  ],
  [
    'a room of components has a row',
    'app/stray-screen.ts',
    `import { stray } from '@/components/people/stray/stray'\nexport const a = stray`,
  ],
  ['app keeps to its floor', 'app/wrong.ts', `import { start } from '@/bin/start'\nexport const a = start`],
  ['no circle', 'lib/domain/about.ts', `import type { Round } from './round'\nexport type About = Round`],
  [
    'everything imported exists',
    'lib/db/lost.ts',
    `import { nothing } from './nowhere'\nexport const a = nothing`,
  ],
  [
    'a room of lib has a row',
    'app/stray.ts',
    `import { stray } from '@/lib/stray/stray'\nexport const a = stray`,
  ],
  [
    'the product does not need what only developers install',
    'lib/db/tests-itself.ts',
    `import { test } from 'vitest'\nexport const a = test`,
  ],
]

/** Files that keep to all rules, and on which the wrong ones lean. */
export const innocent: readonly (readonly [file: string, source: string])[] = [
  ['lib/domain/claim.ts', `export const claim = 1`],
  ['lib/domain/round.ts', `import type { About } from './about'\nexport type Round = About`],
  [
    'lib/db/rows.ts',
    `import { claim } from '@/lib/domain/claim'\nexport type Rows = number\nexport const rows = claim`,
  ],
  ['lib/views/view.ts', `import { rows } from '@/lib/db/rows'\nexport const view = rows`],
  ['lib/commands/deed.ts', `import { view } from '@/lib/views/view'\nexport const deed = view`],
  ['lib/api/claim/input.ts', `export type ClaimInput = string\nexport const claimInput = 1`],
  ['lib/api/paths.ts', `export const paths = 1`],
  [
    'components/asks.tsx',
    `import type { ClaimInput } from '@/lib/api/claim/input'\nimport { paths } from '@/lib/api/paths'\nexport const ask = (input: ClaimInput) => [input, paths]`,
  ],
  ['lib/auth/who.ts', `export const who = 1`],
  ['lib/stray/stray.ts', `export const stray = 1`],
  ['components/people/stray/stray.ts', `export const stray = 1`],
  ['components/ui/look.css', ``],
  ['components/client/client.ts', `export const client = 1`],
  [
    'components/form/use-submit.ts',
    `import { client } from '@/components/client/client'\nexport const useSubmit = client`,
  ],
  [
    'components/people/people.ts',
    `import '@/components/ui/look.css'\nimport { useSubmit } from '@/components/form/use-submit'\nexport type People = number\nexport const people = useSubmit`,
  ],
  ['components/article/claim/claim.ts', `export const claim = 1`],
  [
    'components/article/panel/panel.ts',
    `import { claim } from '@/components/article/claim/claim'\nexport const panel = claim`,
  ],
  ['bin/start.ts', `import { deed } from '@/lib/commands/deed'\nexport const start = deed`],
  ['components/article/subscribe/use-session.ts', `export const useSession = 1`],
  ['proxy.ts', `export const proxy = 1`],
]
