import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { alias, testsOf } from '../vitest.config.ts'

/** How often a file of tests caught a mutant, and how many milliseconds it takes. */
export type Rank = Readonly<{ caught: number; took: number }>

/** The mutant that is tried just now, and what is known of the tests; it is handed over within the process, and nothing is written to disk. */
export type Held = {
  mutant: { file: string; start: number; end: number; is: string } | null
  rank: Map<string, Rank>
}

const held = globalThis as { tickmarkMutant?: Held }

/** What caught most comes first, and of those alike what is quickest. */
class LikeliestFirst extends BaseSequencer {
  override sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const of = ({ moduleId }: TestSpecification): Rank =>
      held.tickmarkMutant?.rank.get(moduleId) ?? { caught: 0, took: 1e9 }
    return Promise.resolve(
      specifications.toSorted((a, b) => of(b).caught - of(a).caught || of(a).took - of(b).took),
    )
  }
}

export default defineConfig({
  root: process.cwd(),
  resolve: { alias },
  plugins: [
    {
      name: 'one-wrong-change',
      enforce: 'pre',
      transform(text, id) {
        const mutant = held.tickmarkMutant?.mutant
        return mutant && id === mutant.file
          ? { code: text.slice(0, mutant.start) + mutant.is + text.slice(mutant.end), map: null }
          : undefined
      },
    },
  ],
  test: {
    include: testsOf(
      'anchor',
      'words',
      'domain',
      'api',
      'export',
      'ingest',
      'quotation',
      'verify',
      'live',
      'settings',
    ),
    pool: 'threads',
    sequence: { sequencer: LikeliestFirst },
    fsModuleCache: false,
    isolate: false,
    bail: 1,
    testTimeout: 120_000,
    passWithNoTests: true,
  },
})
