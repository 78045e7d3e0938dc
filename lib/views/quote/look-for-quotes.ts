import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { StoredArticle } from '@/lib/db/article/article-row'
import type { Db } from '@/lib/db/client'
import { listKeptTexts, readKeptTexts, type KeptText } from '@/lib/db/quote/kept-texts'
import { rememberedQuotes, type LookedQuote, type ToldQuote } from '@/lib/db/quote/remembered-quotes'
import type { StoredRevision } from '@/lib/db/revision/find-revision'
import { tellQuote, type KeptWords } from '@/lib/domain/article-quotes'
import type { Quotation } from '@/lib/domain/quotation'
import { bestMatch } from '@/lib/domain/quote-standing'
import type { Transcript } from '@/lib/domain/transcript'
import { matchQuotation } from '@/lib/quotation/match-quotation'
import { indexTranscript } from '@/lib/quotation/transcript-index'

type Pieces = Pick<Quotation, 'pieces'>

/** In so many of the newest texts of an article quotations are looked for, and so many bytes of them. */
const most = { texts: 100, bytes: 20_000_000 }

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

type Looking = Readonly<{
  article: Pick<StoredArticle, 'id' | 'language'>
  revision: Pick<StoredRevision, 'id' | 'text'>
}>

/** Looks for those quotations in a text that were not looked for in it before. */
function lookThrough(
  { article, revision }: Looking,
  kept: KeptText,
  quotations: readonly Pieces[],
  known: Map<string, LookedQuote>,
): void {
  const index = indexTranscript(transcriptOf(kept), article.language)
  const words = keptWords(kept)
  for (const quotation of quotations) {
    const key = keyOf(quotation)
    if (known.has(key)) continue
    const match = matchQuotation(revision.text, quotation, index)
    known.set(key, { match, told: tellQuote(revision.text, [words], [match]) })
  }
}

/** What became of quotations of a revision in what is kept of its article, by the quotation; in how many texts they were looked for. */
export async function lookForQuotes(
  db: Db,
  looking: Looking,
  quotations: readonly Pieces[],
): Promise<{ told: (quotation: Pieces) => ToldQuote; looked: number }> {
  const { article, revision } = looking
  const named = await listKeptTexts(db, article.id, most)
  const knownIn = new Map(
    named.map(({ id }) => [id, rememberedQuotes(`${revision.id} ${article.language} ${id}`)] as const),
  )
  const keys = quotations.map(keyOf)
  const lacking = named.filter(({ id }) => keys.some((key) => !knownIn.get(id)!.has(key)))
  const texts = lacking.length === 0 ? [] : await readKeptTexts(db, article.id, lacking)
  for (const kept of texts) {
    lookThrough(looking, kept, quotations, knownIn.get(kept.id)!)
    await setImmediate() // others are answered between two texts
  }
  const told = (quotation: Pieces): ToldQuote => {
    const found = [...knownIn.values()].flatMap((known) => known.get(keyOf(quotation)) ?? [])
    const best = bestMatch(found.map(({ match }) => match))
    const one = found.find(({ match }) => match === best) ?? found[0]
    return one?.told ?? tellQuote(revision.text, [], [])
  }
  return { told, looked: named.length }
}
