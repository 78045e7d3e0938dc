import { Lock } from 'lucide-react'

/** Says that only named people see the article; a brief one is a sign alone on a phone, with the word for who listens. */
export function RestrictedSign({ isBrief = false }: { isBrief?: boolean }) {
  return (
    <span
      title="Only named people see this article."
      className="inline-flex shrink-0 items-center gap-1 rounded-sm border border-line-strong px-1 text-13 leading-5 text-ink-soft"
    >
      <Lock aria-hidden className="size-3" />
      <span className={isBrief ? 'max-sm:sr-only' : undefined}>Restricted</span>
    </span>
  )
}
