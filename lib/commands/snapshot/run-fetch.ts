import 'server-only'
import { db } from '@/lib/db/client'
import { noteProgress, setFailed, setKept, type FailedFetch } from '@/lib/db/snapshot/write-snapshot'
import { isReadable } from '@/lib/domain/foreign-page'
import type { KeptPage } from '@/lib/domain/snapshot'
import { fetchPage, type FetchedPage } from '@/lib/fetch/fetch-page'
import { isDiskFull } from '@/lib/files/disk'
import { putFile } from '@/lib/files/files'
import { logBeside } from '@/lib/log/log'
import { readForeign } from '@/lib/parse/read-foreign'
import { fetchProxy } from '@/lib/settings/running'
import { inFetchTurn } from './fetch-turns'

type Asked = Readonly<{ id: string; url: string }>

const pause = 500

/** Notes in the database how far a fetch has come, twice a second at most. */
function progressOf(id: string): (bytes: number, of: number | null) => void {
  let notedAt = 0
  return (bytes, of) => {
    const now = performance.now()
    if (now - notedAt < pause) return
    notedAt = now
    logBeside('progress of a fetch', noteProgress(db(), id, bytes, of))
  }
}

type Read = { page: KeptPage | null } | { failure: FailedFetch } | 'cancelled'

/** Reads what came, where the desk can read such files. */
async function readPage(came: FetchedPage, signal: AbortSignal): Promise<Read> {
  const { address, status, headers, mediaType, bytes, hops } = came
  if (!isReadable(mediaType)) return { page: null }
  const contentType = headers['content-type']
  const read = await readForeign(bytes, { mediaType, contentType, address, status }, { signal })
  if (read.ok) return { page: read.page }
  if (read.fault === 'cancelled') return 'cancelled'
  return { failure: { rule: read.fault, hops, bytes: bytes.length } }
}

/** Keeps what came: its bytes first, so that no snapshot speaks of bytes that are not there. */
async function keep(id: string, came: FetchedPage, page: KeptPage | null): Promise<void> {
  const { bytes, address, status, headers, mediaType, certificate, hops, fetchedAt: takenAt } = came
  const sha256 = await putFile(bytes)
  const answer = { address, status, headers, certificate, mediaType, bytes: bytes.length, sha256 }
  await db().$transaction((tx) => setKept(tx, id, { answer, page, hops, takenAt }))
}

async function fetchAndKeep({ id, url }: Asked, signal: AbortSignal): Promise<void> {
  const onProgress = progressOf(id)
  const outcome = await fetchPage(url, { signal, onProgress, now: () => new Date(), proxy: fetchProxy() })
  if (!outcome.ok) return setFailed(db(), id, outcome.failure)
  const read = await readPage(outcome.page, signal)
  if (read === 'cancelled') return
  if ('failure' in read) return setFailed(db(), id, read.failure)
  await keep(id, outcome.page, read.page)
}

/** Fetches a page and keeps it or says why not; what goes wrong on the desk itself is said of the snapshot as well as in the log. */
export async function runFetch(asked: Asked): Promise<void> {
  await inFetchTurn(asked.id, async (signal) => {
    try {
      await fetchAndKeep(asked, signal)
    } catch (error) {
      const rule = isDiskFull(error) ? 'no-room' : 'desk-failed'
      await setFailed(db(), asked.id, { rule, hops: [], bytes: 0 })
      throw error
    }
  })
}

/** Begins to fetch, and lets whoever asked go on. */
export function beginFetch(asked: Asked): void {
  logBeside('fetch of a page', runFetch(asked))
}
