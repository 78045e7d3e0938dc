import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { deskSecret } from '@/lib/settings/running'

/** So many people are remembered on one browser. */
const mostPeople = 5

/** The mark by which a browser is known as one on which this address signed in, under the desk's secret: nobody makes one up. */
function markOf(email: string, id: string): Buffer {
  return createHmac('sha256', deskSecret()).update(`device/1 ${id} ${email}`).digest()
}

const marksIn = (cookie: string): { id: string; mark: string }[] =>
  cookie
    .split('~')
    .flatMap((each) =>
      /^[\w-]{22}\.[\w-]{43}$/.test(each) ? [{ id: each.slice(0, 22), mark: each.slice(23) }] : [],
    )
    .slice(0, mostPeople)

/** The id of the browser whose cookie this is, when that address has signed in on it before; else null. */
export function knownDevice(cookie: string, email: string): string | null {
  return (
    marksIn(cookie).find(({ id, mark }) => timingSafeEqual(Buffer.from(mark, 'base64url'), markOf(email, id)))
      ?.id ?? null
  )
}

/** The cookie of a browser on which that address has just signed in. */
export function rememberDevice(cookie: string, email: string): string {
  const known = knownDevice(cookie, email)
  const id = known ?? randomBytes(16).toString('base64url')
  const others = marksIn(cookie)
    .filter((each) => each.id !== known)
    .map((each) => `${each.id}.${each.mark}`)
  return [`${id}.${markOf(email, id).toString('base64url')}`, ...others].slice(0, mostPeople).join('~')
}
