import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../browser/running-desk'
import type { Engine } from './engine'
import { start } from './program'

/** Where the programs lie that this engine is made of. */
export type WebKitPrograms = Readonly<{ driver: string; browser: string; screen: string }>

/** Root cannot make WebKit's sandbox, and without a screen card nothing is composed. */
const settings = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
  GDK_BACKEND: 'x11',
  NO_AT_BRIDGE: '1',
}

const patience = 20_000

const home = () => mkdtemp(path.join(tmpdir(), 'tickmark-webkit-'))

/** Asks a WebDriver at that port; what it refuses is thrown in its words. */
function asker(port: number) {
  return async <T>(method: 'GET' | 'POST' | 'DELETE', place: string, words?: unknown): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${place}`, {
      method,
      body: words === undefined ? undefined : JSON.stringify(words),
      signal: AbortSignal.timeout(patience),
    })
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } }
    if (!answer.ok) throw new Error(`${place}: ${value.error}: ${value.message}`)
    return value
  }
}

type Ask = ReturnType<typeof asker>

/** Waits until the driver says that it is ready, ten seconds at most. */
async function untilReady(ask: Ask): Promise<void> {
  const isReady = () =>
    ask('GET', '/status').then(
      () => true,
      () => false,
    )
  for (let tries = 0; tries < 100 && !(await isReady()); tries += 1) await wait(100)
}

/** Runs the body of a function in the page of that session; what it throws is thrown. */
const runner =
  (ask: Ask, own: string) =>
  async (body: string, values: readonly unknown[]): Promise<unknown> => {
    const script = `const give = arguments[1]; (async function () { ${body} })(...JSON.parse(arguments[0])).then((made) => give({ made: JSON.stringify(made ?? null) }), (error) => give({ error: String(error) }))`
    const { made, error } = await ask<{ made?: string; error?: string }>('POST', `${own}/execute/async`, {
      script,
      args: [JSON.stringify(values)],
    })
    if (error !== undefined) throw new Error(error)
    return JSON.parse(made ?? 'null') as unknown
  }

/** WebKitGTK on a screen that nobody sees, by its own WebDriver. */
export async function openWebKit(programs: WebKitPrograms): Promise<Engine> {
  const screen = await start(programs.screen, {
    args: ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    home: await home(),
  })
  const [display] = await screen.says(/^\d+$/m)
  const port = await freePort()
  const driver = await start(programs.driver, {
    args: [`--port=${port}`],
    home: await home(),
    env: { ...settings, DISPLAY: `:${display}` },
  })
  const ask = asker(port)
  await untilReady(ask)
  const options = { binary: programs.browser, args: ['--automation'] }
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })
  const own = `/session/${sessionId}`
  const run = runner(ask, own)
  return {
    open: (url) => ask('POST', `${own}/url`, { url }),
    run,
    act: (...devices) => ask('POST', `${own}/actions`, { actions: devices }),
    async resize(width, height) {
      const frame = (await run('return [outerWidth - innerWidth, outerHeight - innerHeight]', [])) as [
        number,
        number,
      ]
      await ask('POST', `${own}/window/rect`, {
        x: 0,
        y: 0,
        width: width + frame[0],
        height: height + frame[1],
      })
    },
    picture: async () => Buffer.from(await ask<string>('GET', `${own}/screenshot`), 'base64'),
    async close() {
      await ask('DELETE', own).catch(() => undefined)
      await driver.end()
      await screen.end()
    },
  }
}
