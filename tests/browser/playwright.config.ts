import { defineConfig } from '@playwright/test'
import { chromium, chromiumArgs } from './chromium'

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: 'out/failed',
  globalSetup: './open-desk.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'out/report.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: { executablePath: chromium, args: chromiumArgs },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
  },
})
