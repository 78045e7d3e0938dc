import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { visitDesk } from '@/bin/desk'
import { readSettings } from '@/lib/settings/settings'
import { freePort } from './ports'

/** A desk that serves: `pid` is the command's, `seconds` is from the command to its word that it is ready. */
export type RunningDesk = Readonly<{ origin: string; pid: number; seconds: number; stop(): Promise<void> }>

/** A desk of our own on a fresh data folder, which can be started and stopped many times. */
export type OwnDesk = Readonly<{
  dataDir: string
  start(): Promise<RunningDesk>
  databaseUrl(): Promise<string>
  forget(): Promise<void>
}>

export const administrator = { email: 'bench@desk.test', password: 'a long enough passphrase' }

const patience = 300_000

/** Settings of this machine do not reach it: its database is the embedded one. */
export async function makeDesk(): Promise<OwnDesk> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tickmark-bench-'))
  await chmod(dataDir, 0o755)
  const unset = Object.fromEntries(
    [
      'DATABASE_URL',
      'APP_URL',
      'NEXTAUTH_SECRET',
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
      'SMTP_URL',
      'MAIL_FROM',
    ].map((name) => [name, '']),
  )
  const own = {
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    TICKMARK_SAMPLE: '0',
    TICKMARK_ADMIN_EMAIL: administrator.email,
    TICKMARK_ADMIN_PASSWORD: administrator.password,
  }
  return {
    dataDir,
    start: () =>
      start({ ...process.env, ...unset, ...own, NODE_ENV: 'production' }, `http://localhost:${own.PORT}`),
    databaseUrl: async () => (await visitDesk(readSettings({ ...unset, ...own }))).database.url,
    forget: () => rm(dataDir, { recursive: true, force: true }),
  }
}

/** The command that people type, without npm in front of it. */
async function start(env: NodeJS.ProcessEnv, origin: string): Promise<RunningDesk> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['bin/launch.mjs', 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let said = ''
  const ready = new Promise<boolean>((settle) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (words: Buffer) => {
        said += words.toString()
        if (said.includes('Tickmark is ready')) settle(true)
      })
    }
    void ended.then(() => settle(false))
    setTimeout(() => settle(false), patience).unref()
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  if (await ready) return { origin, pid: child.pid!, seconds: (performance.now() - begun) / 1000, stop }
  await stop()
  throw new Error(`The desk did not start:\n${said}`)
}
