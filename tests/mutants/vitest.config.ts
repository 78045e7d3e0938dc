import { defineConfig } from 'vitest/config'
import { alias, testsOf } from '../vitest.config.ts'

/** The mutant that is tried just now; it is handed over within the process, and nothing is written to disk. */
export type Held = { mutant: { file: string; start: number; end: number; is: string } | null }

const held = globalThis as { tickmarkMutant?: Held }

export default defineConfig({
  root: process.cwd(),
  resolve: { alias },
  plugins: [{
    name: 'one-wrong-change', enforce: 'pre',
    transform(text, id) {
      const mutant = held.tickmarkMutant?.mutant
      return mutant && id === mutant.file ? { code: text.slice(0, mutant.start) + mutant.is + text.slice(mutant.end), map: null } : undefined
    },
  }],
  test: { include: testsOf('anchor', 'words', 'domain', 'api', 'export', 'ingest', 'verify', 'live', 'settings'), pool: 'threads', fsModuleCache: false, isolate: false, bail: 1, testTimeout: 120_000, passWithNoTests: true },
})
