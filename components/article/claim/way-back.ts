import type { Answer } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'

/** What was done to a claim and can be taken back; over when, by the claims as they are, what it did stands no more. */
export type WayBack = Readonly<{
  done: string
  undone: string
  undo: () => Promise<Answer<unknown>>
  isOver: (claims: readonly Claim[]) => boolean
}>
