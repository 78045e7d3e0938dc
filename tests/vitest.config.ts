import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

export const testsOf = (...names: readonly string[]) =>
  names.map((name) => `tests/${name}/**/*.test.{ts,tsx}`)
const support = (name: string) => path.join(root, 'tests/support', name)

// A test hangs when it has not ended by then; a slow machine is not a failure.
const patience = 120_000

export const alias = [
  { find: /^server-only$/, replacement: support('nothing.ts') },
  { find: /^@\//, replacement: `${root}/` },
]

export default defineConfig({
  root,
  test: {
    // Much of the time a test waits for the database or the app, so every processor has one.
    maxWorkers: '100%',
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: 'pure',
          isolate: false,
          include: testsOf(
            'anchor',
            'words',
            'domain',
            'api',
            'export',
            'ingest',
            'quotation',
            'wire',
            'live',
            'fetch',
            'parse',
            'verify',
            'settings',
            'house',
            'papers',
            'session',
            'bench',
            'front',
            'endurance',
          ),
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'database',
          // What a file leaves behind is put back in `database-per-file`: loading the database client takes longer than many of them.
          isolate: false,
          include: testsOf('db', 'commands', 'app', 'auth', 'mail', 'launch'),
          pool: 'forks',
          globalSetup: support('database-server.ts'),
          setupFiles: support('database-per-file.ts'),
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'http',
          include: testsOf('http'),
          pool: 'forks',
          globalSetup: [support('database-server.ts'), support('built-app.ts')],
          setupFiles: support('database-per-file.ts'),
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        root,
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'components',
          include: testsOf('components'),
          environment: 'jsdom',
          // One window for all files: making one takes longer than most of them.
          isolate: false,
          setupFiles: support('component-screen.ts'),
          testTimeout: patience,
        },
      },
    ],
  },
})
