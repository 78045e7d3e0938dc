'use client'

import { Suspense, useEffect, useRef, type RefObject } from 'react'
import { useStepKeys } from '@/components/article/stepper/use-step-keys'
import { useHandled } from '@/components/article/stepper/use-handled'
import { fetched, untilHere } from '@/components/ui/fetched'
import { useFirstInteraction } from '@/components/ui/use-first-interaction'
import type { Claim } from '@/lib/domain/claim'
import { MarkBar } from './mark-bar'
import { FirstLetters } from './first-letters'
import { bringDialogs, MarkingDialogs, type MarkingDialogsProps } from './marking-dialogs'
import { placeSelection } from '@/components/article/text/place-selection'
import { act as step } from './session/hand'
import { beginPull, cancelPull, endPull, pullTo } from './session/pulling'
import type { Act } from './session/as-button'
import { markerIn } from './session/selecting'
import { openIn } from './session/choosing'
import type { Session } from './session/session'
import { readSelected } from '@/components/article/text/hear-selection'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'

const { Part: Stepper, bring: bringStepper } = fetched(() =>
  import('@/components/article/stepper/stepper').then((file) => file.Stepper),
)
const { Part: SpanHandles, bring: bringHandles } = fetched(() =>
  import('@/components/article/stepper/span-handles').then((file) => file.SpanHandles),
)

const bring = () => {
  bringStepper()
  bringHandles()
  // What a key opens must be there before the next letter, which is for it.
  void untilHere(bringDialogs)
}

type Root = RefObject<HTMLElement | null>
type MarkingProps = MarkingDialogsProps & {
  root: Root
  act: Act
}

/** All that hangs over the text while words are marked: the buttons beside a selection, the stepper, and the handles at a claim's ends. */
export function Marking({ root, deeds, act }: MarkingProps) {
  useFirstInteraction(
    bring,
    useSession(({ reading }) => reading.mayMark),
  )
  const marker = useSession(markerIn)
  const isStepping = useSession(({ stepping }) => stepping !== null)
  const isOpen = marker !== null || isStepping
  return (
    <div {...(isOpen && { role: 'region', 'aria-label': 'Marking' })}>
      {marker && <MarkBar root={root} selected={marker} act={act} />}
      <StepperHere root={root} />
      <Suspense>
        <ChosenHandles root={root} />
      </Suspense>
      <MarkingDialogs deeds={deeds} />
      <FirstLetters />
    </div>
  )
}

/** The stepper while words are stepped to, with its keys and what is told of it; the words of a claim that was given up are selected again. */
function StepperHere({ root }: { root: Root }) {
  const driver = useDriver()
  const toolbar = useRef<HTMLDivElement>(null)
  const stepping = useSession((session) => session.stepping)
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
            stepping={stepping}
            ask={(action) => driver.run((session) => step(session, action, byHand))}
          />
        )}
      </Suspense>
      <p role="status" className="sr-only">
        {heard}
      </p>
    </>
  )
}

/** The chosen claim, where its words may be moved. */
const movableIn = (session: Session): Claim | null => (session.reading.mayMark ? openIn(session) : null)

/** The handles at the ends of what is in hand, or of the chosen claim; they alone of all marking follow the choice. */
function ChosenHandles({ root }: { root: Root }) {
  const { run } = useDriver()
  const { direction } = useSession(({ reading }) => reading.article)
  const revision = useSession(({ reading }) => reading.revision)
  const claim = useSession(movableIn)
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
  return <SpanHandles root={root} page={revision} pieces={handled.pieces} direction={direction} pull={pull} />
}
