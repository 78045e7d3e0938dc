import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

const rooms = (...names: readonly string[]) => names.map((name) => `tests/${name}/**/*.test.{ts,tsx}`)
const support = (name: string) => path.join(root, 'tests/support', name)

// A test hangs when it has not ended by then; a slow machine is not a failure.
const patience = 120_000

const alias = [
  { find: /^server-only$/, replacement: support('nothing.ts') },
  { find: /^@\//, replacement: `${root}/` },
]

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: 'pure',
          include: rooms('anchor', 'domain', 'api', 'export', 'ingest', 'live', 'verify', 'suggest', 'settings', 'house', 'bench'),
          testTimeout: patience,
          hookTimeout: patience,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'database',
          include: rooms('db', 'commands', 'app', 'auth', 'mail', 'launch'),
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
          include: rooms('http'),
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
          include: rooms('components'),
          environment: 'jsdom',
          setupFiles: support('component-screen.ts'),
          testTimeout: patience,
        },
      },
    ],
  },
})
