import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { Suspense } from 'react'
import { fetched } from '@/components/ui/fetched'
import { isSketch } from '@/lib/domain/sketch'
import type { ClaimPanelProps } from '@/components/article/panel/claim-panel'
import { isOwnMark } from '@/components/article/session/own-mark'
import { whenComposed } from '@/components/article/claim/early-wording'
import { NotMarked } from './not-marked'
import { PanelLoading, PanelOnItsWay } from '@/components/article/panel/panel-loading'

/** The open claim's panel: most of the column's program, and not needed before a claim is opened. */
export const panelPart = fetched(() =>
  import('@/components/article/panel/claim-panel').then((file) => whenComposed().then(() => file.ClaimPanel)),
)
const ClaimPanel = panelPart.Part

/** The inside of the chosen card: the claim's panel, or its shape while the panel's program or the claim itself is still to come. */
export function OpenClaim(panel: ClaimPanelProps) {
  const { claim } = panel
  const { takeFresh } = useClaimDesk()
  const isToCome = isSketch(claim)
  return (
    <>
      {isOwnMark(claim) && <NotMarked claim={claim} />}
      <Suspense
        fallback={
          isToCome ? <PanelLoading /> : <PanelOnItsWay key={claim.id} claim={claim} takeFresh={takeFresh} />
        }
      >
        {isToCome ? <PanelLoading /> : <ClaimPanel {...panel} />}
      </Suspense>
    </>
  )
}
