import { addEvidenceInput, editEvidenceInput, withdrawEvidenceInput } from '@/lib/api/evidence/input'
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

const evidence: readonly Limit[] = [
  among('stance', ['supports', 'refutes', 'mixed', 'context']),
  among('layer', ['attribution', 'substance']),
  ...oneLine('source', 300),
  ...idAt('sourceId'),
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
