import { z } from 'zod'
import type { Vote } from '@/lib/domain/adjudicate'
import type { Review, Verdict } from '@/lib/domain/review'
import type { SealChange, StaleClaim } from '@/lib/domain/what-changed'

/** A verdict that a claim has or had; of a stale one, what is not as it was when it was sealed. */
export type PastVerdict = Verdict & Readonly<{ id: string; changes: readonly SealChange[] | null }>

/** A review as it was submitted; of an outdated one, what is not as it was when its reviewer last said that it holds, null where that was not kept. */
export type LookedAtReview = Review & Readonly<{ changes: readonly SealChange[] | null }>

/** The votes, of the claim as it stands, of its present round that the reader may see: all when the panel has decided or is hung, else the reader's own; `cast` counts all, and `isOutdated` says that the reader’s own was of another state. */
export type PanelVotes = Readonly<{ items: readonly Vote[]; cast: number; isOutdated?: true }>

export const reviewOutput = z.custom<LookedAtReview>()
export const votesOutput = z.custom<PanelVotes>()
export const verdictOutput = z.custom<PastVerdict>()
export const staleClaimOutput = z.custom<StaleClaim>()
