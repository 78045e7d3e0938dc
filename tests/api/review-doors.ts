import {
  addEvidenceInput,
  checkEvidenceInput,
  editEvidenceInput,
  withdrawEvidenceInput,
} from '@/lib/api/evidence/input'
import {
  adjudicateInput,
  confirmReviewInput,
  confirmVerdictInput,
  saveReviewInput,
  voteInput,
} from '@/lib/api/review/input'
import {
  among,
  idAt,
  linkAt,
  momentAt,
  oneLine,
  sealAt,
  text,
  versionAt,
  versionInLink,
  words,
  yesOrNo,
  type Door,
  type Limit,
} from './limits'

const saidOrNot = (field: string): Limit => [
  field,
  [true, false, null],
  ['true', 1],
  'This must be true or false.',
]

const evidence: readonly Limit[] = [
  [
    'kind',
    ['link', 'document', 'data'],
    ['', 'Link', 'constructor'],
    'This must be one of: link, document, call, e-mail, observation, calculation, data.',
  ],
  among('origin', ['from-writer', 'found-by-checker']),
  saidOrNot('firstHand'),
  saidOrNot('onRecord'),
  among('stance', ['supports', 'refutes', 'mixed', 'context']),
  among('layer', ['attribution', 'substance']),
  ...oneLine('source', 300),
  ...idAt('sourceId'),
  ...idAt('snapshotId'),
  linkAt('url'),
  text('title', 500),
  text('excerpt', 10_000),
  momentAt('retrievedAt'),
  ...['page', 'paragraph', 'timecode', 'cell'].map((part) => text(`locator.${part}`, 200)),
  text('locator.note', 1000),
]
const answered = (say: string): readonly Limit[] => [
  text('attribution', 64),
  text('substance', 64),
  ...words('reason', 20_000, say),
  versionAt('version'),
  sealAt,
]

/** A moment that is left out where nobody says it. */
const saidMoment = (field: string): Limit => {
  const [, taken, refused, sentence] = momentAt(field)
  return [field, taken.filter((each) => each !== null), [...refused, null], sentence]
}

/** Evidence of a kind, and what is noted of it. */
const ofKind = (kind: string, details: object, limits: readonly Limit[]): Door => [
  `evidence of the kind ${kind}`,
  addEvidenceInput,
  { claimId: 'c1', stance: 'supports', title: 'x', kind, details },
  limits,
]
const needed = (name: string, label: string, most: number): readonly Limit[] =>
  words(`details.${name}`, most, `“${label}” is needed.`)

/** Inputs of reviews, evidence and verdicts. */
export const reviewDoors: readonly Door[] = [
  [
    'a review',
    saveReviewInput,
    { claimId: 'c1' },
    [
      text('attribution', 64),
      text('substance', 64),
      text('reasoning', 20_000),
      text('wouldChange', 5000),
      among('confidence', ['low', 'medium', 'high']),
      yesOrNo('submit'),
      versionAt('version'),
      sealAt,
    ],
  ],
  [
    'evidence',
    addEvidenceInput,
    { claimId: 'c1', stance: 'supports', title: 'x', excerpt: 'x', locator: {} },
    evidence,
  ],
  ofKind('document', {}, [
    text('details.author', 300),
    text('details.dated', 100),
    text('details.kept', 500),
  ]),
  ofKind('call', { who: 'x' }, [
    text('details.capacity', 300),
    saidMoment('details.when'),
    among('details.how', ['by-phone', 'in-person', 'by-video', 'by-message']),
    text('details.line', 100),
    text('details.question', 5000),
    text('details.answer', 10_000),
    among('details.read-back', ['yes', 'no']),
    ...needed('who', 'Who was asked', 300),
  ]),
  ofKind('e-mail', { who: 'x' }, [
    text('details.capacity', 300),
    saidMoment('details.when'),
    text('details.question', 5000),
    text('details.answer', 10_000),
    ...needed('who', 'From', 300),
  ]),
  ofKind('observation', { where: 'x' }, [
    saidMoment('details.when'),
    text('details.seen', 10_000),
    ...needed('where', 'Where', 500),
  ]),
  ofKind('calculation', { inputs: 'x', formula: 'x', result: 'x' }, [
    ...needed('inputs', 'Inputs', 5000),
    ...needed('formula', 'Formula', 2000),
    ...needed('result', 'Result', 500),
  ]),
  ofKind('data', {}, [
    text('details.table', 300),
    text('details.row', 300),
    text('details.column', 300),
    text('details.query', 5000),
  ]),
  [
    'a calculation that is checked',
    checkEvidenceInput,
    { evidenceId: 'e1', version: 1 },
    [versionAt('version')],
  ],
  [
    'evidence that is edited',
    editEvidenceInput,
    { evidenceId: 'e1', version: 1, locator: {} },
    [...evidence, versionAt('version')],
  ],
  ['evidence that is withdrawn', withdrawEvidenceInput, { evidenceId: 'e1' }, [versionInLink('version')]],
  [
    'a decision',
    adjudicateInput,
    { claimId: 'c1', attribution: 'a', substance: 's', reason: 'x' },
    answered('Say why you decide so.'),
  ],
  [
    'a vote',
    voteInput,
    { claimId: 'c1', attribution: 'a', substance: 's', reason: 'x' },
    answered('Say why you vote so.'),
  ],
  [
    'a verdict confirmed',
    confirmVerdictInput,
    { claimId: 'c1', reason: 'x' },
    [...words('reason', 20_000, 'Say why the verdict still holds.'), sealAt],
  ],
  [
    'a review confirmed',
    confirmReviewInput,
    { claimId: 'c1', version: 1 },
    [text('note', 5000), versionAt('version'), sealAt],
  ],
]
