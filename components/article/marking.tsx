'use client'

import dynamic from 'next/dynamic'
import { Suspense, type ComponentProps, type RefObject } from 'react'
import { fetched, untilHere } from '@/components/ui/fetched'
import { useFirstSign } from '@/components/ui/use-first-sign'
import { useWatched } from '@/components/ui/watched'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { ClaimMaker } from './claim-maker'
import type { Covering, Why } from './use-covering'
import { FirstLetters } from './first-letters'
import type { useMaking } from './use-making'
import { useChosen, type Place } from './use-place'
import type { Selected } from './use-selection'
import { useHandled } from '@/components/stepper/use-provisional-words'
import type { useStepping } from '@/components/stepper/use-stepping'

const { Part: Stepper, bring: bringStepper } = fetched(() =>
  import('@/components/stepper/stepper').then((file) => file.Stepper),
)
const { Part: SpanHandles, bring: bringHandles } = fetched(() =>
  import('@/components/stepper/span-handles').then((file) => file.SpanHandles),
)
const TakeBackDialog = dynamic(() =>
  untilHere(() => import('./take-back-dialog').then((file) => file.TakeBackDialog)),
)
const DoubtDialog = dynamic(() => untilHere(() => import('./doubt-dialog').then((file) => file.DoubtDialog)))
const WhyDialog = dynamic(() => untilHere(() => import('./why-dialog').then((file) => file.WhyDialog)))

const bring = () => {
  bringStepper()
  bringHandles()
  // What a key opens must be there before the next letter, which is for it.
  void untilHere(() =>
    Promise.all([import('./why-dialog'), import('./doubt-dialog'), import('./take-back-dialog')]),
  )
}

type MarkingProps = {
  root: RefObject<HTMLElement | null>
  toolbar: RefObject<HTMLDivElement | null>
  article: ArticleFacts
  revision: RevisionView
  claims: readonly Claim[]
  place: Place
  marker: Selected | null
  making: Pick<
    ReturnType<typeof useMaking>,
    | 'markSelected'
    | 'refusal'
    | 'waiting'
    | 'firstLetters'
    | 'doubt'
    | 'takingBack'
    | 'leaveTakingBack'
    | 'onAnswer'
  >
  deeds: ComponentProps<typeof TakeBackDialog>['deeds']
  stepper: ReturnType<typeof useStepping>
  mayMark: boolean
  covering: Covering
  people: ReadonlyMap<string, string>
  onTalk: (() => void) | undefined
}

/** All that hangs over the text while words are marked: the buttons beside a selection, the stepper, and the handles at a claim's ends. */
export function Marking({
  root,
  toolbar,
  article,
  revision,
  claims,
  place,
  marker: marked,
  making,
  deeds,
  stepper,
  mayMark,
  covering,
  people,
  onTalk,
}: MarkingProps) {
  useFirstSign(bring, mayMark)
  const isMarking = useWatched(making.waiting).length > 0
  const { stepping, pull } = stepper
  const marker = isMarking ? null : marked
  const isOpen = marker !== null || stepping !== null
  return (
    <div {...(isOpen && { role: 'region', 'aria-label': 'Marking' })}>
      {marker && (
        <ClaimMaker
          root={root}
          selected={marker}
          refusal={making.refusal}
          covering={covering}
          people={people}
          onTalk={onTalk}
          onMark={() => void making.markSelected(marker.spans)}
          onStep={() => stepper.openOn(marker.spans)}
        />
      )}
      <Suspense>
        {stepping && !stepping.isHeld && (
          <Stepper
            root={root}
            barRef={toolbar}
            article={article}
            text={revision.text}
            stepping={stepping}
            refusal={making.refusal?.says ?? null}
            isBusy={isMarking}
            ask={stepper.ask}
          />
        )}
      </Suspense>
      <Suspense>
        <ChosenHandles
          root={root}
          article={article}
          revision={revision}
          claims={mayMark ? claims : none}
          place={place}
          marker={marker}
          stepping={stepping}
          pull={pull}
        />
      </Suspense>
      {covering.why && (
        <WhyDialog
          why={covering.why}
          words={wordsOf(revision, covering.why)}
          onGive={covering.giveReason}
          onLeave={covering.leaveWhy}
        />
      )}
      {making.doubt && <DoubtDialog {...making.doubt} />}
      {making.takingBack && (
        <TakeBackDialog
          asked={making.takingBack}
          deeds={deeds}
          onClaim={making.onAnswer}
          onLeave={making.leaveTakingBack}
        />
      )}
      <FirstLetters claimId={making.firstLetters} />
      <p role="status" className="sr-only">
        {stepper.heard}
      </p>
    </div>
  )
}

const none: readonly Claim[] = []

type ChosenHandlesProps = Pick<
  MarkingProps,
  'root' | 'article' | 'revision' | 'claims' | 'place' | 'marker'
> &
  Pick<MarkingProps['stepper'], 'stepping' | 'pull'>

/** The handles at the ends of what is in hand, or of the chosen claim; they alone of all marking follow the choice. */
function ChosenHandles({
  root,
  article,
  revision,
  claims,
  place,
  marker,
  stepping,
  pull,
}: ChosenHandlesProps) {
  const chosen = useChosen(place)
  const claim = claims.find((one) => one.id === chosen)
  const handled = useHandled(stepping, marker, claim, revision.number)
  return (
    handled && (
      <SpanHandles
        root={root}
        page={revision}
        pieces={handled.pieces}
        direction={article.direction}
        pull={{ ...pull, begin: (at) => pull.begin(handled.claimId, at) }}
      />
    )
  )
}

const mostTold = 160

/** The words of the sentences that are asked about, as far as they fit. */
function wordsOf({ text, sentences }: RevisionView, { numbers }: Why): string {
  const words = numbers
    .map((number) => text.slice(sentences[number]!.start, sentences[number]!.end))
    .join(' ')
  return words.length > mostTold ? `${words.slice(0, words.lastIndexOf(' ', mostTold))} …` : words
}
