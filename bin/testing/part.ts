import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/**
 * How one part of the tests went; `note` says why a part was left out, `failures` what failed and how, `words` all that a quiet part said
 * when it failed.
 */
export type Tally = Readonly<{
  passed: number
  failed: number
  note?: string
  failures?: readonly string[]
  words?: string
}>

/** One part of the tests: quiet ones keep their words until they fail, and may run beside others. */
export type Part = Readonly<{ name: string; title: string; run(): Promise<Tally> }>

const tool = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  next: 'node_modules/next/dist/bin/next',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
} as const

type Tool = keyof typeof tool

const quiet = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' }

/** Runs a tool with the terminal to itself, and answers with its exit code. */
export async function show(
  name: Tool,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(process.execPath, [tool[name], ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...quiet, ...env },
  })
  return new Promise((settle) =>
    child.once('error', () => settle(1)).once('exit', (code) => settle(code ?? 1)),
  )
}

/** Runs a tool that counts as one test, and keeps what it said when it fails. */
export async function ask(name: Tool, args: readonly string[]): Promise<Tally> {
  const child = spawn(process.execPath, [tool[name], ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...quiet },
  })
  const code = new Promise((settle) => child.once('error', settle).once('close', settle))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  if ((await code) === 0) return { passed: 1, failed: 0 }
  return { passed: 0, failed: 1, words: `${out}${err}` }
}
