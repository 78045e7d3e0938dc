'use client'

import { Pencil } from 'lucide-react'
import { memo, useRef, useState, type KeyboardEvent } from 'react'
import { classNames } from '@/components/ui/class-names'
import { controlLook } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { isForWriting } from '@/components/ui/pressed'
import type { BlockKind } from '@/lib/domain/revision'
import { retype, tidied, type Layout } from './retype'
import '@/components/article/article.css'

const named: Record<BlockKind, string> = {
  headline: 'headline',
  dek: 'dek',
  byline: 'byline',
  paragraph: 'paragraph',
  subheading: 'subheading',
  quote: 'quote',
  'list-item': 'list item',
  caption: 'caption',
}

type OpenProps = {
  kind: BlockKind
  words: string
  onWords: (words: string) => void
  onLeave: (words: string) => void
}

/** One block being written. Ctrl or Command with Enter leaves it, Escape leaves it with the words it had. */
function OpenBlock({ kind, words, onWords, onLeave }: OpenProps) {
  const [before] = useState(words)
  const isTakenBack = useRef(false)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isForWriting(event.nativeEvent)) return
    if (event.key === 'Escape') isTakenBack.current = true
    else if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.blur()
  }
  return (
    <textarea
      aria-label={`Words of this ${named[kind]}`}
      autoFocus
      value={words}
      onChange={(event) => onWords(event.target.value)}
      onBlur={() => onLeave(isTakenBack.current ? before : words)}
      onKeyDown={onKeyDown}
      rows={Math.max(1, Math.ceil(words.length / 60))}
      className={classNames(controlLook, 'field-sizing-content block font-reading sm:text-16')}
    />
  )
}

type LineProps = { kind: BlockKind; words: string; at: number; onOpen: (at: number) => void }

const Line = memo(function Line({ kind, words, at, onOpen }: LineProps) {
  return (
    <div className="flex items-start gap-2">
      <p
        onClick={() => onOpen(at)}
        className={`block-${kind} min-w-0 grow cursor-text rounded-sm whitespace-pre-line hover:bg-panel`}
      >
        {words}
      </p>
      <IconButton label={`Edit this ${named[kind]}: ${words.slice(0, 40)}`} onClick={() => onOpen(at)}>
        <Pencil />
      </IconButton>
    </div>
  )
})

type BlockEditorProps = {
  layout: Layout
  open: number | null
  language: string
  direction: 'ltr' | 'rtl'
  onOpen: (at: number | null) => void
  onLayout: (layout: Layout) => void
}

/** The article's blocks, each of which can be written anew in its place: a block without words goes, an empty line in one makes two. */
export function BlockEditor({ layout, open, language, direction, onOpen, onLayout }: BlockEditorProps) {
  const leave = (at: number, words: string) => {
    onLayout(tidied(retype(layout, at, words), at))
    onOpen(null)
  }
  return (
    <div translate="no" lang={language} dir={direction} className="article-text flex flex-col gap-4">
      {layout.blocks.map(({ kind, start, end }, at) => {
        const words = layout.text.slice(start, end)
        return at === open ? (
          <OpenBlock
            key={at}
            kind={kind}
            words={words}
            onWords={(typed) => onLayout(retype(layout, at, typed))}
            onLeave={(last) => leave(at, last)}
          />
        ) : (
          <Line key={at} kind={kind} words={words} at={at} onOpen={onOpen} />
        )
      })}
    </div>
  )
}
