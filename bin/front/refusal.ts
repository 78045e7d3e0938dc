import type { Method } from '../../lib/api/method.ts'
import { paths } from '../../lib/api/paths.ts'
import { isReadableState } from './router-state.ts'

/** A request as far as it is looked at before Next gets it; `routerState` is where a screen that asks for its next part says it stands. */
export type FrontRequest = Readonly<{
  method?: string
  url?: string
  host?: string
  contentType?: string
  routerState?: string
}>

/** Why Next never gets it: what is answered in its place, in one sentence; `to` leads back to the page that a form was sent from. */
export type FrontRefusal = Readonly<{
  status: 303 | 400 | 404 | 405 | 503 | 507
  code: string
  says: string
  allow?: string
  to?: string
  retryAfter?: number
}>

const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const reading = ['GET', 'HEAD']
const unreadable: FrontRefusal = { status: 400, code: 'invalid', says: 'This address cannot be read.' }
const lost: FrontRefusal = {
  status: 400,
  code: 'invalid',
  says: 'This request does not say readably where it comes from.',
}
const nothing: FrontRefusal = {
  status: 404,
  code: 'not-there',
  says: 'There is nothing here, or it is not yours to see.',
}

/** The page that Next made for the case that all others fail; asked for by its address it would say that they did. */
const keptByNext = /^\/_global-error(?:\/|\.|$)/

const withReading = (methods: readonly Method[]): string[] =>
  [...new Set<string>([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].sort()

/** The methods of each address of the API, by its parts; a part in braces is anything. */
const endpoints = [...Map.groupBy(Object.values(paths), ([, path]) => path)].map(([path, rows]) => ({
  parts: path.split('/'),
  methods: withReading(rows.map(([method]) => method)),
}))

/** The methods that an address takes; null where Next knows better. */
function methodsAt(path: string): readonly string[] | null {
  if (path === '/api/health' || path === '/api/ready') return withReading(['GET'])
  if (path.startsWith('/api/auth/')) return withReading(['GET', 'POST'])
  if (!path.startsWith('/api/')) return reading
  const parts = path.replace(/^\/api\/v1/, '').split('/')
  const fits = (pattern: readonly string[]) =>
    pattern.length === parts.length && pattern.every((part, at) => part.startsWith('{') || part === parts[at])
  const found = endpoints.filter(({ parts: pattern }) => fits(pattern))
  return (
    (found.find(({ parts: pattern }) => !pattern.some((part) => part.startsWith('{'))) ?? found[0])
      ?.methods ?? null
  )
}

const control = /[\u0000-\u001f\u007f]/

/** Whether a path says something: whole UTF-8 behind its percent signs, and no control characters; of those in an id the API itself says that there is no such thing. */
function isReadable(path: string): boolean {
  try {
    const words = decodeURIComponent(path)
    return path.startsWith('/api/v1/') || !control.test(words)
  } catch {
    return false
  }
}

/** Characters that nothing can hold: NUL in the words of a page's address, and any control character in those for next-auth. */
function unstorable(path: string, query: string): boolean {
  if (path.startsWith('/api/v1/')) return false
  return (path.startsWith('/api/auth/') ? /%(?:[01][0-9a-f]|7f)/i : /%00/).test(query)
}

/** Why this request is answered before Next gets it, since Next would fail on it or answer as if it were another; null for all others. */
export function frontRefusalOf({
  method = '',
  url = '',
  host,
  contentType = '',
  routerState,
}: FrontRequest): FrontRefusal | null {
  if (!url.startsWith('/') || host === undefined) return unreadable
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(url) ?? []
  if (!isReadable(path) || unstorable(path, query)) return unreadable
  if (routerState !== undefined && !isReadableState(routerState)) return lost
  if (keptByNext.test(decodeURIComponent(path))) return nothing
  const methods = methodsAt(path)
  if (known.includes(method) && (methods === null || methods.includes(method))) return null
  const isForm =
    method === 'POST' && methods === reading && contentType.startsWith('application/x-www-form-urlencoded')
  if (isForm && !path.startsWith('//'))
    return {
      status: 303,
      code: 'wrong-method',
      says: 'This form was sent before the page was awake; fill it in again.',
      to: url,
    }
  return {
    status: 405,
    code: 'wrong-method',
    says: 'This cannot be done at this address.',
    allow: (methods ?? known).join(', '),
  }
}

const away: FrontRefusal = {
  status: 503,
  code: 'not-ready',
  says: 'The desk is not ready; try again in a moment.',
  retryAfter: 5,
}
const full: FrontRefusal = {
  status: 507,
  code: 'no-room',
  says: 'The desk is short of disk space: nothing more can be stored until whoever runs it makes room; what is there can be read.',
}

/** What the desk needs to answer, and to store something. */
export type Means = Readonly<{ isDatabaseThere: () => Promise<boolean>; hasRoom: () => Promise<boolean> }>

/** Whether an answer can be given without the database: the sign of life, and what the build made. */
const standsAlone = (path: string): boolean =>
  path === '/api/health' || path.startsWith('/_next/') || path.startsWith('/schema/') || path === '/icon.svg'

/** Why this request cannot be answered as things are: the database is away, or there is no room for what it would store; null when it can. */
export async function lackOf(
  { method = '', url = '' }: FrontRequest,
  { isDatabaseThere, hasRoom }: Means,
): Promise<FrontRefusal | null> {
  const path = url.split('?')[0]!
  if (standsAlone(path)) return null
  if (!(await isDatabaseThere())) return away
  const stores = path.startsWith('/api/v1/') && !reading.includes(method) && method !== 'OPTIONS'
  return stores && !(await hasRoom()) ? full : null
}
