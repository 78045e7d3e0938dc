'use client'

import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition, type FormEvent, type ReactNode, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { TextField } from '@/components/ui/text-field'

type LiveFilterProps = {
  /** What the search looks in. */
  label: string
  q: string | undefined
  /** The screen, for a browser without JavaScript. */
  action: string
  /** The link that asks for what the form holds. */
  pathOf: (fields: Readonly<Record<string, unknown>>) => string
  className: string
  searchClassName: string
  children: ReactNode
}

const pause = 200

type Waiting = ReturnType<typeof setTimeout> | undefined

/** `/` goes to the search, and whoever follows a link is not called back to what was typed before it. */
function useSearchKey(form: RefObject<HTMLFormElement | null>, waiting: RefObject<Waiting>): void {
  useEffect(() => {
    const stop = () => clearTimeout(waiting.current)
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key !== '/' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        (event.target as Element).closest('input, textarea, select, dialog')
      )
        return
      event.preventDefault()
      form.current?.querySelector('input')?.focus()
    }
    const onClick = (event: MouseEvent) => {
      if ((event.target as Element).closest('a[href]')) stop()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', onClick, true)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', onClick, true)
      stop()
    }
  }, [form, waiting])
}

/** A search with choices beside it: an ordinary form, which with JavaScript answers as one types; `/` goes to it. */
export function LiveFilter({
  label,
  q,
  action,
  pathOf,
  className,
  searchClassName,
  children,
}: LiveFilterProps) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const form = useRef<HTMLFormElement>(null)
  const waiting = useRef<Waiting>(undefined)

  const show = () => {
    clearTimeout(waiting.current)
    const path = pathOf(Object.fromEntries(new FormData(form.current ?? undefined)))
    start(() => router.replace(path, { scroll: false }))
  }
  const showSoon = () => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(show, pause)
  }
  useSearchKey(form, waiting)
  return (
    <form
      ref={form}
      role="search"
      action={action}
      aria-busy={pending}
      onSubmit={(event: FormEvent) => (event.preventDefault(), show())}
      onChange={(event) => (event.target instanceof HTMLSelectElement ? show() : showSoon())}
      className={classNames('grid items-end gap-2', className)}
    >
      <div className={classNames('relative min-w-0', searchClassName)}>
        <Search
          aria-hidden
          className={classNames(
            'absolute start-2.5 top-1/2 z-10 size-4 -translate-y-1/2 text-ink-faint',
            pending && 'animate-pulse',
          )}
        />
        <TextField
          label={label}
          labelHidden
          type="search"
          name="q"
          placeholder={label}
          maxLength={200}
          defaultValue={q}
          aria-keyshortcuts="/"
          className="[&_input]:ps-8.5"
        />
      </div>
      {children}
      <noscript>
        <Button type="submit">Search</Button>
      </noscript>
    </form>
  )
}
