'use client'

import { useEffect, useEffectEvent, useState, type ReactNode, type RefObject } from 'react'
import { signsIn, withSigns } from '@/components/ui/seen-text'
import type { Span } from '@/lib/anchor/span'
import { directionOf } from '@/lib/domain/direction'
import type { Block } from '@/lib/domain/revision'
import './kept-text.css'

/** What is read of a kept text: its blocks, and in which language it is where that is known. */
export type ReadText = Readonly<{ text: string; blocks: readonly Block[]; language: string | null }>

type KeptTextFieldProps = Readonly<{
  root: RefObject<HTMLDivElement | null>
  label: string
  read: ReadText
  marked: Span | null
  /** Whether words are to be selected in it, by the keys of any field, too. */
  isForMarking: boolean
}>

/** A stretch of a block, lit where it lies in the excerpt. */
function wordsOf(text: string, block: Block, marked: Span | null): ReactNode {
  const signs = signsIn(text, block)
  const [from, to] = [
    Math.max(block.start, marked?.start ?? block.end),
    Math.min(block.end, marked?.end ?? 0),
  ]
  if (from >= to) return withSigns(text, block, signs)
  return [
    withSigns(text, { start: block.start, end: from }, signs),
    <mark key={from}>{withSigns(text, { start: from, end: to }, signs)}</mark>,
    withSigns(text, { start: to, end: block.end }, signs),
  ]
}

/** A field whose words can be gone through and selected by keys, and never changed: whatever would change them is refused, and what a way of writing put in is taken out again. */
function useNeverWritten(root: RefObject<HTMLDivElement | null>): number {
  const [drawn, setDrawn] = useState(0)
  const drawAnew = useEffectEvent(() => setDrawn(drawn + 1))
  useEffect(() => {
    const field = root.current
    const refuse = (event: Event) => event.preventDefault()
    const again = () => drawAnew()
    field?.addEventListener('beforeinput', refuse)
    field?.addEventListener('dragstart', refuse)
    field?.addEventListener('compositionend', again)
    return () => {
      field?.removeEventListener('beforeinput', refuse)
      field?.removeEventListener('dragstart', refuse)
      field?.removeEventListener('compositionend', again)
    }
  }, [root, drawn])
  return drawn
}

/** A kept text as the article's is read, the excerpt lit in it; letter by letter the text, so that a selection has its place. */
export function KeptTextField({ root, label, read, marked, isForMarking }: KeptTextFieldProps) {
  const { text, blocks, language } = read
  const drawn = useNeverWritten(root)
  useEffect(() => {
    root.current?.querySelector('mark')?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [root])
  return (
    <div
      key={drawn}
      ref={root}
      data-focus-first
      role="textbox"
      aria-label={label}
      aria-multiline
      aria-readonly
      tabIndex={0}
      contentEditable={isForMarking}
      suppressContentEditableWarning
      inputMode="none"
      spellCheck={false}
      translate="no"
      lang={language ?? undefined}
      dir={language ? directionOf(language) : 'auto'}
      className="kept-words"
    >
      {blocks.map((block) => (
        <div key={block.start} data-start={block.start} className={`block-${block.kind}`}>
          {wordsOf(text, block, marked)}
        </div>
      ))}
    </div>
  )
}
