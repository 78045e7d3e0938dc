import path from 'node:path'
import { createVitest, type TestModule, type Vitest } from 'vitest/node'
import type { Held, Rank } from './vitest.config'

/** What is to be tried: the tests that import these files, with one of them changed, or with none. */
export type Ask = Readonly<{ files: readonly string[]; mutant: Held['mutant']; room: string }>

/** The tests that failed, by their names; null where no test imports the files. */
export type Told = readonly string[] | null

const held: Held = { mutant: null, rank: new Map() }
;(globalThis as { tickmarkMutant?: Held }).tickmarkMutant = held
const vitest = await createVitest({
  root: process.cwd(),
  config: 'tests/mutants/vitest.config.ts',
  watch: false,
  maxWorkers: 1,
  reporters: [{}],
})
process.on('message', (ask: Ask) => void tryOne(vitest, ask).then((told) => process.send!(told)))
process.on('disconnect', () => process.exit())
process.send!('ready')

async function tryOne(vitest: Vitest, { files, mutant, room }: Ask): Promise<Told> {
  held.mutant = mutant
  if (mutant) vitest.invalidateFile(mutant.file)
  vitest.config.related = [...files]
  const all = await vitest.getRelevantTestSpecifications()
  const isNear = ({ moduleId }: (typeof all)[number]): boolean =>
    moduleId.startsWith(path.resolve('tests', room) + path.sep)
  const failed: string[] = []
  for (const specifications of [all.filter(isNear), all.filter((each) => !isNear(each))]) {
    if (specifications.length === 0 || failed.length > 0) continue
    vitest.state.errorsSet.clear()
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
    for (const tests of testModules)
      held.rank.set(tests.moduleId, rankOf(tests, held.rank.get(tests.moduleId)))
    failed.push(
      ...testModules.filter((tests) => !tests.ok()).map(({ moduleId }) => path.relative('.', moduleId)),
      ...unhandledErrors.map(String),
    )
  }
  if (mutant) vitest.invalidateFile(mutant.file)
  return all.length === 0 ? null : failed
}

/** What is known of tests after they ran once more. */
function rankOf(tests: TestModule, before: Rank = { caught: 0, took: 1e9 }): Rank {
  if (!tests.ok()) return { ...before, caught: before.caught + 1 }
  return tests.state() === 'passed' ? { ...before, took: tests.diagnostic().duration } : before
}
