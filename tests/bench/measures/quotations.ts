import type { Quotation } from '@/lib/domain/quotation'
import { matchQuotation } from '@/lib/quotation/match-quotation'
import { indexTranscript } from '@/lib/quotation/transcript-index'
import { cutWords } from '@/lib/words/words'
import { median, type Row } from '../figures'
import { madeArticle } from '../made-article'
import { cpu, race } from '../race'
import type { Measured } from './surroundings'

/** What somebody says in two hours, and the quotations of a long article. */
const saidWords = 20_000
const quotationCount = 30

/** How a made quotation differs from what was said, and what is to be said of it. */
const ways: readonly (readonly [outcome: string, edit: (words: string[]) => string[]])[] = [
  ['verbatim', (words) => words],
  ['edited', (words) => [...words.slice(0, 6), '…', ...words.slice(9)]],
  ['edited', (words) => [...words.slice(0, 5), '[so they say]', ...words.slice(5)]],
  ['altered', (words) => [...words.slice(0, 5), 'quothings', ...words.slice(6)]],
  ['not-found', (words) => words.map((word) => `${word}quo`)],
]

/** The made transcript without what denies, so that every run of its words is verbatim, and the quotations in it. */
function made(): { text: string; quotations: { words: string; outcome: string }[] } {
  const text = madeArticle(saidWords).replace(/\b(?:no|not|nor|never)\b/gi, 'ze')
  const words = text.split(/\s+/)
  const quotations = Array.from({ length: quotationCount }, (_, n) => {
    const from = Math.floor((n * words.length) / quotationCount)
    const [outcome, edit] = ways[n % ways.length]!
    return { words: edit(words.slice(from, from + 12 + ((n * 7) % 40))).join(' '), outcome }
  })
  return { text, quotations }
}

const whole = (words: string): Pick<Quotation, 'pieces'> => ({ pieces: [{ start: 0, end: words.length }] })

/** Quotations looked for word by word in a transcript, its reading included, beside one pass that folds and cuts the same transcript into words. */
export function measureQuotations(isQuick: boolean): Measured {
  const { text, quotations } = made()
  const look = (): string[] => {
    const index = indexTranscript(
      { text, lines: [{ start: 0, end: text.length, from: null, to: null, speaker: null }] },
      'en',
    )
    return quotations.map(({ words }) => matchQuotation(words, whole(words), index).outcome)
  }
  const begun = cpu()
  const found = look()
  const first = cpu() - begun
  const times = race(isQuick ? 5 : 15, [look, () => cutWords(text)])
  const right = quotations.filter(({ outcome }, at) => outcome === found[at]).length
  const row = {
    measure: 'quotations',
    what: `${quotationCount} quotations in ${saidWords.toLocaleString('en')} words of transcript`,
  }
  const rows: Row[] = [
    {
      ...row,
      what: `${row.what}, CPU`,
      unit: 'ms',
      ours: median(times[0]!),
      floor: median(times[1]!),
      aim: { most: 100 },
    },
    { ...row, what: '… the first time, nothing warm, CPU', unit: 'ms', ours: first, floor: null },
    {
      ...row,
      what: '… told as they were made',
      unit: '%',
      ours: (100 * right) / quotationCount,
      floor: null,
      aim: { least: 100 },
    },
  ]
  return { rows, details: { times: { ours: times[0], floor: times[1] }, first, found } }
}
