'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useTransition, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { SelectField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { articleStateLabel, articleStates } from '@/lib/domain/article'
import { deadlineLabel, deadlines } from '@/lib/domain/assignment'
import { askedOf, deskPath, type DeskAsked } from './desk-asked'

const states = [{ value: '', label: 'All states' }, ...articleStates.map((value) => ({ value, label: articleStateLabel[value] }))]
const dates = [{ value: '', label: 'Any due date' }, ...deadlines.map((value) => ({ value, label: deadlineLabel[value] }))]
const orders = [{ value: '', label: 'Newest activity first' }, { value: 'due', label: 'Due first' }]
const pause = 200

type DeskFilterProps = { asked: DeskAsked; assignees: readonly { value: string; label: string }[] }

/** Search by title, and choices of state, person, due date and order: an ordinary form, which with JavaScript answers as one types; `/` goes to it. */
export function DeskFilter({ asked, assignees }: DeskFilterProps) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = () => {
    clearTimeout(waiting.current)
    const path = deskPath(askedOf(Object.fromEntries(new FormData(form.current ?? undefined))))
    start(() => router.replace(path, { scroll: false }))
  }
  const showSoon = () => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(show, pause)
  }
  const catchUp = useEffectEvent(() => {
    const typed = form.current?.querySelector('input')?.value.trim() // before the page was alive
    if (typed !== (asked.q ?? '')) show()
  })
  useEffect(() => {
    catchUp()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('input, textarea, select, dialog')) return
      event.preventDefault()
      form.current?.querySelector('input')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      clearTimeout(waiting.current)
    }
  }, [])
  return (
    <form
      ref={form} role="search" action="/" aria-busy={pending}
      onSubmit={(event: FormEvent) => (event.preventDefault(), show())}
      className="grid grid-cols-2 items-end gap-2 sm:grid-cols-4 lg:grid-cols-[minmax(14rem,1fr)_repeat(4,10.5rem)]"
    >
      <div className="relative col-span-2 min-w-0 sm:col-span-4 lg:col-span-1">
        <Search aria-hidden className={classNames('absolute start-2.5 top-1/2 z-10 size-4 -translate-y-1/2 text-ink-faint', pending && 'animate-pulse')} />
        <TextField
          label="Search by title" labelHidden type="search" name="q" placeholder="Search by title" maxLength={200} defaultValue={asked.q} onChange={showSoon}
          aria-keyshortcuts="/" className="[&_input]:ps-8.5"
        />
      </div>
      <SelectField label="State" labelHidden name="state" options={states} defaultValue={asked.state ?? ''} onChange={show} />
      <SelectField label="Whose work" labelHidden name="assignee" options={assignees} defaultValue={asked.assignee ?? ''} onChange={show} />
      <SelectField label="Due" labelHidden name="due" options={dates} defaultValue={asked.due ?? ''} onChange={show} />
      <SelectField label="Order" labelHidden name="sort" options={orders} defaultValue={asked.sort ?? ''} onChange={show} />
      <noscript><Button type="submit">Search</Button></noscript>
    </form>
  )
}
