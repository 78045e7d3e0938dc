'use client'

import { useId, useState, type KeyboardEvent } from 'react'
import { controlLook, Field, type FieldFacts } from '@/components/ui/field'
import { OfferedList } from '@/components/ui/offered-list'
import { isForWriting } from '@/components/ui/pressed'
import { SeenText } from '@/components/ui/seen-text'
import type { Call } from '@/lib/api/contract'
import { sourceTierLabel, sourceTypeLabel, type SourceView } from '@/lib/domain/source'
import { useFoundSources } from './use-found-sources'

type SourceFieldProps = FieldFacts & {
  value: string
  find: Call<'listSources'>
  /** The one that is not offered. */
  but?: string
  onType: (name: string) => void
  onChoose?: (source: SourceView) => void
  onBlur?: () => void
}

/** The place a step on in a list that goes round; none is before the first and after the last. */
const nextOf = (place: number, step: number, length: number): number =>
  place < 0 && step < 0 ? length - 1 : (place + step + length) % length

/** A source's name, with the sources that the desk knows by such a name under it: arrows choose one, Enter or a tap takes it, Escape leaves the words as they are. */
export function SourceField({ value, find, but, onType, onChoose, onBlur, ...facts }: SourceFieldProps) {
  const list = useId()
  const [asked, ask] = useState<string | null>(null)
  const [active, activate] = useState(-1)
  const offered = useFoundSources(find, asked).filter(({ id }) => id !== but)
  const isOpen = asked !== null && offered.length > 0
  const putAway = () => {
    ask(null)
    activate(-1)
  }
  const take = (source: SourceView) => {
    onType(source.name)
    onChoose?.(source)
    putAway()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || isForWriting(event.nativeEvent) || event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const chosen = offered[active]
    if (step !== undefined) activate(nextOf(active, step, offered.length))
    else if (event.key === 'Enter' && chosen) take(chosen)
    else if (event.key === 'Escape') putAway()
    else return
    event.preventDefault()
    event.stopPropagation()
    event.nativeEvent.stopImmediatePropagation()
  }
  return (
    <div className="relative min-w-0">
      <Field {...facts}>
        {(ties) => (
          <input
            {...ties}
            type="text"
            role="combobox"
            dir="auto"
            autoComplete="off"
            maxLength={300}
            value={value}
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={isOpen ? list : undefined}
            aria-activedescendant={isOpen && active >= 0 ? `${list}-${active}` : undefined}
            className={controlLook}
            onChange={({ target }) => (onType(target.value), ask(target.value), activate(-1))}
            onKeyDown={onKeyDown}
            onBlur={() => (putAway(), onBlur?.())}
          />
        )}
      </Field>
      {isOpen && (
        <OfferedList
          id={list}
          label="Known sources"
          offered={offered}
          active={active}
          onTake={take}
          draw={drawSource}
          className="min-w-56"
        />
      )}
      {asked !== null && (
        <p aria-live="polite" className="sr-only">
          {isOpen && `${offered.length} known: arrows choose, Enter takes`}
        </p>
      )}
    </div>
  )
}

/** A source by its name, and what it is. */
const drawSource = ({ name, type, tier, withdrawnAt }: SourceView) => (
  <>
    <bdi translate="no" className="font-medium wrap-anywhere">
      <SeenText>{name}</SeenText>
    </bdi>
    <span className="block text-13 font-normal text-ink-faint">
      {sourceTypeLabel[type]}, {sourceTierLabel[tier].toLowerCase()}
      {withdrawnAt !== null && ', withdrawn'}
    </span>
  </>
)
