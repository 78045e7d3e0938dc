import http from 'node:http'

/** One answer as it came over the wire: milliseconds to its first byte and to its last, and the bytes of its body as they were sent. */
export type Answer = Readonly<{
  status: number
  headers: http.IncomingHttpHeaders
  firstByte: number
  lastByte: number
  body: Buffer
}>

type Question = Readonly<{ method?: string; headers?: Record<string, string>; body?: string | object }>

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

/** Asks over a kept connection, so that no handshake is measured. */
export function ask(url: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
  const sent =
    body === undefined ? undefined : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  const type = typeof body === 'object' ? { 'Content-Type': 'application/json' } : {}
  return new Promise((settle, fail) => {
    const begun = performance.now()
    const request = http.request(
      url,
      {
        agent,
        method,
        headers: { ...type, ...(sent ? { 'Content-Length': String(sent.byteLength) } : {}), ...headers },
      },
      (response) => {
        let firstByte = Number.NaN
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => {
          if (chunks.length === 0) firstByte = performance.now() - begun
          chunks.push(chunk)
        })
        response.once('error', fail).once('end', () => {
          settle({
            status: response.statusCode ?? 0,
            headers: response.headers,
            firstByte,
            lastByte: performance.now() - begun,
            body: Buffer.concat(chunks),
          })
        })
      },
    )
    request.once('error', fail).end(sent)
  })
}

/** Asks and reads the JSON; anything but success is thrown. */
export async function askJson<T>(url: string, question: Question = {}): Promise<T> {
  const { status, body } = await ask(url, question)
  if (status >= 300)
    throw new Error(
      `${question.method ?? 'GET'} ${url} was answered with ${status}: ${body.toString().slice(0, 300)}`,
    )
  return JSON.parse(body.toString()) as T
}

const cookiesOf = ({ headers }: Answer): string =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')

/** Signs in and gives the session's cookie, `name=value`. */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const first = await ask(`${origin}/api/auth/csrf`)
  const { csrfToken } = JSON.parse(first.body.toString()) as { csrfToken: string }
  const form = new URLSearchParams({
    csrfToken,
    email,
    password,
    json: 'true',
    callbackUrl: origin,
  }).toString()
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: cookiesOf(first) }
  const answer = await ask(`${origin}/api/auth/callback/credentials`, { method: 'POST', headers, body: form })
  const session = cookiesOf(answer)
    .split('; ')
    .find((cookie) => cookie.includes('tickmark.session='))
  if (!session) throw new Error(`The desk does not let ${email} in: ${answer.status}`)
  return session
}
