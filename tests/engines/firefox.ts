import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Engine } from './engine'
import { start } from './program'

type Answer = { id?: number; type: string; result?: unknown; error?: string; message?: string }
type Ran =
  { type: 'success'; result: { value?: string } } | { type: 'exception'; exceptionDetails: { text: string } }

/** What a fresh profile is told, so that it asks nobody for anything. */
const preferences = {
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.systemAddon.update.enabled': false,
  'intl.accept_languages': 'en-GB',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
}
const userPreferences = Object.entries(preferences)
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  .join('\n')

/** A line on which questions of WebDriver BiDi are asked and answered. */
async function openLine(address: string) {
  const line = new WebSocket(address)
  const waiting = new Map<number, (answer: Answer) => void>()
  line.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  }
  await new Promise<void>((settle, refuse) => {
    line.onopen = () => settle()
    line.onerror = () => refuse(new Error(`nobody answers at ${address}`))
  })
  let asked = 0
  const ask = async <T>(method: string, params: unknown): Promise<T> => {
    const id = (asked += 1)
    const answered = new Promise<Answer>((settle) => waiting.set(id, settle))
    line.send(JSON.stringify({ id, method, params }))
    const answer = await answered
    waiting.delete(id)
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error}: ${answer.message}`)
    return answer.result as T
  }
  return { ask, close: () => line.close() }
}

/** Firefox without a window, by the WebDriver BiDi that is built into it. */
export async function openFirefox(program: string): Promise<Engine> {
  const home = await mkdtemp(path.join(tmpdir(), 'tickmark-firefox-'))
  await writeFile(path.join(home, 'user.js'), userPreferences)
  const browser = await start(program, {
    args: ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port', '0', 'about:blank'],
    home,
  })
  const [, address] = await browser.says(/WebDriver BiDi listening on (ws:\S+)/)
  const { ask, close } = await openLine(`${address}/session`)
  await ask('session.new', { capabilities: {} })
  const { contexts } = await ask<{ contexts: readonly { context: string }[] }>('browsingContext.getTree', {})
  const { context } = contexts[0]!
  return {
    open: (url) => ask('browsingContext.navigate', { context, url, wait: 'complete' }),
    async run(body, values) {
      const functionDeclaration = `async (values) => JSON.stringify(await (async function () { ${body} })(...JSON.parse(values)) ?? null)`
      const ran = await ask<Ran>('script.callFunction', {
        functionDeclaration,
        awaitPromise: true,
        target: { context },
        arguments: [{ type: 'string', value: JSON.stringify(values) }],
        userActivation: true,
      })
      if (ran.type === 'exception') throw new Error(ran.exceptionDetails.text)
      return JSON.parse(ran.result.value ?? 'null') as unknown
    },
    act: (...devices) => ask('input.performActions', { context, actions: devices }),
    resize: (width, height) => ask('browsingContext.setViewport', { context, viewport: { width, height } }),
    picture: async () =>
      Buffer.from(
        (await ask<{ data: string }>('browsingContext.captureScreenshot', { context })).data,
        'base64',
      ),
    async close() {
      close()
      await browser.end()
    },
  }
}
