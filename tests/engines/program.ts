import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'

const patience = 60_000

/** A program that runs beside the tests: `says` waits for words of its, `end` ends it with all that it started. */
export type Program = Readonly<{ says(words: RegExp): Promise<RegExpExecArray>; end(): Promise<void> }>

type Start = Readonly<{ args: readonly string[]; home: string; env?: Readonly<Record<string, string>> }>

/** What it is told of the machine. */
const ownOf = (home: string) => ({
  HOME: home,
  XDG_CACHE_HOME: home,
  XDG_CONFIG_HOME: home,
  XDG_DATA_HOME: home,
  XDG_RUNTIME_DIR: home,
  TZ: 'UTC',
  LANG: 'C.UTF-8',
})

/** Starts a program in a group of its own; of the machine it is told an empty home, which is gone after its end, and no language or zone but ours. */
export async function start(command: string, { args, home, env }: Start): Promise<Program> {
  await chmod(home, 0o700)
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, ...ownOf(home), ...env },
  })
  const ended = new Promise<void>((settle) =>
    child.once('error', () => settle()).once('exit', () => settle()),
  )
  let words = ''
  child.stdout.on('data', (more: Buffer) => void (words += more.toString()))
  child.stderr.on('data', (more: Buffer) => void (words += more.toString()))
  const kill = (signal: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, signal)
    } catch {
      // Nobody of the group is left.
    }
  }
  const leaveNothing = () => kill('SIGKILL')
  process.once('exit', leaveNothing)
  return {
    async says(wanted) {
      const signal = AbortSignal.timeout(patience)
      for (;;) {
        const found = wanted.exec(words)
        if (found) return found
        const more = Promise.race([
          once(child.stdout, 'data', { signal }),
          once(child.stderr, 'data', { signal }),
          ended.then(() => 'ended'),
        ])
        if ((await more.catch(() => 'ended')) === 'ended')
          throw new Error(`${command} did not say ${String(wanted)}, but:\n${words}`)
      }
    },
    async end() {
      kill('SIGTERM')
      const hard = setTimeout(leaveNothing, 3000)
      await ended
      clearTimeout(hard)
      leaveNothing()
      process.off('exit', leaveNothing)
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
