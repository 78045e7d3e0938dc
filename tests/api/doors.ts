import type { z } from 'zod'
import * as account from '@/lib/api/account-inputs'
import { readAgreementInput } from '@/lib/api/agreement-inputs'
import * as history from '@/lib/api/history-inputs'
import * as input from '@/lib/api/inputs'
import * as review from '@/lib/api/review-inputs'
import * as scale from '@/lib/api/scale-inputs'
import * as signing from '@/lib/api/sign-off-inputs'
import * as talk from '@/lib/api/talk-inputs'
import * as work from '@/lib/api/work-inputs'
import { everyMuted } from '@/lib/domain/notice'
import { sourceRuleKeys } from '@/lib/domain/source-rules'
import {
  among,
  changeInLink,
  dayAt,
  emailAt,
  idAt,
  ids,
  keyAt,
  languageAt,
  lengths,
  linkAt,
  momentAt,
  oneLine,
  paged,
  passwordAt,
  revisionInLink,
  rules,
  sealAt,
  some,
  text,
  versionAt,
  versionInLink,
  whenAt,
  words,
  x,
  yesOrNo,
  type Limit,
  type Words,
} from './limits'

const longest = 1_000_000
const span = { start: 0, end: 5, exact: 'Rents' }
const assigned = [...idAt('assignee'), ['assignee', [null], [], ''] as const, momentAt('dueAt')]

const facts: readonly Limit[] = [
  ...oneLine('title', 300),
  ...lengths('byline', null, [20, 'At most 20 names.']),
  ...oneLine('byline.0', 200),
  ...oneLine('outlet', 200),
  linkAt('url'),
  whenAt('publishedAt'),
  ...languageAt('language'),
  among('kind', ['own-copy', 'external']),
  ...keyAt('substanceScale'),
  ...keyAt('attributionScale'),
]
const newText: readonly Limit[] = [
  ['text', ['x', x(longest)], [x(longest + 1)], `This is too long: at most ${longest} characters.`],
  ['text', [' x'], ['', ' \n'], 'The text is empty.'],
  ...oneLine('fileName', 255),
]
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
const sentences: readonly Limit[] = [
  ['sentence', [0, 7], [-1, 0.5, '0', null, undefined], 'A sentence is named by its number, from 0.'],
  ...lengths(
    'sentence',
    [1, 'Name at least one sentence.'],
    [5000, 'At most 5000 sentences at once.'],
    Number,
  ),
  among('coverage', ['nothing-to-check', 'pending']),
  text('reason', 1000),
  ['reason', [null], [], ''],
  versionAt('revision'),
]
const answered = (say: string): readonly Limit[] => [
  text('attribution', 64),
  text('substance', 64),
  ...words('reason', 20_000, say),
  versionAt('version'),
  sealAt,
]
const said: readonly Limit[] = [
  ...words('text', 10_000, 'Write something first.'),
  ['mentions', [[], some(50)], [some(51)], 'At most 50 people at once.'],
  ...idAt('mentions.0'),
]
const what: readonly Limit[] = [
  ...words('what', 2000, 'Say what was wrong.'),
  ...words('why', 2000, 'Say why.'),
]
const rating = { key: 'yes', label: 'Yes', tone: 'true' }
const scaleOfTwo = {
  key: 'own',
  version: 0,
  layer: 'substance',
  name: 'Own',
  ratings: [rating, { key: 'no', label: 'No', tone: 'false' }],
}
const article = { articleId: 'a1' }

