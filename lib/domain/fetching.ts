/** Why a page could not be fetched, or what came could not be kept; each has its sentence below. */
export const fetchRules = [
  'no-address',
  'wrong-protocol',
  'wrong-port',
  'has-password',
  'private-address',
  'no-such-host',
  'no-answer',
  'bad-certificate',
  'not-http',
  'headers-too-large',
  'too-many-redirects',
  'bad-redirect',
  'less-safe-redirect',
  'too-large',
  'too-slow',
  'cut-short',
  'wrong-encoding',
  'empty',
  'proxy-refused',
  'cancelled',
] as const
export type FetchRule = (typeof fetchRules)[number]

/** One address that was asked on the way to the page, and with which status it answered; null when it did not. */
export type Hop = Readonly<{ address: string; status: number | null }>

/** What came before a fetch ended without its page: which addresses were asked, and how many bytes the last of them gave. */
export type GotSoFar = Readonly<{ hops: readonly Hop[]; bytes: number }>

/** A fetch that ended without its page. */
export type FetchFailure = GotSoFar & Readonly<{ rule: FetchRule }>

const says: Record<FetchRule, string> = {
  'no-address': 'This is no address of a page.',
  'wrong-protocol': 'Only addresses that begin with http:// or https:// are fetched.',
  'wrong-port': 'Only pages on the usual ports of the web, 80 and 443, are fetched.',
  'has-password': 'The address holds a name or a password; take it out first.',
  'private-address': 'This address does not lead to the public web, so it is not fetched.',
  'no-such-host': 'There is no host of this name.',
  'no-answer': 'The host does not answer.',
  'bad-certificate': 'The host could not show that it is the one it says it is.',
  'not-http': 'What came is not what a web server sends.',
  'headers-too-large': 'The server sent more headers than a page needs.',
  'too-many-redirects': 'The page sent on to another address more than three times.',
  'bad-redirect': 'The page sent on to something that is no address.',
  'less-safe-redirect':
    'The page sent on from https to http, where anybody could have changed it on the way.',
  'too-large': 'The page is larger than the desk keeps: 2 MB of text, or 25 MB of a file.',
  'too-slow': 'The page did not come within 20 seconds.',
  'cut-short': 'The connection ended before the whole page had come.',
  'wrong-encoding': 'The page was packed in a way that cannot be unpacked.',
  empty: 'The server answered with nothing.',
  'proxy-refused': 'The proxy through which the desk fetches did not let this through.',
  cancelled: 'The fetch was cancelled.',
}

const kilobytes = (bytes: number): string =>
  bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024).toLocaleString('en')} kB`

function gotSays({ hops, bytes }: GotSoFar): string {
  const status = hops.at(-1)?.status ?? null
  if (status === null) return 'Nothing had come.'
  return `What had come: status ${status}${hops.length > 1 ? ` after ${hops.length - 1} ${hops.length === 2 ? 'redirect' : 'redirects'}` : ''}, ${kilobytes(bytes)}.`
}

const beforeAsking: readonly FetchRule[] = [
  'no-address',
  'wrong-protocol',
  'wrong-port',
  'has-password',
  'private-address',
  'no-such-host',
]

/** The sentence that a failed fetch is told with, and after it what had come; where nobody was asked yet, only the first. */
export function fetchSays(failure: FetchFailure): string {
  const isUnasked = failure.hops.length <= 1 && beforeAsking.includes(failure.rule)
  return isUnasked ? says[failure.rule] : `${says[failure.rule]} ${gotSays(failure)}`
}
