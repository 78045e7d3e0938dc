import type { PersonName } from './comment'
import { fetchRules, fetchSays, type FetchRule, type Hop } from './fetching'
import { readingFaults, type ForeignPage, type PageFacts, type ReadingFault, type Wall } from './foreign-page'
import type { SnapshotChange } from './snapshot-change'

export const snapshotStates = ['fetching', 'kept', 'failed', 'cancelled'] as const
export type SnapshotState = (typeof snapshotStates)[number]

const ofDesk = ['desk-stopped', 'desk-failed', 'no-room'] as const

/** The rules by which a snapshot fails: those of fetching, of reading, and of the desk itself. */
export const snapshotFailures = [...fetchRules, ...readingFaults, ...ofDesk] as const
export type SnapshotFailure = (typeof snapshotFailures)[number]

const says: Record<ReadingFault | (typeof ofDesk)[number], string> = {
  'too-tangled': 'The page has more markup than can be read.',
  'unpacks-too-far': 'The file unpacks to more than can be read.',
  'declares-a-type':
    'The file declares a type of document (DOCTYPE), as no document needs to; it is not read.',
  locked: 'The file can only be opened with a password.',
  'too-much-memory': 'The page could not be read: it took too much memory.',
  'took-too-long': 'The page could not be read: it took too long.',
  broken: 'The page could not be read: it is broken.',
  'desk-stopped': 'The desk stopped while the page was being fetched; fetch it again.',
  'desk-failed': 'Something went wrong on the desk while the page was being fetched; fetch it again.',
  'no-room': 'The desk has no room for the page.',
}

const isOfFetching = (rule: SnapshotFailure): rule is FetchRule =>
  (fetchRules as readonly string[]).includes(rule)

/** What a failed snapshot is told with: why, and where the fetch itself failed what had come. */
export const failureSays = (rule: SnapshotFailure, got: { hops: readonly Hop[]; bytes: number }): string =>
  isOfFetching(rule) ? fetchSays({ rule, ...got }) : says[rule]

/** What each wall means for whoever fetched the page. */
export const wallSays: Readonly<Record<Wall, string>> = {
  article: 'The page as it is read.',
  consent: 'This is a page that asks for consent to cookies, not what stands behind it.',
  'sign-in': 'This is a page to sign in on, not what stands behind it.',
  paywall: 'This is the beginning of a page that only subscribers read whole.',
  'bot-check': 'This is a check whether a person is asking, not what stands behind it.',
  error: 'The server answers with an error, not with the page.',
}

/** The same page as it was kept earlier, by whom; only those that its reader may see are told. */
export type EarlierSnapshot = Readonly<{
  id: string
  articleId: string
  takenAt: string
  fetchedBy: PersonName
}>

/** What is kept of the answer of a server: `sha256` and `bytes` are of what came, unpacked; `certificate` is the SHA-256 of what the host showed. */
export type KeptAnswer = Readonly<{
  address: string
  status: number
  headers: Readonly<Record<string, string | null>>
  certificate: string | null
  mediaType: string
  bytes: number
  sha256: string
}>

/** What the desk read in it; null where it cannot read such files. */
export type KeptPage = Pick<ForeignPage, keyof PageFacts | 'text' | 'blocks' | 'reading' | 'wall'>

/** How a snapshot stands: while it is fetched how far it has come, then what was kept, or why nothing was. */
export type SnapshotView = Readonly<{
  id: string
  articleId: string
  url: string
  state: SnapshotState
  fetchedBy: PersonName
  askedAt: string
  takenAt: string | null
  progress: Readonly<{ bytes: number; of: number | null }> | null
  failure: Readonly<{ rule: SnapshotFailure; message: string }> | null
  hops: readonly Hop[]
  answer: KeptAnswer | null
  page: KeptPage | null
  wallMessage: string | null
  earlier: readonly EarlierSnapshot[]
  compared: (Readonly<{ snapshotId: string }> & SnapshotChange) | null
}>

/** What is told at once of a page that is to be fetched. */
export type BegunFetch = Readonly<{ id: string; state: SnapshotState }>
