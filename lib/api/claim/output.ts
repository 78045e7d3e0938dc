import { z } from 'zod'
import type { ArticleFacts } from '@/lib/domain/article'
import {
  anchors,
  claimantTypes,
  claimKinds,
  claimStates,
  type Claim,
  type ClaimSpan,
} from '@/lib/domain/claim'
import type { PersonName } from '@/lib/domain/comment'
import type { Layer, Rating } from '@/lib/domain/scales'
import type { Evidence } from '@/lib/domain/evidence'
import { articleFactsOutput } from '../article/output'
import { evidence, evidenceOutput } from '../evidence/output'
import { askedOfClaimOutput } from '../reply/output'
import { reviewOutput, verdictOutput } from '../review/output'
import { count, digest, ordinal, schemaOf, toldMoment } from '../shapes'

const claimSpan = schemaOf<ClaimSpan>()(
  z.strictObject({
    revision: ordinal,
    start: count,
    end: count,
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    anchor: z.enum(anchors),
  }),
)

const claimant = z.strictObject({
  type: z.enum(claimantTypes),
  name: z.string().nullable(),
  description: z.string().nullable(),
})

const given = z.strictObject({
  attribution: z.string().nullable(),
  substance: z.string().nullable(),
  outdated: z.boolean(),
})

const round = z.strictObject({
  round: ordinal,
  requiredReviews: ordinal,
  blind: z.boolean(),
  panel: z.boolean(),
})

export const claimOutput = schemaOf<Claim>()(
  z.strictObject({
    id: z.string(),
    articleId: z.string(),
    claimReviewed: z.string(),
    quote: z.string(),
    kind: z.enum(claimKinds),
    state: z.enum(claimStates),
    dropReason: z.string().nullable(),
    version: ordinal,
    lastSeq: count,
    round: ordinal,
    rounds: z.array(round),
    placedIn: ordinal,
    parent: z.string().nullable(),
    claimant: claimant.nullable(),
    claimDate: z.string().nullable(),
    assignee: z.string().nullable(),
    dueAt: toldMoment.nullable(),
    createdAt: toldMoment,
    createdBy: z.string(),
    seal: digest.nullable(),
    spans: z.array(claimSpan),
    reviews: z.array(reviewOutput),
    mine: reviewOutput.nullable(),
    given: given.nullable(),
    verdict: verdictOutput.nullable(),
    evidence: z.array(evidenceOutput),
    asked: z.array(askedOfClaimOutput),
    openComments: count,
  }),
)

/** Several claims as they are after one deed on all of them. */
export const claimsOutput = z.strictObject({ items: z.array(claimOutput) })

/** A piece of evidence with the claim that it is attached to, as a deed has left both. */
export const evidenceAndClaimOutput = schemaOf<Evidence & { claim: Claim }>()(
  z.strictObject({ ...evidence, claim: claimOutput }),
)

/** A claim as all claims of the desk are looked through: the ratings are those of its verdict, null where the reader sees none. */
export type FoundClaim = Readonly<
  Pick<Claim, 'id' | 'quote' | 'claimReviewed' | 'state'> &
    Record<Layer, Rating | null> & {
      /** What the reader has submitted in the claim's present round, and how many reviews of how many the reader knows of. */
      yours: Readonly<Record<Layer, Rating | null> & { reviews: number; required: number }> | null
      assignee: PersonName | null
      article: Pick<ArticleFacts, 'id' | 'title' | 'language' | 'direction'>
    }
>

const place = z.strictObject({ start: count, end: count, exact: z.string() })

/** What words are refused with that are not, or no longer, in the text: the article, the number of its present revision, or what stands in their place. */
export const placeNow = z.union([articleFactsOutput, z.strictObject({ revision: ordinal }), place])

/** What a deed on a claim is refused with: the claim as it is by now, or the article where that is closed. */
export const claimNow = z.union([claimOutput, articleFactsOutput])

export const claimOrPlaceNow = z.union([claimOutput, placeNow])

/** The same of a deed on several claims: those that are other by now. */
export const claimsNow = z.union([claimsOutput, articleFactsOutput])

/** What a deed on evidence is refused with: the evidence as it is by now, its claim, or the article where that is closed. */
export const evidenceNow = z.union([evidenceOutput, claimOutput, articleFactsOutput])
