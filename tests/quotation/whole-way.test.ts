import { expect, test } from 'vitest'
import { attributionFault, quotationsOfClaim, quoteStanding } from '@/lib/domain/quote-standing'
import { readPlainText } from '@/lib/ingest/plain-text'
import { findQuotations } from '@/lib/quotation/find-quotations'
import { matchQuotation } from '@/lib/quotation/match-quotation'
import { indexTranscript } from '@/lib/quotation/transcript-index'
import { saidAtOnce, transcriptFrom } from './matching'

const article = readPlainText(
  `The town will build again. “We, um, will build twelve homes,” Ada Hill told the council, “by the old mill.”

“Nobody asked the farmers … and that was wrong,” said Bo Reed.

Hill called the plan “a triumph for every family”.`,
  { title: '', language: 'en' },
)

const hearing = transcriptFrom(`WEBVTT

00:10.000 --> 00:14.000
<v Ada Hill>We, um, will build 12 homes by the old mill.

00:14.000 --> 00:19.000
<v Bo Reed>Nobody asked the farmers. You know them, and that was wrong.`)

const notes = saidAtOnce('Hill read a letter. It was long.')
const indexes = [hearing, notes].map((transcript) => indexTranscript(transcript, 'en'))
const quotations = findQuotations(article.text, article.blocks, 'en')

/** How the quotations of a claim on these words stand, with what the checker says. */
const standingsOf = (words: string, named: readonly ('trimmed' | 'cleaned-up')[] = []) => {
  const start = article.text.indexOf(words)
  return quotationsOfClaim('assertion', [{ start, end: start + words.length }], quotations).map((quotation) =>
    quoteStanding({
      matches: indexes.map((index) => matchQuotation(article.text, quotation, index)),
      named,
      isListened: false,
    }),
  )
}

test('from an article and its transcripts to what may be said of its claims', () => {
  expect(quotations.map(({ pieces }) => pieces.length)).toEqual([2, 1, 1])
  expect(standingsOf('will build twelve homes').map(({ standing }) => standing)).toEqual(['to-name'])
  const [named] = standingsOf('will build twelve homes', ['cleaned-up'])
  expect(named).toMatchObject({
    standing: 'edited',
    match: {
      place: { from: 10_000, to: 14_000, speakers: ['Ada Hill'] },
      differences: [{ reason: 'number' }],
    },
  })
  expect(standingsOf('asked the farmers', ['trimmed'])).toMatchObject([
    {
      standing: 'edited',
      match: { place: { speakers: ['Bo Reed'] }, differences: [{ reason: 'ellipsis' }] },
    },
  ])
  const missing = standingsOf('a triumph for every family')
  expect(missing).toMatchObject([{ standing: 'not-found', match: null }])
  expect(attributionFault('said-on-record', missing)).toBe(
    'The quotation is not found in any transcript, file or snapshot of the article.',
  )
  expect(standingsOf('The town will build again')).toEqual([])
})
