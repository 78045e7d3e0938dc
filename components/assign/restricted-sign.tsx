import { Lock } from 'lucide-react'

/** Says that only named people see the article. */
export function RestrictedSign() {
  return (
    <span title="Only named people see this article." className="inline-flex shrink-0 items-center gap-1 rounded-sm border border-line-strong px-1 text-13 leading-5 text-ink-soft">
      <Lock aria-hidden className="size-3" />Restricted
    </span>
  )
}
