import { useState, type ComponentProps } from 'react'
import { isOwnMark } from '@/components/article/session/own-mark'
import { Skeleton } from '@/components/ui/skeleton'
import type { Claim } from '@/lib/domain/claim'
import { hasEarly } from '@/components/article/claim/early-wording'
import { EarlyWordingField } from '@/components/article/claim/early-wording-field'

/** The shape of an open claim while the rest of it is fetched. */
export function PanelLoading() {
  return (
    <div
      data-waiting
      role="status"
      aria-label="Loading the claim"
      className="flex flex-col gap-4 px-4 pt-2 pb-5"
    >
      {[0, 1, 2].map((line) => (
        <div key={line} className="flex flex-col gap-2">
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className="h-9 w-full" />
        </div>
      ))}
    </div>
  )
}

type OnItsWayProps = { claim: Claim; takeFresh: (claimId: string) => boolean }

/** The same while the panel's program is fetched; a claim that was marked just now can be worded already. */
export function PanelOnItsWay({ claim, takeFresh }: OnItsWayProps) {
  const [isWorded] = useState(() => isOwnMark(claim) || hasEarly(claim.id))
  return isWorded ? <EarlyPanel claimId={claim.id} takeFresh={takeFresh} /> : <PanelLoading />
}

function EarlyPanel(props: ComponentProps<typeof EarlyWordingField>) {
  return (
    <>
      <div className="px-4 pb-3">
        <EarlyWordingField {...props} />
      </div>
      <PanelLoading />
    </>
  )
}
