import { correctInput, frozenInput, reopenInput, retractInput, signOffInput } from '@/lib/api/sign-off/input'
import { idAt, lengths, revisionInLink, words, type Door, type Limit } from './limits'

const what: readonly Limit[] = [
  ...words('what', 2000, 'Say what was wrong.'),
  ...words('why', 2000, 'Say why.'),
]
const article = { articleId: 'a1' }

/** Inputs of sign-offs and what follows them. */
export const signOffDoors: readonly Door[] = [
  [
    'a sign-off',
    signOffInput,
    { ...article, version: 1, overrides: [{ gate: 'claims', reason: 'x' }] },
    [
      ['seen', [0, 9], [-1, 0.5, '0'], 'This must be the number of a change, from 0.'],
      ...words('overrides.0.reason', 2000, 'Say why this gate may pass.'),
      [
        'overrides.0.gate',
        ['sentences', 'claims', 'reviews', 'sources'],
        ['talk'],
        'Only these gates can be overridden: sentences, claims, reviews, sources.',
      ],
      ...lengths('overrides', null, [4, 'Override each gate once.'], () => ({ gate: 'claims', reason: 'x' })),
    ],
  ],
  ['a frozen export', frozenInput, { ...article, number: '1' }, [revisionInLink('number')]],
  [
    'an article reopened',
    reopenInput,
    { ...article, version: 1, reason: 'x' },
    words('reason', 2000, 'Say why the article is reopened.'),
  ],
  [
    'a correction',
    correctInput,
    { ...article, version: 1, what: 'x', why: 'x' },
    [...what, ...idAt('claimId'), ['claimId', [null], [], '']],
  ],
  ['a retraction', retractInput, { ...article, version: 1, what: 'x', why: 'x' }, what],
]
