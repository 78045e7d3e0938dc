import 'server-only'
import type { StoredArticle } from '@/lib/db/article/article-row'
import type { Db } from '@/lib/db/client'
import { listKeptTexts, readKeptTexts, type KeptText } from '@/lib/db/quote/kept-texts'
import { rememberedQuotes, type ToldQuote } from '@/lib/db/quote/remembered-quotes'
import type { StoredRevision } from '@/lib/db/revision/find-revision'
import { tellQuote, type KeptWords } from '@/lib/domain/article-quotes'
import type { Quotation } from '@/lib/domain/quotation'
import type { Transcript } from '@/lib/domain/transcript'
import { matchQuotation } from '@/lib/quotation/match-quotation'
import { indexTranscript } from '@/lib/quotation/transcript-index'

type Pieces = Pick<Quotation, 'pieces'>

/** In so many of the newest texts of an article quotations are looked for. */
const mostTexts = 100

/** A text as what was said: line by line where it is a transcript, otherwise in one. */
function transcriptOf({ text, blocks }: KeptText): Transcript {
  const isTalk = blocks.some(({ from, speaker }) => from !== undefined || speaker !== undefined)
  const lines = blocks.map(({ start, end, from = null, to = null, speaker = null }) => ({
    start,
    end,
    from,
    to,
    speaker,
  }))
  return {
    text,
    lines: isTalk ? lines : [{ start: 0, end: text.length, from: null, to: null, speaker: null }],
  }
}

/** A text with the page that a place in it is on. */
function keptWords({ text, blocks, ...named }: KeptText): KeptWords {
  const pageAt = (place: number) => blocks.findLast(({ start }) => start <= place)?.page ?? null
  return { in: named, text, pageAt }
}

const keyOf = ({ pieces }: Pieces): string => pieces.map(({ start, end }) => `${start}-${end}`).join(' ')

/** What became of quotations of a revision in what is kept of its article, by the quotation; in how many texts they were looked for. */
export async function lookForQuotes(
  db: Db,
  article: Pick<StoredArticle, 'id' | 'language'>,
  { id, text }: Pick<StoredRevision, 'id' | 'text'>,
  quotations: readonly Pieces[],
): Promise<{ told: (quotation: Pieces) => ToldQuote; looked: number }> {
  const named = await listKeptTexts(db, article.id, mostTexts)
  const known = rememberedQuotes([id, article.language, ...named.map((kept) => kept.id)].join(' '))
  const missing = quotations.filter((quotation) => !known.has(keyOf(quotation)))
  if (missing.length > 0) {
    const kept = await readKeptTexts(db, article.id, named)
    const indexes = kept.map((each) => indexTranscript(transcriptOf(each), article.language))
    const words = kept.map(keptWords)
    for (const quotation of missing) {
      const matches = indexes.map((index) => matchQuotation(text, quotation, index))
      known.set(keyOf(quotation), tellQuote(text, words, matches))
    }
  }
  return { told: (quotation) => known.get(keyOf(quotation))!, looked: named.length }
}
