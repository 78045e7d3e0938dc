import type { Claim } from '@/lib/domain/claim'

/** The state of the claims that are on the screen, by their seals. */
export type SealsSeen = Readonly<{
  /** These claims are drawn by now. */
  draw: (claims: readonly Claim[]) => void
  /** The desk has answered a deed of this screen. */
  answer: (claim: Claim) => void
  /** The seal of a claim as it was drawn last, or as the desk has just answered; null where it has none. */
  sealSeen: (claimId: string) => string | null
}>

/** Remembers what a screen shows of its claims. */
export function makeSealsSeen(): SealsSeen {
  let drawn: readonly Claim[] = []
  let answered: Claim | null = null
  return {
    draw: (claims) => void (drawn = claims),
    answer: (claim) => void (answered = claim),
    sealSeen(claimId) {
      const shown = drawn.find(({ id }) => id === claimId)
      const told = answered?.id === claimId ? answered : null
      const isNewer = told !== null && (shown === undefined || told.lastSeq >= shown.lastSeq)
      return (isNewer ? told : shown)?.seal ?? null
    },
  }
}
