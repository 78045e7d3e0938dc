import type { TickmarkExport } from '@/lib/export/export-schema'
import { claimOf, type Contradiction } from './forged-file'

const giversOf = (claims: TickmarkExport['claims'], quote: string) =>
  claims.find((claim) => claim.quote === quote)!.verdict!.by!
const notGivers = /it is not those who are named who gave its verdict, or not in these words$/

/** Contradictions of who gave a verdict, and in which words. */
export const verdictContradictions: readonly Contradiction[] = [
  [
    'who decided',
    ({ claims }) => {
      giversOf(claims, 'steepest rise')[0]!.person = giversOf(claims, 'Rents […] by a third')[0]!.person
    },
    notGivers,
  ],
  [
    'who voted in a panel',
    ({ claims }) => {
      giversOf(claims, 'Ana Roy')[0]!.person = giversOf(claims, 'steepest rise')[0]!.person
    },
    notGivers,
  ],
  [
    'who agreed',
    ({ claims }) => {
      giversOf(claims, 'Rents […] by a third')[0]!.person = giversOf(claims, 'Ana Roy')[0]!.person
    },
    notGivers,
  ],
  [
    'what those who agreed said',
    (forged) => {
      const verdict = claimOf(forged, 'Rents […] by a third').verdict!
      verdict.by![0]!.words = 'So.'
      verdict.explanation = verdict.explanation.replace(/^[^\n]+/, 'So.')
    },
    notGivers,
  ],
  [
    'what was decided, in fewer words',
    (forged) => {
      claimOf(forged, 'steepest rise').verdict!.explanation = 'Both.'
    },
    notGivers,
  ],
  [
    'an agreement of nobody',
    (forged) => {
      Object.assign(claimOf(forged, 'Rents […] by a third').verdict!, { by: [], explanation: '' })
    },
    notGivers,
  ],
  [
    'an agreement with who rated otherwise',
    (forged) => {
      const { verdict, reviews } = claimOf(forged, 'steepest rise')
      const other = reviews.find(({ substance }) => substance !== verdict!.substance)!
      Object.assign(verdict!, {
        method: 'agreement',
        by: [{ person: other.reviewer, words: other.reasoning }],
        explanation: other.reasoning,
      })
    },
    notGivers,
  ],
]
