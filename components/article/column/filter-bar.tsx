'use client'

import { ChevronDown, ChevronUp, SlidersHorizontal } from 'lucide-react'
import { memo, useMemo, useState, type RefObject } from 'react'
import { SelectField, TickBox } from '@/components/ui/choice-field'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { askFor, chooseCard } from '@/components/article/session/choosing'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'
import { asButton, type Act } from '@/components/article/session/as-button'
import { keyOf } from '@/components/article/session/actions'
import { claimStateLabel } from '@/lib/domain/claim'
import { findRating, type Layer, type Scale } from '@/lib/domain/scales'
import {
  askedStates,
  everything,
  isEverything,
  type AskedState,
  type Filter,
} from '@/components/article/session/filter'

type FilterBarProps = {
  count: string
  findRef: RefObject<HTMLInputElement | null>
}

const stateLabel: Record<AskedState, string> = {
  ...claimStateLabel,
  adrift: 'Words changed or lost',
  unreviewed: 'Not yet reviewed by me',
}
const [more, up, down] = [
  <SlidersHorizontal key="more" />,
  <ChevronUp key="up" />,
  <ChevronDown key="down" />,
]
const states = [
  { value: '', label: 'Any state' },
  ...askedStates.map((value) => ({ value, label: stateLabel[value] })),
]

/** Which claims are shown, how many, and the way from one to the next. */
export const FilterBar = memo(function FilterBar({ count, findRef }: FilterBarProps) {
  const { run } = useDriver()
  const filter = useSession((session) => session.filter)
  const onFilter = (asked: Filter) => run((session) => askFor(session, asked))
  const [typed, setTyped] = useState<string | null>(null)
  const [isWide, setWide] = useState(false)
  const step: Act = (name) => (run((session) => chooseCard(session, name === 'next-claim' ? 1 : -1)), true)
  const find = (words: string) => {
    setTyped(words)
    onFilter({ ...filter, find: words })
  }
  return (
    <div
      role="search"
      aria-label="Claims"
      className="sticky top-0 z-10 flex flex-col gap-2 border-b border-line bg-page px-4 pt-2 pb-2.5"
    >
      <div className="flex items-center gap-1">
        <TextField
          ref={findRef}
          label="Find in claims"
          labelHidden
          type="search"
          placeholder="Find in claims"
          aria-keyshortcuts={keyOf('find')}
          autoComplete="off"
          className="grow"
          value={typed ?? filter.find}
          onFocus={() => setTyped(filter.find)}
          onBlur={() => setTyped(null)}
          onChange={(event) => find(event.target.value)}
        />
        <IconButton
          label="More filters"
          aria-expanded={isWide}
          onClick={() => setWide(!isWide)}
          className="lg:hidden"
        >
          {more}
        </IconButton>
        <IconButton {...asButton('previous-claim', step)}>{up}</IconButton>
        <IconButton {...asButton('next-claim', step)} className="-me-2">
          {down}
        </IconButton>
      </div>
      <Choices filter={filter} onFilter={onFilter} className={isWide ? undefined : 'max-lg:hidden'} />
      <p className="flex min-h-5 items-baseline justify-between text-13 text-ink-faint max-lg:hidden">
        <span role="status">{count}</span>
        {!isEverything(filter) && (
          <button
            type="button"
            onClick={() => (setTyped(null), onFilter(everything))}
            className="text-ink-soft underline underline-offset-2 hover:text-ink"
          >
            Clear
          </button>
        )}
      </p>
    </div>
  )
})

/** The answers of both scales to choose from, one that stands on both once. */
function ratingOptions({ substance, attribution }: Record<Layer, Scale>) {
  const onOther = attribution.ratings.filter(({ key }) => !findRating(substance, key))
  const onScales = [...substance.ratings, ...onOther].map(({ key, label }) => ({ value: key, label }))
  return [{ value: '', label: 'Any rating' }, { value: 'none', label: 'Not rated' }, ...onScales]
}

type ChoicesProps = { filter: Filter; onFilter: (filter: Filter) => void; className?: string }

function Choices({ filter, onFilter, className }: ChoicesProps) {
  const scales = useSession(({ reading }) => reading.scales)
  const ratings = useMemo(() => ratingOptions(scales), [scales])
  return (
    <div className={classNames('flex items-center gap-2', className)}>
      <SelectField
        label="State"
        labelHidden
        options={states}
        className="grow basis-0"
        value={filter.state ?? ''}
        onChange={(event) =>
          onFilter({ ...filter, state: (event.target.value || null) as AskedState | null })
        }
      />
      <SelectField
        label="Rating"
        labelHidden
        options={ratings}
        className="grow basis-0"
        value={filter.rating ?? ''}
        onChange={(event) => onFilter({ ...filter, rating: event.target.value || null })}
      />
      <TickBox
        label="Mine"
        checked={filter.mine}
        onChange={(event) => onFilter({ ...filter, mine: event.target.checked })}
        className="shrink-0 ps-1"
      />
    </div>
  )
}
