'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useAnswer } from '@/components/client/use-answer'
import type { Claim } from '@/lib/domain/claim'
import type { CopiedText } from '@/lib/domain/copied-texts'
import { isCountingEvidence, type Evidence } from '@/lib/domain/evidence'

/** Pasted words that are shorter are no text with which another could be compared. */
const leastSigns = 250

const hasText = ({ snapshot, excerpt }: Evidence): boolean =>
  snapshot !== null || (excerpt?.length ?? 0) >= leastSigns

/** Which of a claim's evidence leans on copies of one text, asked for anew when that evidence changes; none while that is not known. */
export function useCopies({ id, evidence }: Claim): readonly CopiedText[] {
  const { deeds } = useClaimDesk()
  const texts = evidence.filter(isCountingEvidence).filter(hasText)
  const stamp = texts.length < 2 ? '' : texts.map((one) => `${one.id}.${one.version}`).join()
  return useAnswer(stamp, () => deeds.listCopies({ claimId: id })).value?.items ?? []
}
