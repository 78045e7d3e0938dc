import { z } from 'zod'
import type { Difference } from '@/lib/anchor/diff-words'
import type { RevisionFacts, RevisionView } from '@/lib/domain/article'
import type { Anchor } from '@/lib/domain/claim'
import type { RevisionText } from '@/lib/domain/revision'

/** How a claim fares in a new revision; `exact` are the words that were meant, `now` those that stand there, null when nothing does. */
export type FaredClaim = Readonly<{
  id: string
  anchor: Anchor
  spans: readonly Readonly<{
    start: number
    end: number
    exact: string
    now: string | null
    anchor: Anchor
  }>[]
}>

/** What becomes of an article's claims and sentences; `changed` is how many sentences are to be looked at again. */
type Faring = { claims: readonly FaredClaim[]; counts: Record<Anchor, number>; changed: number }

/** What a corrected text would do; `revision` and `version` are those of the article that it was compared with. */
export type PlannedRevision = Faring &
  RevisionText & { revision: number; version: number; differences: readonly Difference[] }

/** A new revision; `version` is now the article's. */
export type SavedRevision = Faring & { revision: number; version: number; sha256: string }

/** A revision, and how its words differ from those of the revision it was compared with. */
export type ReadRevision = RevisionView & { differences?: readonly Difference[] }

export const revisionFactsOutput = z.custom<RevisionFacts>()
export const plannedRevisionOutput = z.custom<PlannedRevision>()
export const savedRevisionOutput = z.custom<SavedRevision>()
export const readRevisionOutput = z.custom<ReadRevision>()
