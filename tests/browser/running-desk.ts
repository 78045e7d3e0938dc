import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const patience = 240_000

/** A desk that serves: where it is, what it said while it started, and how to stop it and forget its data. */
export type RunningDesk = Readonly<{ url: string; said: string; stop(): Promise<void> }>

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await once(probe.listen(0, '127.0.0.1'), 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}

/** Settings of this machine, none of which reaches a desk. */
const unset = {
  DATABASE_URL: '',
  APP_URL: '',
  NEXTAUTH_SECRET: '',
  TICKMARK_SAMPLE: '',
  TICKMARK_ADMIN_EMAIL: '',
  TICKMARK_ADMIN_PASSWORD: '',
  OIDC_ISSUER: '',
  OIDC_CLIENT_ID: '',
  OIDC_CLIENT_SECRET: '',
  SMTP_URL: '',
  MAIL_FROM: '',
  FETCH_PROXY: '',
}

/** Starts the desk as people start it, on a port and data of its own; settings of this machine do not reach it. */
export async function startDesk(settings: Readonly<Record<string, string>>): Promise<RunningDesk> {
  const port = await freePort()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tickmark-browser-'))
  await chmod(dataDir, 0o755)
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'bin/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...unset,
      ...settings,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  })
  const ended = once(child, 'exit')
  let said = ''
  const url = `http://localhost:${port}`
  const stop = async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null) await ended
    await rm(dataDir, { recursive: true, force: true })
  }
  const ready = new Promise<boolean>((settle) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (words: Buffer) => {
        said += words.toString()
        if (said.includes('Ctrl-C stops it.')) settle(true)
      })
    }
    void ended.then(() => settle(false))
    setTimeout(() => settle(false), patience).unref()
  })
  if (await ready) return { url, said, stop }
  await stop()
  throw new Error(`The desk did not start:\n${said}`)
}
