import { useLayoutEffect, useRef } from 'react'
import { TextArea } from '@/components/ui/text-field'
import { wordingLabel } from './claim-words'
import { compose, keepEarly, readEarly } from './early-wording'

type EarlyWordingProps = { claimId: string; takeFresh?: (claimId: string) => boolean }

/** A place for the claim's own words, whose panel takes them over with the caret in them. */
export function EarlyWordingField({ claimId, takeFresh }: EarlyWordingProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const composed = useRef<() => void>(() => undefined)
  useLayoutEffect(() => {
    const own = field.current!
    const before = readEarly(claimId)
    if (before) own.value = before.words
    if (takeFresh?.(claimId)) own.focus({ preventScroll: true })
    if (before) own.setSelectionRange(before.start, before.end)
    return () => {
      composed.current()
      keepEarly(claimId, own, document.activeElement === own)
    }
  }, [claimId, takeFresh])
  return (
    <TextArea
      ref={field}
      label={wordingLabel}
      rows={2}
      maxLength={2000}
      dir="auto"
      className="[&_textarea]:min-h-15"
      onInput={(event) => keepEarly(claimId, event.currentTarget, true)}
      onCompositionStart={() => void (composed.current = compose())}
      onCompositionEnd={() => composed.current()}
    />
  )
}
