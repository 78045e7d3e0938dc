import { show } from './testing/part'

/** Writes `docs/reference` anew from the tables in the code; the same tests refuse what has drifted. */
process.exitCode = await show('vitest', [
  'run',
  '-c',
  'tests/vitest.config.ts',
  '--project=pure',
  'tests/papers',
  '--update',
])