/** Each input with words that are taken, and the limits of its fields. */
export const doors: readonly (readonly [
  name: string,
  schema: z.ZodType,
  words: Words,
  limits: readonly Limit[],
])[] = [
  ['a new article', input.createArticleInput, { text: 'x', byline: ['x'] }, [...facts, ...newText]],
  [
    'a preview',
    input.previewArticleInput,
    { text: 'x' },
    [text('title', 300), ...languageAt('language'), ...newText],
  ],
  [
    'the list of articles',
    input.listArticlesInput,
    {},
    [
      ...paged,
      text('q', 200),
      among('state', ['draft', 'checking', 'ready', 'signed-off', 'published', 'corrected', 'retracted']),
      ...idAt('assignee'),
    ],
  ],
  ['an article', input.articleInput, article, idAt('articleId')],
  [
    'an article’s screen',
    input.readScreenInput,
    article,
    [...idAt('claim'), changeInLink('after'), revisionInLink('revision')],
  ],
  [
    'an article’s facts',
    input.editArticleInput,
    { ...article, version: 1, byline: ['x'] },
    [...facts, ...rules, ...assigned, versionAt('version')],
  ],
  [
    'an article that is deleted',
    input.deleteArticleInput,
    { ...article, version: 1 },
    [versionInLink('version')],
  ],
  ['an export', input.exportInput, article, [among('format', ['json', 'web-annotation'])]],
  [
    'a new revision',
    input.reviseArticleInput,
    { ...article, version: 1, text: 'x' },
    [...newText, versionInLink('version')],
  ],
  ['a revision tried', input.previewRevisionInput, { ...article, text: 'x' }, newText],
  [
    'a revision',
    input.readRevisionInput,
    { ...article, number: '1' },
    [revisionInLink('number'), revisionInLink('from')],
  ],
  ['sentences', input.coverSentencesInput, { ...article, sentence: 0, coverage: 'pending' }, sentences],
  [
    'the list of claims',
    input.listClaimsInput,
    article,
    [
      ...paged,
      ['ids', ['a', ids(100)], [ids(101), x(8001)], 'At most 100 ids.'],
      ['ids', [`${x(64)},a`], [], ''],
    ],
  ],
  [
    'a mark',
    input.markClaimInput,
    { ...article, revision: 1, spans: [span], claimant: { type: 'person' } },
    [...spanLimits, ...claim, versionAt('revision')],
  ],
  [
    'a claim that is edited',
    input.editClaimInput,
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
    input.editClaimInput,
    { claimId: 'c1', version: 1, state: 'dropped', reason: 'x' },
    [['reason', [' x '], ['', ' \n', undefined], 'Say why the claim is dropped.']],
  ],
  [
    'a claim that is deleted',
    input.removeClaimInput,
    { claimId: 'c1', version: 1 },
    [versionInLink('version')],
  ],
  [
    'a review',
    input.saveReviewInput,
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
    input.addEvidenceInput,
    { claimId: 'c1', stance: 'supports', title: 'x', excerpt: 'x', locator: {} },
    evidence,
  ],
  [
    'evidence that is edited',
    input.editEvidenceInput,
    { evidenceId: 'e1', version: 1, locator: {} },
    [...evidence, versionAt('version')],
  ],
  [
    'evidence that is withdrawn',
    input.withdrawEvidenceInput,
    { evidenceId: 'e1' },
    [versionInLink('version')],
  ],
  [
    'somebody new',
    input.addPersonInput,
    { email: 'ada@desk.test', name: 'Ada', role: 'reader' },
    [emailAt('email'), ...oneLine('name', 200), among('role', ['reader', 'reviewer', 'editor', 'admin'])],
  ],
  ['somebody changed', input.changePersonInput, { personId: 'p1' }, [yesOrNo('disabled')]],
  [
    'an invitation',
    input.acceptInvitationInput,
    { token: 't', password: x(12) },
    [text('token', 200), ...passwordAt, ...oneLine('name', 200), emailAt('email')],
  ],
  [
    'a draft',
    input.saveDraftInput,
    { key: 'new-article', fields: {} },
    [
      ['key', ['a', x(200), 'evidence:a_B-1'], ['', 'A', x(201), 'a:', 'a/b'], 'This is no draft key.'],
      text('fields.title', longest),
    ],
  ],
  [
    'a stream',
    input.eventsInput,
    {},
    [
      ['article', ['a', ids(50), `${ids(50)},i0`], [ids(51)], 'At most 50 articles.'],
      ['after', ['', x(2000)], [x(2001)], 'This is no place in the events.'],
    ],
  ],
  ['a forgotten password', account.requestResetInput, { email: 'ada@desk.test' }, [emailAt('email')]],
  [
    'a changed password',
    account.changePasswordInput,
    { current: 'x', password: x(12) },
    [text('current', 200), ...passwordAt],
  ],
  [
    'the start of a second factor',
    account.startSecondFactorInput,
    { password: 'x' },
    [text('password', 200)],
  ],
  ['a code', account.codeInput, { code: '1' }, words('code', 40, 'Type the code.')],
  [
    'the end of a second factor',
    account.endSecondFactorInput,
    { password: 'x', code: '1' },
    [text('password', 200), ...words('code', 40, 'Type the code.')],
  ],
  [
    'the desk',
    account.editDeskInput,
    { version: 1, sourceRules: [] },
    [
      ...rules,
      yesOrNo('demandsSecondFactor'),
      ...keyAt('ownCopyScale'),
      ...keyAt('externalScale'),
      ['sourceRules', [[], sourceRuleKeys], [[...sourceRuleKeys, sourceRuleKeys[0]]], 'Each rule once.'],
      ['sourceRules.0', [sourceRuleKeys[0]], ['none'], 'There is no such rule for sources.'],
    ],
  ],
  [
    'agreement',
    readAgreementInput,
    {},
    [
      [
        'article',
        ['a', ids(200), some(200, (n) => `${x(60)}${1000 + n}`).join(',')],
        [ids(201), x(13_201)],
        'At most 200 articles.',
      ],
      text('q', 200),
      dayAt('from'),
      dayAt('to'),
    ],
  ],
  [
    'the history',
    history.readHistoryInput,
    {},
    [
      ...paged,
      ['kind', ['a', x(40)], ['', x(41), 'A'], 'This is no kind of entry.'],
      ...idAt('actor'),
      ...idAt('article'),
      dayAt('from'),
      dayAt('to'),
    ],
  ],
  [
    'a decision',
    review.adjudicateInput,
    { claimId: 'c1', attribution: 'a', substance: 's', reason: 'x' },
    answered('Say why you decide so.'),
  ],
  [
    'a vote',
    review.voteInput,
    { claimId: 'c1', attribution: 'a', substance: 's', reason: 'x' },
    answered('Say why you vote so.'),
  ],
  [
    'a verdict confirmed',
    review.confirmVerdictInput,
    { claimId: 'c1', reason: 'x' },
    [...words('reason', 20_000, 'Say why the verdict still holds.'), sealAt],
  ],
  [
    'a review confirmed',
    review.confirmReviewInput,
    { claimId: 'c1', version: 1 },
    [text('note', 5000), versionAt('version'), sealAt],
  ],
  [
    'a scale',
    scale.makeScaleInput,
    scaleOfTwo,
    [
      ...keyAt('key'),
      ['version', [0, 1], [-1, 0.5, '1'], 'This must be the version you saw, and 0 for a new scale.'],
      ...oneLine('name', 60),
      ...oneLine('ratings.0.label', 60),
      text('ratings.0.definition', 500),
      [
        'ratings.0.value',
        [null, -1000, 0, 1000],
        [-1001, 1001, '1'],
        'A value is a number from -1000 to 1000.',
      ],
      ...keyAt('ratings.0.key'),
      ['ratings.0.key', ['nones'], ['none'], 'This key means that nothing was answered; choose another.'],
      ...lengths(
        'ratings',
        [2, 'A scale has at least 2 ratings.'],
        [12, 'A scale has at most 12 ratings.'],
        (n) => ({ ...rating, key: `k${n}`, label: `L${n}` }),
      ),
      ['ratings.1.key', ['maybe'], ['yes'], 'Another rating has this key.'],
      ['ratings.1.label', ['Yes and no'], ['Yes', 'yEs'], 'Another rating has this label.'],
      [
        'ratings.1.underline',
        [undefined],
        ['solid'],
        'Underlines answer whether it was said; this scale asks whether it is so.',
      ],
    ],
  ],
  [
    'a scale of what was said',
    scale.makeScaleInput,
    {
      ...scaleOfTwo,
      layer: 'attribution',
      ratings: scaleOfTwo.ratings.map((each) => ({ ...each, underline: 'solid' })),
    },
    [
      [
        'ratings.0.underline',
        ['solid', 'dashed', 'dotted', 'wavy'],
        [undefined],
        'Choose how the words are underlined.',
      ],
    ],
  ],
  [
    'a sign-off',
    signing.signOffInput,
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
  ['a frozen export', signing.frozenInput, { ...article, number: '1' }, [revisionInLink('number')]],
  [
    'an article reopened',
    signing.reopenInput,
    { ...article, version: 1, reason: 'x' },
    words('reason', 2000, 'Say why the article is reopened.'),
  ],
  [
    'a correction',
    signing.correctInput,
    { ...article, version: 1, what: 'x', why: 'x' },
    [...what, ...idAt('claimId'), ['claimId', [null], [], '']],
  ],
  ['a retraction', signing.retractInput, { ...article, version: 1, what: 'x', why: 'x' }, what],
  [
    'who may see',
    work.setAccessInput,
    { ...article, version: 1, restricted: true },
    [yesOrNo('restricted'), ['named', [[], some(500)], [some(501)], 'At most 500 people.']],
  ],
  [
    'an assignment',
    work.assignClaimsInput,
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
    work.assignClaimsInput,
    { ...article, claims: [{ id: 'c1', version: 1 }], assignee: 'p1' },
    [['assignee', [null], [undefined], 'Say who, or until when.']],
  ],
  [
    'a search of claims',
    work.searchClaimsInput,
    {},
    [
      ...paged,
      text('q', 200),
      ['rating', ['true', x(64)], ['', x(65), 'A'], 'This is no rating.'],
      ...idAt('assignee'),
    ],
  ],
  ['colleagues', work.listColleaguesInput, {}, [...paged, text('q', 200)]],
  [
    'a comment on a claim',
    talk.commentOnClaimInput,
    { claimId: 'c1', text: 'x', mentions: ['p1'] },
    [...said, ...idAt('replyTo')],
  ],
  [
    'a comment on an article',
    talk.commentOnArticleInput,
    { ...article, text: 'x', mentions: ['p1'], sentence: { revision: 1, start: 0 } },
    [
      ...said,
      ['sentence.start', [0], [-1], 'This lies before the text.'],
      ['sentence.start', [1], [0.5, '0'], 'This must be a whole number.'],
      versionAt('sentence.revision'),
    ],
  ],
  [
    'a comment that is changed',
    talk.changeCommentInput,
    { commentId: 'k1', version: 1, mentions: ['p1'] },
    [...said, yesOrNo('resolved')],
  ],
  [
    'notices read',
    talk.readNoticesInput,
    {},
    [['ids', [[], some(200)], [some(201)], 'At most 200 notices at once.']],
  ],
  [
    'notices not wanted',
    talk.muteNoticesInput,
    { muted: [] },
    [
      ['muted', [[], everyMuted], [[...everyMuted, everyMuted[0]]], 'Each kind once.'],
      ['muted.0', [everyMuted[0]], ['none'], 'This is no kind of notice.'],
    ],
  ],
]
