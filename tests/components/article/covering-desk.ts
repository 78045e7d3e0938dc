import type { Client } from '@/components/client/client'
import type { CoveredSentence } from '@/lib/domain/article'
import { done } from '@/tests/support/answers'
import { selectStretch, theArticle } from '@/tests/support/article-in-hand'
import { aDossier } from '@/tests/support/dossier'

const revision = aDossier().revisions[0]!

/** A desk that covers sentences of the page on rents as it is asked. */
export const coverSentences: Client['coverSentences'] = async ({ sentence, coverage, reason = null }) =>
  done({
    revision: 1,
    sentences: [sentence].flat().map((number) => ({
      ...revision.sentences[number]!,
      sentence: number,
      coverage,
      by: coverage === 'pending' ? null : 'ben',
      reason,
    })),
  })

/** Selects a sentence, or those from it to another. */
export const selectSentences = (first: CoveredSentence, last = first) =>
  selectStretch({ start: first.start, end: last.end })

/** The classes of a sentence's tick beside the text. */
export const tickOf = (sentence: number) =>
  theArticle().querySelector(`[data-sentence="${sentence}"]`)?.className ?? ''
