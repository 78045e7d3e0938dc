'use client'

import { Highlighter, MessageSquare, MoveHorizontal } from 'lucide-react'
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { besideSelection } from './beside'
import { ClearedNote, CoverButtons } from './cover-buttons'
import { keyOf } from './keys'
import { placeRange } from './place-selection'
import type { Covering } from './use-covering'
import type { Refused } from './use-marking'
import { areSame, type Selected } from './use-selection'

type ClaimMakerProps = {
  root: RefObject<HTMLElement | null>
  selected: Selected
  refusal: Refused | null
  covering: Covering
  people: ReadonlyMap<string, string>
  onMark: () => void
  onStep: () => void
  onTalk: (() => void) | undefined
}

/** How much of the window's foot the sheet of claims takes, which keeps what is scrolled to above it. */
const heldAtFoot = (): number =>
  parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd) || 0

/** What stands beside selected words: the buttons that step their ends, mark them or clear their sentences, and why it could not be done. */
export function ClaimMaker({
  root,
  selected,
  refusal: refused,
  covering,
  people,
  onMark,
  onStep,
  onTalk,
}: ClaimMakerProps) {
  const { spans } = selected
  const standing = covering.standing(spans)
  const refusal = refused && areSame(refused.spans, spans) ? refused.says : null
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    const lines = root.current && placeRange(root.current, spans.at(-1)!)?.getClientRects()
    const last = lines?.[lines.length - 1]
    const first = lines?.[0]
    if (!element || !first || !last) return
    const lit = { left: last.left, right: last.right, top: first.top, bottom: last.bottom }
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight - heldAtFoot() }
    const place = besideSelection(lit, element.getBoundingClientRect(), view, selected.by === 'touch')
    element.style.left = `${place.left + window.scrollX}px`
    element.style.top = `${place.top + window.scrollY}px`
  }, [root, selected, spans, refusal, standing.name])
  return (
    <div
      ref={box}
      className="absolute top-0 left-0 z-40 flex max-w-[min(28rem,calc(100vw-1rem))] flex-col items-end gap-1.5 print:hidden"
    >
      {refusal && (
        <p
          role="alert"
          className="rounded-sm border border-tone-false bg-raised px-3 py-2 text-14 text-ink shadow-lg"
        >
          {refusal}
        </p>
      )}
      {standing.name === 'cleared' && <ClearedNote standing={standing} by={people.get(standing.by ?? '')} />}
      <div className="flex flex-wrap justify-end gap-1.5">
        <IconButton
          label="Step the ends"
          keys={keyOf('open-here')}
          onPointerDown={(event) => event.preventDefault()}
          onClick={onStep}
          className="border border-line-strong bg-raised shadow-lg"
        >
          <MoveHorizontal aria-hidden />
        </IconButton>
        {onTalk && (
          <IconButton
            label="Comment"
            keys={keyOf('comment')}
            onPointerDown={(event) => event.preventDefault()}
            onClick={onTalk}
            className="border border-line-strong bg-raised shadow-lg"
          >
            <MessageSquare aria-hidden />
          </IconButton>
        )}
        <CoverButtons
          standing={standing}
          onCover={() => void covering.cover(spans)}
          onUncover={() => void covering.uncover(spans)}
          onWhy={() => covering.askWhy(spans)}
        />
        <Button
          look="filled"
          aria-keyshortcuts={keyOf('mark')}
          onPointerDown={(event) => event.preventDefault()}
          onClick={onMark}
          className="shadow-lg"
        >
          <Highlighter aria-hidden className="size-4" />
          Mark claim
          <kbd
            aria-hidden
            className="rounded-xs bg-on-accent/18 px-1.5 font-sans text-13 uppercase pointer-coarse:hidden"
          >
            {keyOf('mark')}
          </kbd>
        </Button>
      </div>
    </div>
  )
}
