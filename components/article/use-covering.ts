import { useCallback } from 'react'
import type { Client } from '@/components/desk/deeds'
import { overlaps, type Span } from '@/lib/anchor/span'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import type { Answer, Deeds } from '@/lib/api/answers'
import type { Tick } from './ticks'
import type { Step } from './use-undo'
import type { ToastWords } from '@/components/ui/toast'

export type CoveringDeeds = Pick<Client, 'coverSentences'>
type Covered = Deeds['coverSentences']['gives']['sentences']

type Wishes = {
  article: ArticleFacts
  revision: RevisionView
  ticks: readonly Tick[]
  deeds: CoveringDeeds
  onCovered: (sentences: Covered) => void
  selectSentence: (index: number) => boolean
  offer: (step: Step) => void
  say: (words: ToastWords) => void
}

const count = (number: number): string => (number === 1 ? 'Nothing to check in this sentence.' : `Nothing to check in ${number} sentences.`)

/** Says of the sentences under a selection that there is nothing in them to check, and goes on to the next pending one. */
export function useCovering({ article, revision, ticks, deeds, onCovered, selectSentence, offer, say }: Wishes): (span: Span) => Promise<void> {
  return useCallback(async (span) => {
    const numbers = ticks.flatMap((tick, index) => (overlaps(tick, span) && tick.state === 'pending' ? [index] : []))
    if (numbers.length === 0) return say({ text: 'These sentences are not pending.' })
    const put = async (coverage: 'nothing-to-check' | 'pending'): Promise<Answer<unknown>> => {
      const answer = await deeds.coverSentences({ articleId: article.id, revision: revision.number, sentence: numbers, coverage })
      if (answer.ok) onCovered(answer.value.sentences)
      return answer
    }
    const answer = await put('nothing-to-check')
    if (!answer.ok) return say({ text: answer.problem.message })
    offer({ done: count(numbers.length), undone: 'Pending again.', undo: () => put('pending') })
    const next = ticks.findIndex((tick, index) => index > numbers.at(-1)! && tick.state === 'pending')
    if (next >= 0) selectSentence(next)
  }, [article.id, revision, ticks, deeds, onCovered, selectSentence, offer, say])
}
