import Link from 'next/link'
import { SeenText } from '@/components/ui/seen-text'
import { reliabilityLabel, sourceTierLabel, sourceTypeLabel, type SourceView } from '@/lib/domain/source'
import { classNames } from '@/components/ui/class-names'

/** One source of the desk: its name, what it is, and whether it is to be believed; it leads to its page. */
export function SourceLine({ source }: Readonly<{ source: SourceView }>) {
  const { id, name, type, tier, reliability, withdrawnAt } = source
  return (
    <li className="relative grid gap-x-8 gap-y-1 border-b border-line py-3 hover:bg-panel sm:px-3 md:grid-cols-[minmax(0,1fr)_15rem]">
      <Link
        href={`/sources/${id}`}
        prefetch={false}
        className="min-w-0 rounded-sm after:absolute after:inset-0"
      >
        <bdi
          translate="no"
          className={classNames('text-16 wrap-anywhere text-ink', withdrawnAt !== null && 'line-through')}
        >
          <SeenText>{name}</SeenText>
        </bdi>
      </Link>
      <p className="flex flex-wrap gap-x-3 text-13 text-ink-soft">
        <span>
          {sourceTypeLabel[type]}, {sourceTierLabel[tier].toLowerCase()}
        </span>
        {reliability && <span>{reliabilityLabel[reliability]}</span>}
        {withdrawnAt !== null && <span className="font-medium text-tone-false">Withdrawn</span>}
      </p>
    </li>
  )
}
