'use client'

import { Highlighter, MessageSquare, MoveHorizontal } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { ClearedNote, CoverButtons } from './cover-buttons'
import { may } from '@/lib/domain/may'
import { asButton, type Act } from './session/as-button'
import { areSame } from '@/components/article/session/passages'
import type { SelectedWords } from './session/session'
import { selectionCoverageOf } from './session/selection-coverage'
import { useBesideWords } from '@/components/article/text/use-beside-words'
import { useSession } from '@/components/article/subscribe/use-session'

type MarkBarProps = {
  root: RefObject<HTMLElement | null>
  selected: SelectedWords
  act: Act
}

const stay = { onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault() }

/** What stands beside selected words: the buttons that step their ends, mark them or clear their sentences, and why it could not be done. */
export function MarkBar({ root, selected, act }: MarkBarProps) {
  const mark = asButton('mark', act, selected.spans)
  const mayTalk = useSession(({ own }) => may(own, 'comment'))
  const { spans } = selected
  const { revision, ticks, people } = useSession(({ reading }) => reading)
  const standing = selectionCoverageOf(revision.sentences, ticks, spans)
  const refused = useSession(({ refusal }) => refusal)
  const refusal = refused && areSame(refused.spans, spans) ? refused.says : null
  const box = useBesideWords(root, selected, `${standing.name} ${refusal}`)
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
          {...asButton('open-here', act, spans)}
          {...stay}
          className="border border-line-strong bg-raised shadow-lg"
        >
          <MoveHorizontal aria-hidden />
        </IconButton>
        {mayTalk && (
          <IconButton
            {...asButton('comment', act)}
            {...stay}
            className="border border-line-strong bg-raised shadow-lg"
          >
            <MessageSquare aria-hidden />
          </IconButton>
        )}
        <CoverButtons standing={standing} spans={spans} act={act} />
        <Button
          look="filled"
          aria-keyshortcuts={mark.keys}
          {...stay}
          onClick={mark.onClick}
          className="shadow-lg"
        >
          <Highlighter aria-hidden className="size-4" />
          {mark.label}
          <kbd
            aria-hidden
            className="rounded-xs bg-on-accent/18 px-1.5 font-sans text-13 uppercase pointer-coarse:hidden"
          >
            {mark.keys}
          </kbd>
        </Button>
      </div>
    </div>
  )
}
