import 'server-only'
import { createHash } from 'node:crypto'
import type { FetchFailure, Hop } from '@/lib/domain/fetching'
import { lookUpHere, openConnection, type Dialling } from './dial'
import { isTextType, mediaTypeOf } from './media-type'
import { publicWeb, readAddress } from './read-address'
import { receive, type Largest, type OnProgress } from './receive'
import { FetchStopped, ruleOf } from './stopped'

/** The headers of a page that are kept, as the server wrote them. */
export type KeptHeaders = Readonly<
  Record<'date' | 'last-modified' | 'etag' | 'content-type' | 'content-language', string | null>
>

/** A page as it came: `bytes` unpacked, `mediaType` as its header or else its first bytes say it, `address` the last one asked, `certificate` the SHA-256 of what its host showed. */
export type FetchedPage = Readonly<{
  bytes: Uint8Array
  sha256: string
  address: string
  status: number
  headers: KeptHeaders
  mediaType: string
  certificate: string | null
  hops: readonly Hop[]
  fetchedAt: Date
}>

/** How a page is fetched; what is left out is as the desk does it. `milliseconds` are for the whole of it. */
export type Fetching = Readonly<{
  signal?: AbortSignal
  onProgress?: OnProgress
  now: () => Date
  largest?: Largest
}> &
  Partial<Dialling>

export type FetchOutcome =
  Readonly<{ ok: true; page: FetchedPage }> | Readonly<{ ok: false; failure: FetchFailure }>

const megabyte = 1024 * 1024
const usual = {
  largest: { text: 2 * megabyte, file: 25 * megabyte },
  milliseconds: 20_000,
  reach: publicWeb,
  lookUp: lookUpHere,
  proxy: null,
  certificates: null,
}
const mostRedirects = 3
const longestHeader = 2_048
const redirects = [301, 302, 303, 307, 308]

/** Says which program asks and for whom it takes itself, and nothing of the desk, the machine or the article. */
const asked = {
  'user-agent': 'Mozilla/5.0 (compatible; Tickmark)',
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
  'accept-encoding': 'gzip, br',
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

function headerIn(headers: Headers, name: string): string | null {
  const value = headers[name]
  return (Array.isArray(value) ? value[0] : value)?.slice(0, longestHeader) ?? null
}

const keptOf = (headers: Headers): KeptHeaders => ({
  date: headerIn(headers, 'date'),
  'last-modified': headerIn(headers, 'last-modified'),
  etag: headerIn(headers, 'etag'),
  'content-type': headerIn(headers, 'content-type'),
  'content-language': headerIn(headers, 'content-language'),
})

/** Where a redirect leads; throws `FetchStopped` where it may not be followed. */
function nextAddress(from: URL, location: string | null, how: Dialling): URL {
  if (location === null) throw new FetchStopped('bad-redirect')
  const next = readAddress(location, from, how.reach)
  if (from.protocol === 'https:' && next.protocol === 'http:') throw new FetchStopped('less-safe-redirect')
  return next
}

type Progress = { hops: Hop[]; bytes: number }
type Way = Dialling & Readonly<{ signal: AbortSignal; largest: Largest; onProgress: OnProgress }>

type Answered = Readonly<{ next: URL } | { page: Omit<FetchedPage, 'hops' | 'fetchedAt' | 'sha256'> }>

/** Asks one address, on a line of its own that is closed whatever came; notes in `progress` what does come. */
async function askOnce(url: URL, way: Way, progress: Progress): Promise<Answered> {
  const line = openConnection(way)
  progress.hops.push({ address: url.href, status: null })
  progress.bytes = 0
  try {
    const {
      statusCode: status,
      headers,
      body,
    } = await line.dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: asked,
      signal: way.signal,
    })
    body.on('error', () => undefined) // what ends the line early is told by what ended it
    progress.hops[progress.hops.length - 1] = { address: url.href, status }
    if (status === 407) throw new FetchStopped('proxy-refused')
    if (redirects.includes(status)) return { next: nextAddress(url, headerIn(headers, 'location'), way) }
    const kept = keptOf(headers)
    const length = Number(headerIn(headers, 'content-length') ?? NaN)
    const bytes = await receive(
      body,
      {
        contentType: kept['content-type'],
        encoding: headerIn(headers, 'content-encoding') ?? '',
        length: Number.isFinite(length) ? length : null,
      },
      way.largest,
      (count, of) => {
        progress.bytes = count
        way.onProgress(count, of)
      },
    )
    const mediaType = mediaTypeOf(kept['content-type'], bytes)
    if (isTextType(mediaType) && bytes.length > way.largest.text) throw new FetchStopped('too-large')
    const certificate = line.certificate()
    return { page: { bytes, address: url.href, status, headers: kept, mediaType, certificate } }
  } finally {
    await line.dispatcher.destroy()
  }
}

async function follow(first: URL, way: Way, progress: Progress) {
  let url = first
  for (let count = 0; count <= mostRedirects; count += 1) {
    const answered = await askOnce(url, way, progress)
    if ('page' in answered) return answered.page
    url = answered.next
  }
  throw new FetchStopped('too-many-redirects')
}

/**
 * Fetches what is at an address of the public web, over at most three redirects, each of which goes through the same door. What does not
 * come is a failure with its rule and what had come; nothing is thrown for anything that a server or a network does.
 */
export async function fetchPage(address: string, given: Fetching): Promise<FetchOutcome> {
  const how = { ...usual, onProgress: () => undefined, ...given }
  const progress: Progress = { hops: [], bytes: 0 }
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), how.milliseconds)
  const signal = AbortSignal.any([late.signal, ...(given.signal ? [given.signal] : [])])
  try {
    signal.throwIfAborted()
    const page = await follow(readAddress(address, null, how.reach), { ...how, signal }, progress)
    const sha256 = createHash('sha256').update(page.bytes).digest('hex')
    return { ok: true, page: { ...page, sha256, hops: progress.hops, fetchedAt: how.now() } }
  } catch (error) {
    const rule = given.signal?.aborted ? 'cancelled' : late.signal.aborted ? 'too-slow' : ruleOf(error)
    if (rule === null) throw error
    return { ok: false, failure: { rule, ...progress } }
  } finally {
    clearTimeout(timer)
  }
}
