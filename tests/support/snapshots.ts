import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { insertSnapshot, keepLeases, setKept } from '@/lib/db/snapshot/write-snapshot'
import { putFile } from '@/lib/files/files'
import type { KeptPage, SnapshotState } from '@/lib/domain/snapshot'
import { anArticleOn, pageText } from './desk'
import { keptPage } from './kept-page'
import { ownFolder } from './own-folder'
import { anEditor, type Prepared } from './prepared'

/** Where the snapshots of the tests were taken. */
export const snapshotUrl = 'http://127.0.0.1/rents'

/** Until then nobody takes what a test says is being fetched for forsaken. */
const farAway = new Date('2999-01-01T00:00:00Z')

type Had = Readonly<{ state?: SnapshotState; page?: Partial<KeptPage>; url?: string; takenAt?: Date }>

/** The bytes of every page of the tests. */
export const keptBytes = Buffer.from('page')

/** A snapshot of an article by that person, kept or still on its way; its id. */
export async function aSnapshot(
  articleId: string,
  by: Readonly<{ id: string }>,
  { state = 'kept', page, url = snapshotUrl, takenAt = new Date('2026-03-02T10:00:00Z') }: Had = {},
): Promise<string> {
  ownFolder()
  const id = randomUUID()
  const begun = { id, articleId, url, fetchedById: by.id, againOfId: null, excerpt: null }
  await insertSnapshot(db(), { ...begun, at: takenAt })
  if (state === 'fetching') await keepLeases(db(), [id], farAway)
  const answer = {
    address: url,
    status: 200,
    headers: { 'content-type': 'text/html' },
    certificate: null,
    mediaType: 'text/html',
    bytes: keptBytes.length,
    sha256: state === 'kept' ? await putFile(keptBytes) : '',
  }
  if (state === 'kept')
    await setKept(db(), id, {
      answer,
      page: { ...keptPage, ...page },
      hops: [{ address: url, status: 200 }],
      takenAt,
    })
  return id
}

/** A request on a snapshot of an article of Eve’s. */
export const onSnapshot =
  (state: SnapshotState, body?: unknown) =>
  async (owner: Readonly<{ id: string }>): Promise<Prepared> => {
    const { id } = await anArticleOn(pageText, await anEditor())
    return { params: { snapshotId: await aSnapshot(id, owner, { state }) }, body }
  }
