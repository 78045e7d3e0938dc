'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useTransition, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { SelectField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/text-field'
import { articleStateLabel, articleStates } from '@/lib/domain/article'
import { askedOf, deskPath, type DeskAsked } from './desk-asked'

const states = [{ value: '', label: 'All states' }, ...articleStates.map((value) => ({ value, label: articleStateLabel[value] }))]
const pause = 200

/** Search by title and a choice of state: an ordinary form, which with JavaScript answers as one types; `/` goes to it. */
export function DeskFilter({ asked }: { asked: DeskAsked }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const show = () => {
    clearTimeout(waiting.current)
    const fields = new FormData(form.current ?? undefined)
    const path = deskPath(askedOf({ q: String(fields.get('q') ?? ''), state: String(fields.get('state') ?? '') }))
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
      className="flex flex-wrap items-end gap-2"
    >
      <div className="relative min-w-0 grow basis-56">
        <Search aria-hidden className={classNames('absolute start-2.5 top-1/2 z-10 size-4 -translate-y-1/2 text-ink-faint', pending && 'animate-pulse')} />
        <TextField
          label="Search by title" labelHidden type="search" name="q" placeholder="Search by title" maxLength={200} defaultValue={asked.q} onChange={showSoon}
          aria-keyshortcuts="/" className="[&_input]:ps-8.5"
        />
      </div>
      <SelectField label="State" labelHidden name="state" options={states} defaultValue={asked.state ?? ''} onChange={show} className="basis-40" />
      <noscript><Button type="submit">Search</Button></noscript>
    </form>
  )
}
