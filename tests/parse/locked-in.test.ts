import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { childOptions } from '@/lib/parse/in-child'

/** What a program would get that took over the child. */
async function tryThere(program: string): Promise<string> {
  const { execArgv, ...options } = childOptions(process.cwd())
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...execArgv, '--input-type=module', '--eval', program],
    options,
  )
  return stdout.trim()
}

const attempt = (work: string) =>
  `import fs from 'node:fs'; import child from 'node:child_process'; import { Worker } from 'node:worker_threads'; let got; try { ${work}; got = 'done' } catch (error) { got = error.code } console.log(got)`

test.for([
  ['reads a file of the machine', `fs.readFileSync('/etc/passwd')`],
  ['reads the settings of the desk', `fs.readFileSync('.env')`],
  ['looks into the data of the desk', `fs.readdirSync('data')`],
  ['writes a file', `fs.writeFileSync('/tmp/tickmark-escaped', 'x')`],
  ['starts a program', `child.execFileSync('/bin/true')`],
  ['starts a thread', `new Worker('1', { eval: true })`],
])('what takes over the child never %s', async ([, work]) => {
  expect(await tryThere(attempt(work!))).toBe('ERR_ACCESS_DENIED')
})

test('what takes over the child finds no secret in its environment', async () => {
  expect(process.env.PATH).toBeTruthy()
  expect(JSON.parse(await tryThere('console.log(JSON.stringify(process.env))'))).toEqual({
    NODE_ENV: 'production',
  })
})

test('the same programs get their way where nothing locks them in', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    attempt(`fs.readFileSync('/etc/passwd')`),
  ])
  expect(stdout.trim()).toBe('done')
})
