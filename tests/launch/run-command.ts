import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** What a command answered, and how it ended. */
export type Answer = Readonly<{ code: number | null; out: string; err: string }>

/** Runs a command of bin as the launcher does, with nothing of this machine's settings but what is given. */
export async function run(
  command: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Answer> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', `bin/${command}.ts`, ...args],
    {
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        NODE_ENV: 'production',
        DATABASE_URL: '',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const code = new Promise<number | null>((settle) =>
    child.once('error', () => settle(null)).once('close', settle),
  )
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out: out.trim(), err: err.trim() }
}
