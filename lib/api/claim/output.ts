import { z } from 'zod'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Named } from '@/lib/domain/comment'
import type { Layer, Rating } from '@/lib/domain/scales'

/** A claim as all claims of the desk are looked through: the ratings are those of its verdict, null where the reader sees none. */
export type FoundClaim = Readonly<
  Pick<Claim, 'id' | 'quote' | 'claimReviewed' | 'state'> &
    Record<Layer, Rating | null> & {
      /** What the reader has submitted in the claim's present round, and how many reviews of how many the reader knows of. */
      yours: Readonly<Record<Layer, Rating | null> & { reviews: number; required: number }> | null
      assignee: Named | null
      article: Pick<ArticleFacts, 'id' | 'title' | 'language' | 'direction'>
    }
>

export const claimOutput = z.custom<Claim>()

/** Several claims as they are after one deed on all of them. */
export const claimsOutput = z.strictObject({ items: z.array(claimOutput) })
