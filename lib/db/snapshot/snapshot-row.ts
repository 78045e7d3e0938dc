import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Hop } from '@/lib/domain/fetching'
import type { KeptAnswer, KeptPage, SnapshotFailure } from '@/lib/domain/snapshot'

/** The columns that a snapshot is read by. */
export const snapshotColumns = {
  id: true,
  articleId: true,
  url: true,
  addressNormalised: true,
  state: true,
  fetchedById: true,
  askedAt: true,
  leaseUntil: true,
  gotBytes: true,
  ofBytes: true,
  failure: true,
  address: true,
  status: true,
  headers: true,
  certificate: true,
  hops: true,
  title: true,
  publisher: true,
  author: true,
  publishedAt: true,
  language: true,
  text: true,
  blocks: true,
  reading: true,
  wall: true,
  mediaType: true,
  bytes: true,
  sha256: true,
  takenAt: true,
  againOfId: true,
  excerptStart: true,
  excerptEnd: true,
} as const satisfies Prisma.SnapshotSelect

type SnapshotColumns = Prisma.SnapshotGetPayload<{ select: typeof snapshotColumns }>

/** A snapshot as it is stored: the words of its columns as what they were written from. */
export type StoredSnapshot = Omit<
  SnapshotColumns,
  'hops' | 'headers' | 'blocks' | 'reading' | 'wall' | 'failure'
> &
  Readonly<{
    hops: readonly Hop[]
    headers: KeptAnswer['headers'] | null
    blocks: KeptPage['blocks'] | null
    reading: KeptPage['reading'] | null
    wall: KeptPage['wall'] | null
    failure: SnapshotFailure | null
  }>

/** A row as the desk takes it; what its columns hold was written by the desk alone. */
export const toSnapshot = (row: SnapshotColumns): StoredSnapshot => row as unknown as StoredSnapshot
