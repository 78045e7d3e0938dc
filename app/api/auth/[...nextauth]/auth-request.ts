import 'server-only'
import { readBytes } from '@/app/api/door/body'
import { ownOrigins } from '@/app/api/door/origin'
import type { AuthRequest } from '@/lib/auth/ask-next-auth'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import { readUtf8 } from '@/lib/ingest/utf-8'

/** What next-auth is asked, and by which method; at any other address of it there is nothing. */
const doors: Readonly<Record<string, readonly string[]>> = {
  csrf: ['GET'],
  session: ['GET'],
  providers: ['GET'],
  error: ['GET'],
  signin: ['GET'],
  signout: ['GET', 'POST'],
  'signin/oidc': ['POST'],
  'callback/oidc': ['GET'],
  'callback/credentials': ['POST'],
}

/** The methods that an action of next-auth takes; none when there is no such action. */
export const methodsOf = (action: readonly string[]): readonly string[] => {
  const name = action.join('/')
  return Object.hasOwn(doors, name) ? doors[name]! : []
}

/** E-mail address, password, code and a link back are far less. */
const largest = 16 * 1024

/** The fields of a form or of JSON, as next-auth is sent them; nothing of a body that cannot be read is told or logged. */
async function readFields(request: Request): Promise<Outcome<Record<string, unknown>>> {
  const bytes = await readBytes(request, largest)
  if (!bytes.ok) return bytes
  const text = readUtf8(bytes.value)
  const kind = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (text === '') return done({})
  if (kind !== 'application/json' && kind !== 'application/x-www-form-urlencoded')
    return refuse({ code: 'wrong-type' })
  if (text === null) return refuse({ code: 'unreadable' })
  if (kind === 'application/x-www-form-urlencoded') return done(Object.fromEntries(new URLSearchParams(text)))
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body)
      ? done(body as Record<string, unknown>)
      : refuse({ code: 'invalid', fields: {} })
  } catch {
    return refuse({ code: 'invalid', fields: {} })
  }
}

const ownAddress = (value: string): boolean =>
  isPlain(value) && ownOrigins().includes(URL.parse(value, ownOrigins()[0])?.origin ?? '')

/** What of a link is handed on: a way back into this desk, and the short names that a provider or next-auth itself gives. */
const inLink: Readonly<Record<string, (value: string) => boolean>> = {
  callbackUrl: ownAddress,
  error: (value) => /^[\w-]{1,64}$/.test(value),
  state: isPlain,
  code: isPlain,
  iss: isPlain,
  session_state: isPlain,
  scope: isPlain,
  error_description: isPlain,
}

function isPlain(value: string): boolean {
  return /^[\x20-\x7e]{0,4096}$/.test(value)
}

/** A cookie that next-auth would stumble over is as if it had not come; its names differ by the way the desk is reached. */
function isWhole(name: string, value: string): boolean {
  if (name.endsWith('next-auth.callback-url')) return ownAddress(value)
  if (name.endsWith('next-auth.csrf-token')) return /^[0-9a-f]{64}\|[0-9a-f]{64}$/.test(value)
  return isPlain(value)
}

/** A request as next-auth is asked it: its body bounded before it is read, and nothing in it that next-auth would fail on. */
export async function authRequest(
  request: Request,
  action: readonly string[],
  cookies: readonly { name: string; value: string }[],
): Promise<Outcome<AuthRequest>> {
  const body = request.method === 'POST' ? await readFields(request) : done({})
  if (!body.ok) return body
  const query = Object.fromEntries(
    [...new URL(request.url).searchParams].filter(
      ([name, value]) => Object.hasOwn(inLink, name) && inLink[name]!(value),
    ),
  )
  return done({
    method: request.method === 'HEAD' ? 'GET' : request.method,
    action,
    query,
    body: body.value,
    headers: Object.fromEntries(request.headers),
    cookies: Object.fromEntries(
      cookies.filter(({ name, value }) => isWhole(name, value)).map(({ name, value }) => [name, value]),
    ),
  })
}
