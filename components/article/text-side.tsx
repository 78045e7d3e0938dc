import type { RefObject } from 'react'
import { useSession } from '@/components/article/subscribe/use-session'
import { HiddenNote } from '@/components/ui/hidden-note'
import { ArticleText } from '@/components/article/text/article-text'
import type { makeScreenHands } from './screen-hands'
import { SentenceList } from '@/components/article/text/sentence-list'

type TextSideProps = {
  root: RefObject<HTMLElement | null>
  hands: Pick<ReturnType<typeof makeScreenHands>, 'onText' | 'toSentence'>
}

/** The side of the screen on which the article is read, with the list of its sentences for those who do not see the rail. */
export function TextSide({ root, hands }: TextSideProps) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="min-w-0 px-1 pt-8 pb-40 outline-none sm:px-6 lg:pt-12"
      {...hands.onText}
    >
      <SentencesHere onSentence={hands.toSentence} />
      <HiddenNote text={useSession(({ reading }) => reading.revision.text)} />
      <ArticleText root={root} />
    </main>
  )
}

function SentencesHere({ onSentence }: { onSentence: (number: number) => void }) {
  const ticks = useSession(({ reading }) => reading.ticks)
  const { sentences, text } = useSession(({ reading }) => reading.revision)
  return <SentenceList ticks={ticks} sentences={sentences} text={text} onSentence={onSentence} />
}
