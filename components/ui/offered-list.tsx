import type { ReactNode } from 'react'
import { classNames } from './class-names'

type OfferedListProps<T> = {
  id: string
  /** What is offered, for whoever hears it. */
  label: string
  offered: readonly T[]
  /** The place of the one that Enter takes. */
  active: number
  onTake: (one: T) => void
  draw: (one: T) => ReactNode
  className?: string
}

/** What is offered under a field while one types; the field holds the focus, and an option is named by the list's id and its place. */
export function OfferedList<T extends { id: string }>({
  id,
  label,
  offered,
  active,
  onTake,
  draw,
  className,
}: OfferedListProps<T>) {
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={label}
      className={classNames(
        'absolute top-full z-40 mt-1 max-h-72 w-full overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-lg',
        className,
      )}
    >
      {offered.map((one, at) => (
        <li
          key={one.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(one)}
          className={classNames(
            'cursor-pointer rounded-sm px-3 py-1.5 text-14 pointer-coarse:flex pointer-coarse:min-h-11 pointer-coarse:flex-col pointer-coarse:justify-center',
            at === active ? 'bg-panel font-medium text-ink' : 'text-ink-soft hover:bg-panel',
          )}
        >
          {draw(one)}
        </li>
      ))}
    </ul>
  )
}
