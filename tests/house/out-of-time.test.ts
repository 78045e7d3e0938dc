import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const root = process.cwd()
const folder = path.join(root, 'tests/house/out', `out-of-time-${process.pid}`)

/** Two files of the same tests in one window, so that each test that runs out of time has others after it, in its own file or in the next. */
const source = `
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createElement } from 'react'
import { expect, test, vi } from 'vitest'

const field = () => render(createElement('input', { 'aria-label': 'Wording', autoFocus: true }))

async function isWell() {
  field()
  await userEvent.keyboard('words')
  await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('words'))
  await new Promise((settle) => setTimeout(settle, 50))
  expect(screen.getByRole('textbox')).toHaveValue('words')
}

test('is well at first', isWell)
test('hangs with the timers faked', { timeout: 300 }, async () => {
  vi.useFakeTimers()
  await screen.findByText('never there')
})
test('is well after that', isWell)
test('goes on typing', { timeout: 300 }, async () => {
  field()
  const user = userEvent.setup({ delay: 20 })
  await user.type(screen.getByRole('textbox'), 'x'.repeat(20))
  await user.keyboard('y'.repeat(20))
})
test('is well after that too', isWell)
`

const config = `
import { defineConfig } from 'vitest/config'
export default defineConfig({
  root: ${JSON.stringify(root)},
  test: {
    include: [${JSON.stringify(`${path.relative(root, folder)}/*.test.ts`)}], environment: 'jsdom', isolate: false, maxWorkers: 1, testTimeout: 60_000,
    setupFiles: ['tests/support/component-screen.ts', ${JSON.stringify(path.join(folder, 'hurry.ts'))}],
  },
})
`

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  const files = {
    'one.test.ts': source,
    'two.test.ts': source,
    'vitest.config.ts': config,
    'hurry.ts': `import { configure } from '@testing-library/react'\nconfigure({ asyncUtilTimeout: 2000 })\n`,
  }
  for (const [name, words] of Object.entries(files)) await writeFile(path.join(folder, name), words)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const report = z.object({
  testResults: z.array(
    z.object({ assertionResults: z.array(z.object({ title: z.string(), status: z.string() })) }),
  ),
})

test('a test that runs out of time fails alone: neither its file nor the next one feels it', async () => {
  const written = path.join(folder, 'report.json')
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '-c',
    path.join(folder, 'vitest.config.ts'),
    '--reporter=json',
    `--outputFile=${written}`,
  ]
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env
  await new Promise((settle) => execFile(process.execPath, args, { cwd: root, env }, settle))
  const { testResults } = report.parse(JSON.parse(await readFile(written, 'utf8')))
  const each = [
    { title: 'is well at first', status: 'passed' },
    { title: 'hangs with the timers faked', status: 'failed' },
    { title: 'is well after that', status: 'passed' },
    { title: 'goes on typing', status: 'failed' },
    { title: 'is well after that too', status: 'passed' },
  ]
  expect(testResults.map(({ assertionResults }) => assertionResults)).toEqual([each, each])
})
