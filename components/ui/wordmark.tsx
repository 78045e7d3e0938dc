/** The pencil tick alone, drawn in the colour of the text around it. */
export function PencilTick({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden className={className}>
      <path
        d="M3.2 13.4c1.5 1.3 3 3.3 4.1 5.6.3.7 1.2.7 1.5 0C11.6 12.9 15.5 7.6 20.8 3.3"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

/** The name of the tool as it stands on its first page and in its bar, where of the smallest windows only the tick is left. */
export function Wordmark({ isBrief = false }: { isBrief?: boolean }) {
  return (
    <span className="inline-flex items-center gap-1.5 font-reading text-19 leading-none font-semibold tracking-tight">
      <PencilTick className="size-5 text-tone-true" />
      <span className={isBrief ? 'max-[22rem]:hidden' : undefined}>Tickmark</span>
    </span>
  )
}
