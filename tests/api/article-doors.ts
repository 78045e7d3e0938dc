import {
  articleInput,
  coverSentencesInput,
  createArticleInput,
  deleteArticleInput,
  editArticleInput,
  exportInput,
  listArticlesInput,
  previewArticleInput,
  readScreenInput,
  setAccessInput,
} from '@/lib/api/article/input'
import { previewRevisionInput, readRevisionInput, reviseArticleInput } from '@/lib/api/revision/input'
import {
  among,
  changeInLink,
  idAt,
  keyAt,
  languageAt,
  lengths,
  linkAt,
  momentAt,
  oneLine,
  paged,
  revisionInLink,
  rules,
  some,
  text,
  versionAt,
  versionInLink,
  whenAt,
  x,
  yesOrNo,
  type Door,
  type Limit,
} from './limits'

const longest = 1_000_000
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
const article = { articleId: 'a1' }

/** Inputs of articles, their texts and sentences, and who may see them. */
export const articleDoors: readonly Door[] = [
  ['a new article', createArticleInput, { text: 'x', byline: ['x'] }, [...facts, ...newText]],
  [
    'a preview',
    previewArticleInput,
    { text: 'x' },
    [text('title', 300), ...languageAt('language'), ...newText],
  ],
  [
    'the list of articles',
    listArticlesInput,
    {},
    [
      ...paged,
      text('q', 200),
      among('state', ['draft', 'checking', 'ready', 'signed-off', 'published', 'corrected', 'retracted']),
      ...idAt('assignee'),
    ],
  ],
  ['an article', articleInput, article, idAt('articleId')],
  [
    'an article’s screen',
    readScreenInput,
    article,
    [...idAt('claim'), changeInLink('after'), revisionInLink('revision')],
  ],
  [
    'an article’s facts',
    editArticleInput,
    { ...article, version: 1, byline: ['x'] },
    [...facts, ...rules, ...assigned, versionAt('version')],
  ],
  ['an article that is deleted', deleteArticleInput, { ...article, version: 1 }, [versionInLink('version')]],
  ['an export', exportInput, article, [among('format', ['json', 'web-annotation'])]],
  [
    'a new revision',
    reviseArticleInput,
    { ...article, version: 1, text: 'x' },
    [...newText, versionInLink('version')],
  ],
  ['a revision tried', previewRevisionInput, { ...article, text: 'x' }, newText],
  [
    'a revision',
    readRevisionInput,
    { ...article, number: '1' },
    [revisionInLink('number'), revisionInLink('from')],
  ],
  ['sentences', coverSentencesInput, { ...article, sentence: 0, coverage: 'pending' }, sentences],
  [
    'who may see',
    setAccessInput,
    { ...article, version: 1, restricted: true },
    [yesOrNo('restricted'), ['named', [[], some(500)], [some(501)], 'At most 500 people.']],
  ],
]
