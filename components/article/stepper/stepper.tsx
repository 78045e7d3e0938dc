'use client'

import { useEffect, useId, type RefObject } from 'react'
import { ArrowDownUp, Plus, Trash2, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { useSession } from '@/components/article/subscribe/use-session'
import { EdgeSteps } from './edge-steps'
import type { StepAction } from '@/components/article/session/hand'
import { countSays } from '@/components/article/session/step-words'
import { pieceOf, type Aim, type Stepping } from '@/components/article/session/stepping'
import { useStepperPlace } from './use-stepper-place'

const verb: Record<Aim['name'], string> = {
  'new-claim': 'Mark claim',
  'add-passage': 'Add passage',
  'move-boundaries': 'Set boundaries',
}
type Name = Readonly<{ short: string; long: string }>

const nameOf = ({ aim }: Stepping): Name => {
  if (aim.name === 'add-passage') return { short: 'One more passage', long: 'Add a passage to the claim' }
  if (aim.name !== 'new-claim') return { short: 'Ends of the claim', long: 'Move the claim’s ends' }
  return aim.parent
    ? { short: 'Part of the claim', long: 'Step to the words of a part' }
    : { short: 'New claim', long: 'Step to the words of a claim' }
}

const keep = { onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault() }

type StepperProps = {
  root: RefObject<HTMLElement | null>
  barRef: RefObject<HTMLDivElement | null>
  stepping: Stepping
  ask: (action: StepAction) => void
}

/** The bar that moves both ends of words, by word and by letter, without a selection: beside the words, or at the foot of a small screen. */
export function Stepper({ root, barRef, stepping, ask }: StepperProps) {
  const { direction } = useSession(({ reading }) => reading.article)
  const refusal = useSession((session) => session.refusal?.says ?? null)
  const piece = pieceOf(stepping)
  const hint = useId()
  useEffect(() => barRef.current?.focus({ preventScroll: true }), [barRef])
  useStepperPlace({ root, barRef, piece, at: `${stepping.at}/${stepping.pieces.length}`, refusal })
  return (
    <div
      ref={barRef}
      role="toolbar"
      tabIndex={-1}
      aria-label={nameOf(stepping).long}
      aria-describedby={hint}
      className={classNames(
        'fixed inset-x-0 bottom-0 z-40 flex flex-col gap-2 border-t border-line-strong bg-raised px-3 pt-2 pb-[calc(0.75rem+env(safe-area-inset-bottom))] shadow-lg',
        'outline-none lg:absolute lg:inset-x-auto lg:top-0 lg:bottom-auto lg:left-0 lg:w-max lg:rounded-md lg:border lg:p-3 print:hidden',
      )}
    >
      <StepperHead stepping={stepping} ask={ask} />
      <p id={hint} hidden>
        Arrows move the end, with Shift the start, with Alt by letters. Enter marks, Escape leaves.
      </p>
      <div dir={direction} className="flex flex-col gap-2 lg:flex-row lg:gap-5">
        {(['start', 'end'] as const).map((edge) => (
          <EdgeSteps key={edge} edge={edge} direction={direction} ask={ask} />
        ))}
      </div>
      {refusal && (
        <p role="alert" className="rounded-sm border border-tone-false px-3 py-2 text-14">
          {refusal}
        </p>
      )}
      <StepperFoot stepping={stepping} ask={ask} />
    </div>
  )
}

/** What is stepped to, how many words it has, and the way out. */
function StepperHead({ stepping, ask }: Pick<StepperProps, 'stepping' | 'ask'>) {
  const { language } = useSession(({ reading }) => reading.article)
  const { text } = useSession(({ reading }) => reading.revision)
  const many = stepping.pieces.length
  return (
    <div className="flex items-center gap-4 text-13 text-ink-soft">
      <span className="font-medium text-ink">{nameOf(stepping).short}</span>
      <span className="grow text-end tabular-nums">
        {many > 1 && `Passage ${stepping.at + 1} of ${many} · `}
        {countSays(text, pieceOf(stepping), language)}
      </span>
      <IconButton
        label="Cancel"
        keys="Escape"
        {...keep}
        className="-my-1.5 -ms-3 -me-1.5"
        onClick={() => ask({ name: 'leave' })}
      >
        <X aria-hidden />
      </IconButton>
    </div>
  )
}

/** What is done with the passages: one more, the next, away with this one; and what they were stepped to for. */
function StepperFoot({ stepping, ask }: Pick<StepperProps, 'stepping' | 'ask'>) {
  const isBusy = useSession(({ waiting }) => waiting.length > 0)
  return (
    <div className="flex items-center gap-1.5">
      <Button
        look="quiet"
        className="-ms-2 px-2"
        aria-keyshortcuts="+"
        title="Add a passage (+)"
        {...keep}
        onClick={() => ask({ name: 'add-passage' })}
      >
        <Plus aria-hidden className="size-4" /> Passage
      </Button>
      {stepping.pieces.length > 1 && (
        <>
          <IconButton
            label="Next passage"
            keys="ArrowDown"
            {...keep}
            onClick={() => ask({ name: 'next-passage' })}
          >
            <ArrowDownUp aria-hidden />
          </IconButton>
          <IconButton
            label="Remove this passage"
            keys="Backspace"
            {...keep}
            onClick={() => ask({ name: 'remove-passage' })}
          >
            <Trash2 aria-hidden />
          </IconButton>
        </>
      )}
      <span className="grow" />
      <Button
        look="filled"
        className="whitespace-nowrap"
        aria-keyshortcuts="Enter"
        title={`${verb[stepping.aim.name]} (Enter)`}
        busy={isBusy}
        {...keep}
        onClick={() => ask({ name: 'commit' })}
      >
        {verb[stepping.aim.name]}
      </Button>
    </div>
  )
}
