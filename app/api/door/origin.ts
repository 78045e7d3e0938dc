import 'server-only'
import type { Elsewhere } from '@/lib/domain/outcome'
import { deskAddress } from '@/lib/settings/running'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** The origins that pages of this desk have: the one people use, and on this machine its other names. */
export function ownOrigins(address = deskAddress() ?? 'http://localhost:3000'): string[] {
  const { protocol, hostname, port, origin } = new URL(address)
  return loopback.includes(hostname)
    ? loopback.map((name) => `${protocol}//${name}${port && `:${port}`}`)
    : [origin]
}

/** Which page asks from elsewhere, as far as the browser says it, and where this desk is. */
export function elsewhereOf(headers: Headers): Elsewhere {
  const from = headers.get('origin')
  return {
    from: from !== null && /^https?:\/\/[\w.:[\]-]{1,200}$/.test(from) ? from : null,
    desk: ownOrigins()[0]!,
  }
}

/** Whether a write comes from a page of this desk or from a script; a browser always tells when it comes from elsewhere. */
export function isFromHere(headers: Headers): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  return (
    (origin === null || ownOrigins().includes(origin)) &&
    (site === null || site === 'same-origin' || site === 'none')
  )
}
