'use client'

import { X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useSession } from '@/components/article/subscribe/use-session'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { IconButton } from '@/components/ui/icon-button'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { isForWriting } from '@/components/ui/pressed'
import { quoted } from '@/components/ui/quoted'
import { SeenText } from '@/components/ui/seen-text'
import type { Span } from '@/lib/anchor/span'
import { KeptTextField, type ReadText } from './kept-text-field'
import { takeWords, type TakenWords } from './take-words'
import { useInPlaceOfArticle } from './use-in-place-of-article'

type KeptTextReaderProps = Readonly<{
  title: string
  /** What its words are called. */
  label: string
  /** Where it came from. */
  strip: ReactNode
  /** Null while it is on its way, or where there is none: then the strip says so. */
  read: ReadText | null
  marked: Span | null
  /** Takes words as the excerpt; without it the text is only read. */
  onTake?: (taken: TakenWords) => void
  onClose: () => void
}>

/** The words of the claim for which it is read, above the text. */
function ClaimAbove() {
  const quote = useSession(({ known, chosen }) => (chosen ? known.claims.get(chosen)?.quote : undefined))
  if (!quote) return null
  return (
    <p className="line-clamp-2 font-reading text-14 text-ink-soft">
      For the claim{' '}
      <bdi translate="no">
        <SeenText>{quoted(quote)}</SeenText>
      </bdi>
    </p>
  )
}

/** Whether words of the text are selected. */
function useSelected(isSelected: () => boolean): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    const look = () => setHas(isSelected())
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  })
  return has
}

type TakeBarProps = Readonly<{ isMarked: boolean; hasSelected: boolean; onTake: () => void }>

/** What to do with the words, at the foot of the text. */
function TakeBar({ isMarked, hasSelected, onTake }: TakeBarProps) {
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-raised px-4 py-3 sm:px-8">
      <Button disabled={!hasSelected} onClick={onTake}>
        Take the selected words as the excerpt
      </Button>
      <p className="text-13 text-ink-faint">
        {isMarked ? 'The excerpt is marked. ' : ''}Select the words that count, then Enter. Esc goes back.
      </p>
    </div>
  )
}

/** A text that was kept, read in the article's place with the claim's words above it: select, Enter, and the words are the excerpt; Escape goes back to the same line of the article. */
export function KeptTextReader({ title, label, strip, read, marked, onTake, onClose }: KeptTextReaderProps) {
  const dialog = useInPlaceOfArticle()
  const words = useRef<HTMLDivElement>(null)
  const id = useId()
  useFocusBack()
  const selected = () => (read && onTake ? takeWords(words.current, read) : null)
  const hasSelected = useSelected(() => selected() !== null)
  const take = () => {
    const taken = selected()
    if (taken) onTake?.(taken)
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation()
    leaveOnEscape(onClose)(event)
    const isInWords = words.current?.contains(event.target as Node)
    if (event.key !== 'Enter' || !isInWords || isForWriting(event.nativeEvent)) return
    event.preventDefault()
    take()
  }
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={id}
      tabIndex={-1}
      className="kept-text"
      onKeyDown={press}
      onCancel={(event) => (event.preventDefault(), onClose())}
      onBlur={(event) => event.stopPropagation()} // the form from which it was opened saves when it is left, and is not left by this
    >
      <div className="flex min-h-full flex-col">
        <header className="sticky top-0 z-1 flex items-start gap-4 border-b border-line bg-page px-4 py-3 sm:px-8">
          <div className="min-w-0 flex-1">
            <ClaimAbove />
            <h2 id={id} dir="auto" translate="no" className="truncate font-reading text-18 font-semibold">
              <SeenText>{title}</SeenText>
            </h2>
            {strip}
          </div>
          <IconButton label="Back to the article" onClick={onClose} className="-me-2">
            <X />
          </IconButton>
        </header>
        <div className="flex-1 px-4 py-8 sm:px-8">
          {read && (
            <KeptTextField
              root={words}
              label={label}
              read={read}
              marked={marked}
              isForMarking={onTake !== undefined}
            />
          )}
        </div>
        {read && onTake && <TakeBar isMarked={marked !== null} hasSelected={hasSelected} onTake={take} />}
      </div>
    </dialog>,
    document.body,
  )
}
