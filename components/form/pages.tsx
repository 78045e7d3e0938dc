import { ButtonLink } from '@/components/ui/button-link'

type Way = Readonly<{ href: string; label: string }>

type PagesProps = {
  /** The way back to the first page, null on it; without one the list only goes on. */
  first?: Way | null
  /** The way to the next page, null on the last. */
  next: Way | null
  className?: string
}

/** The ways from one page of a list to others; nothing where there is but one. */
export function Pages({ first, next, className }: PagesProps) {
  if (!first && !next) return null
  if (first === undefined)
    return (
      <nav aria-label="Pages" className={className}>
        {next && <ButtonLink href={next.href}>{next.label}</ButtonLink>}
      </nav>
    )
  return (
    <nav aria-label="Pages" className="flex justify-between gap-4">
      {first ? <ButtonLink href={first.href}>{first.label}</ButtonLink> : <span />}
      {next && <ButtonLink href={next.href}>{next.label}</ButtonLink>}
    </nav>
  )
}
