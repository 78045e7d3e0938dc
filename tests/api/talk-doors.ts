import { muteNoticesInput, readNoticesInput } from '@/lib/api/notices/input'
import { changeCommentInput, commentOnArticleInput, commentOnClaimInput } from '@/lib/api/talk/input'
import { everyMuted } from '@/lib/domain/notice'
import { idAt, some, versionAt, words, yesOrNo, type Door, type Limit } from './limits'

const said: readonly Limit[] = [
  ...words('text', 10_000, 'Write something first.'),
  ['mentions', [[], some(50)], [some(51)], 'At most 50 people at once.'],
  ...idAt('mentions.0'),
]
const article = { articleId: 'a1' }

/** Inputs of comments and notices. */
export const talkDoors: readonly Door[] = [
  [
    'a comment on a claim',
    commentOnClaimInput,
    { claimId: 'c1', text: 'x', mentions: ['p1'] },
    [...said, ...idAt('replyTo')],
  ],
  [
    'a comment on an article',
    commentOnArticleInput,
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
    changeCommentInput,
    { commentId: 'k1', version: 1, mentions: ['p1'] },
    [...said, yesOrNo('resolved')],
  ],
  [
    'notices read',
    readNoticesInput,
    {},
    [['ids', [[], some(200)], [some(201)], 'At most 200 notices at once.']],
  ],
  [
    'notices not wanted',
    muteNoticesInput,
    { muted: [] },
    [
      ['muted', [[], everyMuted], [[...everyMuted, everyMuted[0]]], 'Each kind once.'],
      ['muted.0', [everyMuted[0]], ['none'], 'This is no kind of notice.'],
    ],
  ],
]
