import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Desk } from './desk'
import { hasCode, Trouble } from './trouble'

/** The running app: `ended` settles when it has gone, wanted or not. */
export type App = Readonly<{ ended: Promise<void>; stop(): Promise<void> }>

/** What Node is told with which Next runs: in the built app the guard that stands before it, in development only to go when we go. */
export const nodeOptions = (how: 'start' | 'dev'): string[] => [
  '--disable-warning=DeprecationWarning',
  '--import',
  pathToFileURL(path.resolve(how === 'start' ? 'bin/front/front.ts' : 'bin/leave-with-parent.mjs')).href,
]

const patience = { toServe: 90_000, toStop: 9_000 }

/** Refuses with one sentence when nothing can listen there. */
export async function refuseUsedPort(host: string, port: number): Promise<void> {
  const probe = createServer()
  try {
    await once(probe.listen(port, host), 'listening')
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE'))
      throw new Trouble(
        `Port ${port} is already in use: stop what uses it, or choose another, as in PORT=${port + 1} npm start.`,
      )
    if (hasCode(error, 'EACCES'))
      throw new Trouble(`Port ${port} needs more rights than you have: choose one from 1024 on with PORT.`)
    throw new Trouble(`Nothing can listen on ${host}: set HOST to an address of this machine.`, {
      cause: error,
    })
  } finally {
    probe.close()
  }
}

/** Starts Next and waits until it is ready for people; its words are held back until then and follow afterwards. */
export async function serve(how: 'start' | 'dev', desk: Desk, signal: AbortSignal): Promise<App> {
  const { host, port } = desk.settings
  const child = spawn(
    process.execPath,
    [...nodeOptions(how), 'node_modules/next/dist/bin/next', how, '-H', host, '-p', String(port)],
    {
      env: {
        ...desk.env,
        NODE_ENV: how === 'start' ? 'production' : 'development',
        NEXT_TELEMETRY_DISABLED: '1',
        UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? '8',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true, // Ctrl-C reaches only us, so that the app is stopped before its database
    },
  )
  const ended = new Promise<void>((settle) =>
    child.once('error', () => settle()).once('exit', () => settle()),
  )
  const heldBack = hold(child)
  const app: App = { ended, stop: () => stop(child, ended) }
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
  const ready = await Promise.race([ended.then(() => false), untilReady(host, port, ended)])
  if (!ready) {
    await app.stop()
    signal.throwIfAborted()
    process.stderr.write(heldBack.words())
    throw new Trouble('The app did not get ready: see above, mend what it says, and start again.')
  }
  heldBack.letGo()
  return app
}

function hold(child: ChildProcess) {
  let held: string | null = ''
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from?.on('data', (words: Buffer) => {
      if (held === null) to.write(words)
      else held += words.toString()
    })
  }
  return { words: () => held ?? '', letGo: () => void (held = null) }
}

async function untilReady(host: string, port: number, ended: Promise<void>): Promise<boolean> {
  const name =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  let gone = false as boolean
  void ended.then(() => (gone = true))
  const end = Date.now() + patience.toServe
  while (!gone && Date.now() < end) {
    const answer = await fetch(`http://${name}:${port}/api/ready`, {
      signal: AbortSignal.timeout(20_000),
    }).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return true
    await wait(50)
  }
  return false
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  const late = new AbortController()
  const finished = await Promise.race([
    ended.then(() => true),
    wait(patience.toStop, false, { signal: late.signal, ref: false }),
  ])
  late.abort()
  if (!finished) child.kill('SIGKILL')
  await ended
}
