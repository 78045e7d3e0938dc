import { refuseUsedPort, serve, type App } from './app'
import { buildWhenOlder } from './build'
import { openDesk, settingsOfThisDesk, type Desk } from './desk'
import { complain, say } from './say'
import { seed } from './seed'
import { storeTrouble } from '@/lib/files/s3'
import { fileStore } from '@/lib/settings/running'
import type { Settings } from '@/lib/settings/settings'
import { Trouble } from './trouble'

/** Runs the desk from its settings to its last goodbye, and ends the process: 0 when it was asked to stop, 1 when it had to. */
export async function runDesk(how: 'start' | 'dev'): Promise<never> {
  const leaving = new AbortController()
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => leaving.abort())
  let code = 0
  try {
    await live(how, leaving)
  } catch (error) {
    if (!leaving.signal.aborted || leaving.signal.reason instanceof Trouble) {
      complain(leaving.signal.reason ?? error)
      code = 1
    }
  }
  process.exit(code)
}

async function live(how: 'start' | 'dev', leaving: AbortController): Promise<void> {
  const { signal } = leaving
  const settings = settingsOfThisDesk()
  warnOfAddress(settings)
  await lookIntoStore()
  say('Preparing the database…')
  const desk = await openDesk(settings, leaving)
  let app: App | null = null
  try {
    await refuseUsedPort(settings.host, settings.port)
    const firstAdminToken = await seed(desk)
    signal.throwIfAborted()
    if (how === 'start') await buildWhenOlder(desk.env, `${desk.dataDir}/build.log`, signal)
    signal.throwIfAborted()
    app = await serve(how, desk, signal)
    welcome(desk, firstAdminToken)
    await untilOver(app, signal)
  } finally {
    await app?.stop()
    await desk.database.close()
  }
}

/** Says that a desk which others reach takes their changes only at the address that it knows as its own. */
function warnOfAddress({ host, hasAppUrl, appUrl }: Settings): void {
  if (hasAppUrl || /^(localhost|127\.[\d.]+|::1)$/.test(host)) return
  say(
    `The desk listens on ${host}, where others reach it, but APP_URL is not set: it takes sign-ins and changes only from pages at ${appUrl}. Set APP_URL to the address that people use.`,
  )
}

/** Looks, before anything begins, whether the store of files that is set lets the desk in. */
async function lookIntoStore(): Promise<void> {
  const store = fileStore()
  const trouble = store && (await storeTrouble(store))
  if (trouble) throw new Trouble(trouble)
}

function welcome({ settings }: Desk, firstAdminToken: string | null): void {
  say(`Tickmark is ready: ${settings.appUrl}`)
  if (firstAdminToken)
    say(
      `Make the first administrator with this link, once: ${settings.appUrl}/invitations/${firstAdminToken}`,
    )
  say('Ctrl-C stops it.')
}

async function untilOver(app: App, signal: AbortSignal): Promise<void> {
  const asked = new Promise<'asked'>((settle) =>
    signal.addEventListener('abort', () => settle('asked'), { once: true }),
  )
  signal.throwIfAborted()
  if ((await Promise.race([app.ended, asked])) === 'asked') return signal.throwIfAborted()
  throw new Trouble('The app stopped by itself: see above, and start again.')
}
