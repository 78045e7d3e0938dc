import { useMemo } from 'react'
import { hiddenSigns } from '@/lib/words/hidden-signs'
import { kindsInWords } from './seen-text'

/** Says that a text holds characters that nobody sees, and which; nothing where it holds none. */
export function HiddenNote({ text }: { text: string }) {
  const signs = useMemo(() => hiddenSigns(text), [text])
  if (signs.length === 0) return null
  const kinds = [...new Set(signs.flatMap((sign) => sign.kinds))]
  return (
    <p className="mx-auto mb-6 max-w-164 border-s-2 border-line-strong ps-3 font-sans text-13 text-ink-soft">
      This text holds hidden characters in{' '}
      {signs.length === 1 ? 'one place' : `${signs.length.toLocaleString('en')} places`} (
      {kindsInWords(kinds)}), each marked <span aria-hidden className="unseen is-sample" /> where it stands.
      They are kept as they came; words are compared and found without them.
    </p>
  )
}
