import { fetchPage, type Fetching, type FetchOutcome } from '@/lib/fetch/fetch-page'
import { publicWeb } from '@/lib/fetch/read-address'
import { certificate, type MisbehavingWeb } from '../support/web/misbehaving-web'

/** The moment at which everything here is fetched. */
export const fetchedAt = new Date('2026-03-02T10:00:00Z')

const addressesOf: Readonly<Record<string, readonly string[]>> = {
  'news.example': ['127.0.0.1'],
  'other.example': ['127.0.0.1'],
  'inside.example': ['10.0.0.7'],
}

/** Looks up the names of the web of the tests. */
export const lookUpInTests = (host: string) => {
  const found = addressesOf[host]
  return found
    ? Promise.resolve(found.map((address) => ({ address, family: 4 })))
    : Promise.reject(Object.assign(new Error('not there'), { code: 'ENOTFOUND' }))
}

/** Fetches from a web of the tests, which lies on loopback: that one address and its port are let through, and everything else is as the desk does it. */
export function fetchFrom(
  web: MisbehavingWeb,
  path: string,
  how: Partial<Fetching> & { safe?: boolean; host?: string } = {},
): Promise<FetchOutcome> {
  const { safe = false, host = 'news.example', ...more } = how
  return fetchPage(`${safe ? 'https' : 'http'}://${host}:${web.port}${path}`, {
    now: () => fetchedAt,
    lookUp: lookUpInTests,
    certificates: certificate,
    reach: {
      isAddressAllowed: (address) => address === '127.0.0.1' || publicWeb.isAddressAllowed(address),
      isPortAllowed: (port) => port === web.port || publicWeb.isPortAllowed(port),
    },
    ...more,
  })
}

/** The rule by which a fetch failed, or null when the page came. */
export const ruleOfFetch = (outcome: FetchOutcome) => (outcome.ok ? null : outcome.failure.rule)
