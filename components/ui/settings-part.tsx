import type { ReactNode } from 'react'

/** One part of a page of settings: its name beside what belongs to it. */
export function SettingsPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-label={title}
      className="grid gap-x-8 gap-y-4 border-t border-line pt-5 sm:grid-cols-[12rem_minmax(0,1fr)]"
    >
      <h2 className="text-16 font-semibold">{title}</h2>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
