import { useCallback, useRef, useState } from 'react'
import type { Client } from '@/components/desk/deeds'
import type { ToastWords } from '@/components/ui/toast'
import type { Span } from '@/lib/anchor/span'
import type { Answer, Deeds } from '@/lib/api/answers'
import type { ArticleFacts, RevisionView } from '@/lib/domain/article'
import { standingOf, type Standing } from './standing'
import type { Tick } from './ticks'
import type { Step } from './use-undo'

export type CoveringDeeds = Pick<Client, 'coverSentences'>
type Covered = Deeds['coverSentences']['gives']['sentences']
type Numbers = readonly number[]

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

/** The question why there is nothing to check in these sentences; `words` are those that were typed or said before. */
export type Why = Readonly<{ numbers: Numbers; words: string; isNew: boolean }>

/** What a person can say of sentences in which nothing is to be checked. */
export type Covering = {
  standing: (spans: readonly Span[]) => Standing
  /** Nothing to check in the pending ones, and on to the next. */
  cover: (spans: readonly Span[]) => Promise<void>
  /** The cleared ones are pending again. */
  uncover: (spans: readonly Span[]) => Promise<void>
  why: Why | null
  askWhy: (spans: readonly Span[]) => void
  /** Says so with a reason; answers with the sentence of a refusal. */
  giveReason: (reason: string) => Promise<string | null>
  /** Leaves the question; the words are there when it is asked again. */
  leaveWhy: (words: string) => void
}

const count = (number: number): string =>
  number === 1 ? 'Nothing to check in this sentence.' : `Nothing to check in ${number} sentences.`
const notPending = 'These sentences are not pending.'

/** Says of the sentences under a selection that there is nothing in them to check, with a reason or without, and takes it back. */
export function useCovering({
  article,
  revision,
  ticks,
  deeds,
  onCovered,
  selectSentence,
  offer,
  say,
}: Wishes): Covering {
  const [why, ask] = useState<Why | null>(null)
  const unsaid = useRef(new Map<string, string>())
  const { sentences } = revision
  const standing = useCallback(
    (spans: readonly Span[]) => standingOf(sentences, ticks, spans),
    [sentences, ticks],
  )

  const put = async (
    numbers: Numbers,
    coverage: 'nothing-to-check' | 'pending',
    reason?: string,
  ): Promise<Answer<unknown>> => {
    const answer = await deeds.coverSentences({
      articleId: article.id,
      revision: revision.number,
      sentence: [...numbers],
      coverage,
      ...(reason ? { reason } : {}),
    })
    if (answer.ok) onCovered(answer.value.sentences)
    return answer
  }
  const tell = (numbers: Numbers, reason: string) =>
    offer({
      done: count(numbers.length),
      undone: 'Pending again.',
      undo: () => put(numbers, 'pending'),
      ...(reason
        ? {}
        : {
            also: {
              label: 'Say why',
              onChoose: () =>
                ask({ numbers, words: unsaid.current.get(String(numbers)) ?? '', isNew: false }),
            },
          }),
    })
  const clear = async (numbers: Numbers, reason: string, goOn: boolean): Promise<string | null> => {
    const answer = await put(numbers, 'nothing-to-check', reason)
    if (!answer.ok) return answer.problem.message
    tell(numbers, reason)
    const next = ticks.findIndex((tick, index) => index > numbers.at(-1)! && tick.state === 'pending')
    if (goOn && next >= 0) selectSentence(next)
    return null
  }
  const cover = async (spans: readonly Span[]) => {
    const now = standing(spans)
    const refusal = now.name === 'pending' ? await clear(now.numbers, '', true) : notPending
    if (refusal) say({ text: refusal })
  }
  const uncover = async (spans: readonly Span[]) => {
    const now = standing(spans)
    if (now.name !== 'cleared') return
    const answer = await put(now.numbers, 'pending')
    if (!answer.ok) return say({ text: answer.problem.message })
    offer({
      done: 'Pending again.',
      undone: count(now.numbers.length),
      undo: () => put(now.numbers, 'nothing-to-check', now.reason ?? undefined),
    })
  }
  const askWhy = (spans: readonly Span[]) => {
    const now = standing(spans)
    if (now.name === 'claimed') return say({ text: notPending })
    const said = now.name === 'cleared' ? (now.reason ?? '') : ''
    ask({
      numbers: now.numbers,
      words: unsaid.current.get(String(now.numbers)) ?? said,
      isNew: now.name === 'pending',
    })
  }
  const giveReason = async (reason: string) => {
    if (!why) return null
    const refusal = await clear(why.numbers, reason.trim(), why.isNew)
    if (refusal) return refusal
    unsaid.current.delete(String(why.numbers))
    ask(null)
    return null
  }
  const leaveWhy = (words: string) => {
    if (why) unsaid.current.set(String(why.numbers), words)
    ask(null)
  }
  return { standing, cover, uncover, why, askWhy, giveReason, leaveWhy }
}
