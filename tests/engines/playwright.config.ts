import { defineConfig } from '@playwright/test'
import type { EngineName } from '@/bin/testing/engines'
import { installedEngines } from './engines'

export default defineConfig<{ engineName: EngineName }>({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../browser/out/failed-engines',
  globalSetup: '../browser/open-desk.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: installedEngines.map((engineName) => ({ name: engineName, use: { engineName } })),
})
