'use client'

import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import type { Span } from '@/lib/anchor/span'

type PageTextProps = {
  label: string
  text: string
  marked: Span | null
  onMark: (words: string, at: Span) => void
}

/** The text of a page or a file that was kept, to select the words that count in it: by mouse, by touch, or by the keys with which any text is selected. */
export function PageText({ label, text, marked, onMark }: PageTextProps) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [hasSelected, setSelected] = useState(false)
  const selected = (): Span => ({
    start: field.current?.selectionStart ?? 0,
    end: field.current?.selectionEnd ?? 0,
  })
  const take = () => {
    const { start: from, end } = selected()
    const words = text.slice(from, end)
    const start = from + (words.length - words.trimStart().length)
    if (words.trim()) onMark(words.trim(), { start, end: start + words.trim().length })
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    take()
  }
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-14 font-medium">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        readOnly
        dir="auto"
        translate="no"
        value={text}
        aria-describedby={`${id}-hint`}
        className="h-60 resize-y rounded-sm border border-line-strong bg-page p-3 font-reading text-16 leading-relaxed"
        onSelect={() => setSelected(selected().end > selected().start)}
        onKeyDown={press}
      />
      <p id={`${id}-hint`} className="text-13 text-ink-faint">
        {marked ? 'The excerpt is marked in it. ' : ''}Select the words that count, then Enter.
      </p>
      <Button look="quiet" disabled={!hasSelected} onClick={take}>
        Take the selected words as the excerpt
      </Button>
    </div>
  )
}
