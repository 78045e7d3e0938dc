import { useId, type ReactNode } from 'react'

/** A part of an open claim: a small heading, what belongs beside it, and the part itself under a hairline. */
export function Section({
  title,
  beside,
  children,
}: {
  title: string
  beside?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t border-line pt-4">
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h4 id={id} className="text-14 font-semibold text-ink">
          {title}
        </h4>
        {beside}
      </div>
      {children}
    </section>
  )
}
