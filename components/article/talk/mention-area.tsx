'use client'

import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlLook, Field } from '@/components/ui/field'
import { OfferedList } from '@/components/ui/offered-list'
import { isForWriting } from '@/components/ui/pressed'
import type { PersonName } from '@/lib/domain/comment'
import { nameAskedAt, namesFor, withName, type MentionQuery } from './mention-words'
import type { TalkContext } from './talk-deeds'
import { useNames } from './use-names'

type MentionAreaProps = {
  label: string
  text: string
  error: string | null
  around: TalkContext
  takesFocus?: boolean
  onType: (text: string) => void
  onMention: (person: PersonName, text: string) => void
  onLeave: () => void
}

/** Who is offered for the name that is being written at the cursor, as of the last `look`. */
function useOffered(around: TalkContext) {
  const [asked, ask] = useState<MentionQuery | null>(null)
  const [active, activate] = useState(0)
  const people = useNames(around, asked !== null)
  const others = people.filter(({ id }) => id !== around.actor.id)
  const look = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    ask(selectionStart === selectionEnd ? nameAskedAt(value, selectionStart) : null)
    activate(0)
  }
  const offered = asked ? namesFor(asked.letters, others) : []
  return { asked, offered, active, activate, look, putAway: () => ask(null) }
}

/** Several lines of text in which @ offers the people who can be mentioned: arrows choose, Enter or a tap takes, Escape leaves it as it is typed. */
export function MentionArea({
  label,
  text,
  error,
  around,
  takesFocus = false,
  onType,
  onMention,
  onLeave,
}: MentionAreaProps) {
  const list = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const cursor = useRef(takesFocus ? text.length : null)
  const { asked, offered, active, activate, look, putAway } = useOffered(around)
  const isOpen = offered.length > 0
  useLayoutEffect(() => {
    if (cursor.current === null) return
    area.current?.focus()
    area.current?.setSelectionRange(cursor.current, cursor.current)
    cursor.current = null
  }, [text])
  const take = (person: PersonName | undefined) => {
    if (!asked || !person) return
    const next = withName(text, asked, person)
    cursor.current = next.cursor
    onMention(person, next.text)
    putAway()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!isOpen || isForWriting(event.nativeEvent) || event.ctrlKey || event.metaKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) activate((active + step + offered.length) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') take(offered[active])
    else if (event.key === 'Escape') putAway()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="relative">
      <Field label={label} labelHidden error={error}>
        {(ties) => (
          <textarea
            ref={area}
            {...ties}
            autoFocus={takesFocus}
            dir="auto"
            value={text}
            placeholder="Write a comment; @ names a colleague"
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls={isOpen ? list : undefined}
            aria-activedescendant={isOpen ? `${list}-${active}` : undefined}
            className={classNames(controlLook, 'field-sizing-content min-h-16 resize-y leading-relaxed')}
            onChange={(event) => (onType(event.target.value), look(event.target))}
            onKeyDown={onKeyDown}
            onClick={(event) => look(event.currentTarget)}
            onBlur={() => (putAway(), onLeave())}
          />
        )}
      </Field>
      {isOpen && (
        <OfferedList
          id={list}
          label="People"
          offered={offered}
          active={active}
          onTake={take}
          draw={drawPerson}
          className="max-w-72"
        />
      )}
      <p role="status" className="sr-only">
        {isOpen
          ? `${offered.length} ${offered.length === 1 ? 'person' : 'people'}: arrows choose, Enter takes`
          : ''}
      </p>
    </div>
  )
}

const drawPerson = ({ name }: PersonName) => <bdi translate="no">{name}</bdi>
