'use client'

import { X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type ReactNode } from 'react'
import { isFocusLost } from './focus-back'
import { IconButton } from './icon-button'
import { leaveOnEscape } from './leave-on-escape'

/** Something that can be done about what a toast says. */
export type ToastDeed = { label: string; onChoose: () => void }

/** A sentence about what was just done, with a deed, such as "Undo", and at most one more before it. It is over when what it tells of stands no more. */
export type ToastWords = { text: string; action?: ToastDeed; also?: ToastDeed; isOver?: () => boolean }

const stays = 8000

/**
 * One toast at a time, where nothing lies that is pressed: under the bar of a small screen, else at the foot of the text. `toast` is the live region, to be drawn once in the screen; `say` shows a sentence in it. It goes away
 * by itself, but not while somebody points at it or has focus in it; the focus goes back where it came from. `settle` takes it away at once
 * where it is over.
 */
export function useToast(): { toast: ReactNode; say: (words: ToastWords) => void; settle: () => void } {
  const [words, setWords] = useState<ToastWords | null>(null)
  const say = useCallback((next: ToastWords) => setWords({ ...next }), [])
  const settle = useCallback(() => setWords((told) => (told?.isOver?.() ? null : told)), [])
  return {
    toast: useMemo(() => <ToastRegion words={words} clear={() => setWords(null)} />, [words]),
    say,
    settle,
  }
}

function ToastRegion({ words, clear }: { words: ToastWords | null; clear: () => void }) {
  const [held, hold] = useState(false)
  useEffect(() => {
    if (!words || held) return
    const leaving = setTimeout(clear, stays)
    return () => clearTimeout(leaving)
  }, [words, held, clear])
  const cameFrom = useRef<Element | null>(null)
  const leave = () => {
    hold(false)
    clear()
    const from = cameFrom.current
    cameFrom.current = null
    if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
  }
  useEffect(() => {
    if (words || !isFocusLost()) return
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus({ preventScroll: true })
    cameFrom.current = null
  }, [words])
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    hold(true)
    if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
  }
  return (
    <div
      role="status"
      aria-live="polite"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={onFocus}
      onKeyDown={leaveOnEscape(leave)}
      onBlur={() => hold(false)}
      className="pointer-events-none fixed inset-x-4 top-16 z-50 flex justify-center lg:top-auto lg:right-[26rem] lg:bottom-4 print:hidden"
    >
      {words && (
        <div
          data-toast
          className="pointer-events-auto flex min-h-11 max-w-lg items-center gap-2 rounded-md bg-ink ps-4 pe-1 text-14 text-page shadow-lg"
        >
          <span className="py-2">{words.text}</span>
          {[words.also, words.action].map(
            (deed) =>
              deed && (
                <button
                  key={deed.label}
                  type="button"
                  onClick={() => (leave(), deed.onChoose())}
                  className="min-h-9 shrink-0 rounded-sm px-2 font-semibold underline underline-offset-4 hover:bg-page/12 focus-visible:outline-page sm:px-3 pointer-coarse:min-h-11"
                >
                  {deed.label}
                </button>
              ),
          )}
          <IconButton
            label="Dismiss"
            onClick={leave}
            className="text-page/80 hover:bg-page/12 hover:text-page focus-visible:outline-page"
          >
            <X />
          </IconButton>
        </div>
      )}
    </div>
  )
}
