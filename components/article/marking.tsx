'use client'

import { Suspense, useEffect, useRef, type RefObject } from 'react'
import { useStepKeys } from '@/components/stepper/use-step-keys'
import { useHandled } from '@/components/stepper/use-provisional-words'
import { fetched, untilHere } from '@/components/ui/fetched'
import { useFirstSign } from '@/components/ui/use-first-sign'
import type { Span } from '@/lib/anchor/span'
import type { Claim } from '@/lib/domain/claim'
import { ClaimMaker } from './claim-maker'
import { FirstLetters } from './first-letters'
import { bringDialogs, MarkingDialogs, type MarkingDialogsProps } from './marking-dialogs'
import { placeSelection } from './place-selection'
import { act } from './session/hand'
import { beginPull, cancelPull, endPull, pullTo } from './session/pulling'
import { markerIn } from './session/selecting'
import type { Reading } from './session/session'
import { useChosen, type Place } from './use-place'
import { readSelected } from './use-selection'
import { useDriver, useSession } from './use-session'

const { Part: Stepper, bring: bringStepper } = fetched(() =>
  import('@/components/stepper/stepper').then((file) => file.Stepper),
)
const { Part: SpanHandles, bring: bringHandles } = fetched(() =>
  import('@/components/stepper/span-handles').then((file) => file.SpanHandles),
)

const bring = () => {
  bringStepper()
  bringHandles()
  // What a key opens must be there before the next letter, which is for it.
  void untilHere(bringDialogs)
}

type MarkingProps = MarkingDialogsProps & {
  root: RefObject<HTMLElement | null>
  reading: Reading
  place: Place
  people: ReadonlyMap<string, string>
  onStep: (spans: readonly Span[]) => void
  onTalk: (() => void) | undefined
}

/** All that hangs over the text while words are marked: the buttons beside a selection, the stepper, and the handles at a claim's ends. */
export function Marking({ root, reading, place, people, deeds, onAnswer, onStep, onTalk }: MarkingProps) {
  useFirstSign(bring, reading.mayMark)
  const marker = useSession(markerIn)
  const stepping = useSession((session) => session.stepping)
  const isOpen = marker !== null || stepping !== null
  return (
    <div {...(isOpen && { role: 'region', 'aria-label': 'Marking' })}>
      {marker && (
        <ClaimMaker
          root={root}
          selected={marker}
          reading={reading}
          people={people}
          onTalk={onTalk}
          onStep={() => onStep(marker.spans)}
        />
      )}
      <StepperHere root={root} reading={reading} />
      <Suspense>
        <ChosenHandles root={root} reading={reading} place={place} />
      </Suspense>
      <MarkingDialogs deeds={deeds} reading={reading} onAnswer={onAnswer} />
      <FirstLetters />
    </div>
  )
}

/** The stepper while words are stepped to, with its keys and what is told of it; the words of a claim that was given up are selected again. */
function StepperHere({ root, reading: { article, revision } }: Pick<MarkingProps, 'root' | 'reading'>) {
  const driver = useDriver()
  const toolbar = useRef<HTMLDivElement>(null)
  const stepping = useSession((session) => session.stepping)
  const refusal = useSession((session) => session.refusal)
  const isBusy = useSession(({ waiting }) => waiting.length > 0)
  const heard = useSession((session) => session.heard)
  const left = useSession((session) => session.left)
  const byHand = () => readSelected(root.current, driver.now().reading.revision)
  useStepKeys(root, toolbar, byHand)
  useEffect(() => {
    if (left && root.current) placeSelection(root.current, left)
  }, [left, root])
  return (
    <>
      <Suspense>
        {stepping && !stepping.isHeld && (
          <Stepper
            root={root}
            barRef={toolbar}
            article={article}
            text={revision.text}
            stepping={stepping}
            refusal={refusal?.says ?? null}
            isBusy={isBusy}
            ask={(action) => driver.run((session) => act(session, action, byHand))}
          />
        )}
      </Suspense>
      <p role="status" className="sr-only">
        {heard}
      </p>
    </>
  )
}

const none: readonly Claim[] = []

/** The handles at the ends of what is in hand, or of the chosen claim; they alone of all marking follow the choice. */
function ChosenHandles({ root, reading, place }: Pick<MarkingProps, 'root' | 'reading' | 'place'>) {
  const { run } = useDriver()
  const { article, revision } = reading
  const chosen = useChosen(place)
  const claim = (reading.mayMark ? reading.claims : none).find((one) => one.id === chosen)
  const stepping = useSession((session) => session.stepping)
  const handled = useHandled(stepping, useSession(markerIn), claim, revision.number)
  if (!handled) return null
  const pull = {
    begin: (at: number) => run((session) => beginPull(session, handled.claimId, at)),
    to: (...[edge, by, offset]: [edge: 'start' | 'end', by: 'word' | 'grapheme', offset: number]) =>
      run((session) => pullTo(session, edge, by, offset)),
    end: () => run((session) => endPull(session, readSelected(root.current, revision))),
    cancel: () => run(cancelPull),
  }
  return (
    <SpanHandles
      root={root}
      page={revision}
      pieces={handled.pieces}
      direction={article.direction}
      pull={pull}
    />
  )
}
