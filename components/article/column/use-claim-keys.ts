import { useRef, type RefObject } from 'react'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import type { PanelKeys } from './column-props'
import type { EvidenceKeys } from '@/components/article/evidence/evidence-section'
import type { ReviewKeys } from '@/components/article/review/review-form'

type ClaimKeys = {
  review: RefObject<ReviewKeys | null>
  evidence: RefObject<EvidenceKeys | null>
  keys: Pick<PanelKeys, 'rate' | 'addEvidence' | 'submitReview'>
}

/** What keys of the screen do to the open claim, whose panel hangs itself on \`review\` and \`evidence\`; \`whenThere\` keeps what is asked of a panel that is still to come. */
export function useClaimKeys(
  open: Claim | null,
  scales: Record<Layer, Scale>,
  whenThere: (deed: () => void) => void,
): ClaimKeys {
  const review = useRef<ReviewKeys>(null)
  const evidence = useRef<EvidenceKeys>(null)
  const standing = open !== null && open.state !== 'dropped'
  const ask = (deed: () => void): void => void (standing && whenThere(deed))
  return {
    review,
    evidence,
    keys: {
      rate: (layer, index) => {
        const isThere = standing && scales[layer].ratings[index] !== undefined
        if (isThere) ask(() => review.current?.rate(layer, index))
        return isThere
      },
      addEvidence: () => ask(() => evidence.current?.add()),
      submitReview: () => ask(() => review.current?.submit()),
    },
  }
}
