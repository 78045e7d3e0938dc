import { useLayoutEffect, useRef, useState } from 'react'
import { isOwnMark } from '@/components/article/own-mark'
import { Skeleton } from '@/components/ui/skeleton'
import { TextArea } from '@/components/ui/text-field'
import type { Claim } from '@/lib/domain/claim'
import { wordingLabel } from './claim-words'
import { compose, hasEarly, keepEarly, readEarly } from './early-wording'

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

type OnItsWayProps = { claim: Claim; takeFresh?: (claimId: string) => boolean }

/** The same while the panel's program is fetched; a claim that was marked just now can be worded already. */
export function PanelOnItsWay({ claim, takeFresh }: OnItsWayProps) {
  const [isWorded] = useState(() => isOwnMark(claim) || hasEarly(claim.id))
  return isWorded ? <EarlyPanel claimId={claim.id} takeFresh={takeFresh} /> : <PanelLoading />
}

/** A place for the claim's own words, whose panel takes them over with the caret in them. */
function EarlyPanel({ claimId, takeFresh }: Pick<OnItsWayProps, 'takeFresh'> & { claimId: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const composed = useRef<() => void>(() => undefined)
  const [before] = useState(() => readEarly(claimId)?.words ?? '')
  useLayoutEffect(() => {
    const own = field.current!
    if (takeFresh?.(claimId)) own.focus()
    return () => {
      composed.current()
      keepEarly(claimId, own, document.activeElement === own)
    }
  }, [claimId, takeFresh])
  return (
    <>
      <div className="px-4 pb-3">
        <TextArea
          ref={field}
          label={wordingLabel}
          rows={2}
          maxLength={2000}
          dir="auto"
          defaultValue={before}
          className="[&_textarea]:min-h-15"
          onInput={(event) => keepEarly(claimId, event.currentTarget, true)}
          onCompositionStart={() => void (composed.current = compose())}
          onCompositionEnd={() => composed.current()}
        />
      </div>
      <PanelLoading />
    </>
  )
}
