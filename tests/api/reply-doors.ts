import { askForCommentInput, changeReplyInput, listRepliesInput } from '@/lib/api/reply/input'
import { replyAnswers, replyChannels } from '@/lib/domain/reply'
import {
  among,
  idAt,
  momentAt,
  oneLine,
  paged,
  some,
  text,
  versionAt,
  yesOrNo,
  type Door,
  type Limit,
} from './limits'

const claimsSays = 'These are 1 to 200 claims of the article, each once.'

const asking: readonly Limit[] = [
  ['claims', [['a'], some(200)], [some(201), ['a', 'a'], 'a'], claimsSays],
  ['claims', [], [[]], 'Choose at least one statement.'],
  ...idAt('claims.0'),
  among('channel', replyChannels),
  momentAt('until'),
]

const [field, taken, refused, sentence] = momentAt('askedAt')
const askedAt: Limit = [field, taken.filter((each) => each !== null), refused, sentence]

const asked = {
  articleId: 'a1',
  party: 'Ministry of Housing',
  claims: ['c1'],
  askedAt: '2026-05-12T09:00:00Z',
  channel: 'e-mail',
}
const { party: _, ...ofSource } = asked

/** Inputs of who was asked for comment. */
export const replyDoors: readonly Door[] = [
  ['who was asked, listed', listRepliesInput, { articleId: 'a1' }, [...idAt('articleId'), ...paged]],
  [
    'a party that was asked',
    askForCommentInput,
    asked,
    [...idAt('articleId'), ...oneLine('party', 300), ...asking, askedAt],
  ],
  [
    'a source that was asked, by its name',
    askForCommentInput,
    { ...ofSource, source: 'Ministry of Housing' },
    [...oneLine('source', 300), ['party', [undefined], ['Somebody'], 'Say who is asked, in one way.']],
  ],
  ['a source that was asked', askForCommentInput, { ...ofSource, sourceId: 's1' }, idAt('sourceId')],
  [
    'what they answered',
    changeReplyInput,
    { replyId: 'r1', version: 1, claims: ['c1'] },
    [
      ...idAt('replyId'),
      versionAt('version'),
      ...asking,
      askedAt,
      among('answer', replyAnswers),
      text('words', 20_000),
      momentAt('answeredAt'),
      yesOrNo('withdrawn'),
    ],
  ],
]
