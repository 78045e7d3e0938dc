import type { RefObject } from 'react'
import { HiddenNote } from '@/components/ui/hidden-note'
import type { makeControls } from './controls'
import { LitText } from './lit-text'
import { SentenceList } from './sentence-list'
import type { useKnown } from './use-known'
import type { Place } from './use-place'

type TextSideProps = {
  root: RefObject<HTMLElement | null>
  place: Place
  known: ReturnType<typeof useKnown>
  controls: Pick<ReturnType<typeof makeControls>, 'onText' | 'toSentence'>
}

/** The side of the screen on which the article is read, with the list of its sentences for those who do not see the rail. */
export function TextSide({ root, place, known, controls }: TextSideProps) {
  const { reading, sections, scales } = known
  const { revision } = reading
  return (
    <main
      id="content"
      tabIndex={-1}
      className="min-w-0 px-1 pt-8 pb-40 outline-none sm:px-6 lg:pt-12"
      {...controls.onText}
    >
      <SentenceList
        ticks={reading.ticks}
        sentences={revision.sentences}
        text={revision.text}
        onSentence={controls.toSentence}
      />
      <HiddenNote text={revision.text} />
      <LitText
        root={root}
        place={place}
        article={reading.article}
        revision={revision}
        sections={sections}
        claims={reading.claims}
        scales={scales}
        claimsBySection={known.claimsBySection}
        ticks={known.ticksBySection}
        me={known.actor.id}
      />
    </main>
  )
}
