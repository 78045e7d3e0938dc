import {
  assignClaimsInput,
  editClaimInput,
  listClaimsInput,
  markClaimInput,
  removeClaimInput,
  searchClaimsInput,
} from '@/lib/api/claim/input'
import {
  among,
  idAt,
  ids,
  lengths,
  momentAt,
  paged,
  text,
  versionAt,
  versionInLink,
  whenAt,
  x,
  type Door,
  type Limit,
} from './limits'

const longest = 1_000_000
const span = { start: 0, end: 5, exact: 'Rents' }
const assigned = [...idAt('assignee'), ['assignee', [null], [], ''] as const, momentAt('dueAt')]
const spanLimits: readonly Limit[] = [
  ['spans.0.start', [0, 4], [-1], 'This lies before the text.'],
  ['spans.0.end', [5], [0], 'This lies before the text.'],
  text('spans.0.exact', longest),
  [
    'spans.0',
    [{ start: 4, end: 5, exact: 's' }],
    [
      { start: 5, end: 5, exact: '' },
      { start: 6, end: 5, exact: '' },
    ],
    'A span ends after it begins.',
  ],
  ...lengths(
    'spans',
    [1, 'A claim has at least one span.'],
    [50, 'A claim has at most 50 spans.'],
    () => span,
  ),
]
const claim: readonly Limit[] = [
  text('claimReviewed', 2000),
  among('kind', [
    'assertion',
    'quantity',
    'quotation',
    'attribution',
    'cause',
    'superlative',
    'prediction-or-threat',
    'opinion',
  ]),
  among('claimant.type', ['person', 'organisation', 'government', 'unnamed']),
  text('claimant.name', 300),
  text('claimant.description', 1000),
  ['claimant', [null], [], ''],
  whenAt('claimDate'),
  ...idAt('parent'),
  ['parent', [null], [], ''],
]
const article = { articleId: 'a1' }

/** Inputs of claims: marked, edited, listed, searched and assigned. */
export const claimDoors: readonly Door[] = [
  [
    'the list of claims',
    listClaimsInput,
    article,
    [
      ...paged,
      ['ids', ['a', ids(100)], [ids(101), x(8001)], 'At most 100 ids.'],
      ['ids', [`${x(64)},a`], [], ''],
    ],
  ],
  [
    'a mark',
    markClaimInput,
    { ...article, revision: 1, spans: [span], claimant: { type: 'person' } },
    [...spanLimits, ...claim, versionAt('revision')],
  ],
  [
    'a claim that is edited',
    editClaimInput,
    { claimId: 'c1', version: 1, revision: 1, spans: [span], claimant: { type: 'person' } },
    [
      ...claim,
      ...spanLimits,
      ...assigned,
      versionAt('version'),
      text('reason', 2000),
      ['state', ['open'], ['agreed'], 'This must be one of: dropped, open.'],
    ],
  ],
  [
    'a claim that is dropped',
    editClaimInput,
    { claimId: 'c1', version: 1, state: 'dropped', reason: 'x' },
    [['reason', [' x '], ['', ' \n', undefined], 'Say why the claim is dropped.']],
  ],
  ['a claim that is deleted', removeClaimInput, { claimId: 'c1', version: 1 }, [versionInLink('version')]],
  [
    'an assignment',
    assignClaimsInput,
    { ...article, claims: [{ id: 'c1', version: 1 }], assignee: 'p1' },
    [
      ...assigned,
      ...lengths('claims', [1, 'Choose at least one claim.'], [500, 'At most 500 claims at once.'], (n) => ({
        id: `c${n}`,
        version: 1,
      })),
      versionAt('claims.0.version'),
    ],
  ],
  [
    'an assignment to somebody only',
    assignClaimsInput,
    { ...article, claims: [{ id: 'c1', version: 1 }], assignee: 'p1' },
    [['assignee', [null], [undefined], 'Say who, or until when.']],
  ],
  [
    'a search of claims',
    searchClaimsInput,
    {},
    [
      ...paged,
      text('q', 200),
      ['rating', ['true', x(64)], ['', x(65), 'A'], 'This is no rating.'],
      ...idAt('assignee'),
    ],
  ],
]
