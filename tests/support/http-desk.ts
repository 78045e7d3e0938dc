import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeOptions } from '@/bin/app'
import { hashPassword } from '@/lib/accounts/passwords'
import { db } from '@/lib/db/client'
import type { Role } from '@/lib/domain/person'
import { checkAnswer } from './check-answer'
import { freePort } from './free-port'
import { ownFolder } from './own-folder'

export const passphrase = 'correct horse battery'

/** The built app on a database: where it is, what it has written to its log, and the way to stop it. */
export type HttpDesk = Readonly<{ url: string; pid: number; log(): string; stop(): Promise<void> }>

/** Serves the built app on this test's database. */
export async function serveDesk(settings: Readonly<Record<string, string>> = {}): Promise<HttpDesk> {
  ownFolder()
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(
    process.execPath,
    [
      ...nodeOptions('start'),
      'node_modules/next/dist/bin/next',
      'start',
      '-H',
      '127.0.0.1',
      '-p',
      String(port),
    ],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXTAUTH_URL: url,
        NEXTAUTH_SECRET: randomBytes(24).toString('hex'),
        NEXT_TELEMETRY_DISABLED: '1',
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    if (child.exitCode === null && child.signalCode === null) await ended
    clearTimeout(late)
    if (child.signalCode === 'SIGKILL') throw new Error('The app did not stop when it was told to.')
  }
  for (let left = 600; left > 0 && child.exitCode === null; left--) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok) return { url, pid: child.pid!, log: () => words, stop }
    await wait(100)
  }
  await stop()
  throw new Error(`The app did not start:\n${words}`)
}

let hash: Promise<string> | undefined

/** Somebody with a passphrase. */
export async function anAccount(
  role: Role,
  facts: { disabledAt?: Date } = {},
): Promise<{ id: string; email: string; role: Role }> {
  hash ??= hashPassword(passphrase)
  const id = randomUUID()
  return db().person.create({
    data: { id, name: role, email: `${id}@desk.test`, role, passwordHash: await hash, ...facts },
    select: { id: true, email: true, role: true },
  })
}

type Words = Readonly<{
  method?: string
  body?: unknown
  headers?: Readonly<Record<string, string>>
  signal?: AbortSignal
}>

/** A browser of one person: it keeps cookies, and says where its pages come from. */
export class Browser {
  readonly cookies = new Map<string, string>()
  constructor(readonly url: string) {}

  /** Sends as a page of the desk would; a body that is no text, bytes or form is sent as JSON. */
  async send(place: string, { method = 'GET', body, headers = {}, signal }: Words = {}): Promise<Response> {
    const isRaw =
      body === undefined ||
      typeof body === 'string' ||
      body instanceof Uint8Array ||
      body instanceof FormData ||
      body instanceof ReadableStream
    const answer = await fetch(this.url + place, {
      method,
      signal,
      redirect: 'manual',
      headers: {
        ...(isRaw ? {} : { 'content-type': 'application/json' }),
        ...(body instanceof Uint8Array ? { 'content-type': 'application/octet-stream' } : {}),
        origin: this.url,
        'sec-fetch-site': 'same-origin',
        cookie: this.cookie(),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined && value !== undefined) this.cookies.set(name, value)
    }
    await checkAnswer(method, place, answer)
    return answer
  }

  /** The same under /api/v1, with the answer's status, body and headers. */
  async ask(method: string, place: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
    const answer = await this.send(`/api/v1${place}`, { method, body, headers })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, body: readJson(text) }
  }

  async signIn(
    email: string,
    password = passphrase,
    headers: Readonly<Record<string, string>> = {},
    code?: string,
  ): Promise<Response> {
    const { csrfToken } = (await (await this.send('/api/auth/csrf')).json()) as { csrfToken: string }
    const form = new URLSearchParams({
      csrfToken,
      email,
      password,
      json: 'true',
      callbackUrl: this.url,
      ...(code === undefined ? {} : { code }),
    })
    return this.send('/api/auth/callback/credentials', {
      method: 'POST',
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })
  }

  async signOut(): Promise<Response> {
    const { csrfToken } = (await (await this.send('/api/auth/csrf')).json()) as { csrfToken: string }
    const form = new URLSearchParams({ csrfToken, json: 'true', callbackUrl: this.url })
    return this.send('/api/auth/signout', {
      method: 'POST',
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  }

  private cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

/** What a body of JSON says; null when it is none. */
function readJson(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return null
  }
}

/** An answer of the API as its reader takes it. */
export type Json = {
  id?: string
  version?: number
  error?: { code?: string; message?: string; fields?: Record<string, string>; now?: unknown }
  [key: string]: unknown
} | null

/** A browser in which somebody of that role is signed in. */
export async function signedIn(
  desk: HttpDesk,
  role: Role,
): Promise<Browser & { person: { id: string; email: string; role: Role } }> {
  const person = await anAccount(role)
  const browser = new Browser(desk.url)
  const answer = await browser.signIn(person.email)
  if (!answer.ok) throw new Error(`${role} is not let in: ${await answer.text()}`)
  return Object.assign(browser, { person })
}
