import type { BadInput } from './refused'

const json = { 'content-type': 'application/json' }
const create = (words: unknown): BadInput[1] => ['POST', '/articles', words, json]

/** What is wrong with articles, lists, people and drafts, and with JSON itself. */
export const badArticleInput: readonly BadInput[] = [
  ['a number for a text', create({ title: 'x', text: 5 }), { text: 'This must be text.' }],
  ['a text that is missing', create({ title: 'x' }), { text: 'This is missing.' }],
  ['an empty text', create({ title: 'x', text: ' \n' }), { text: 'The text is empty.' }],
  ['an empty title', create({ title: ' ', text: 'x' }), { title: 'This must not be empty.' }],
  [
    'a title over the limit',
    create({ title: 'x'.repeat(301), text: 'x' }),
    { title: 'This is too long: at most 300 characters.' },
  ],
  [
    'a text over the limit',
    create({ title: 'x', text: 'x'.repeat(1_000_001) }),
    { text: 'This is too long: at most 1000000 characters.' },
  ],
  [
    'a text with a NUL',
    create({ title: 'x', text: 'a\0b' }),
    { text: 'This holds a character that cannot be stored.' },
  ],
  [
    'a text with half a character',
    create('{"title":"x","text":"a\\ud800b"}'),
    { text: 'This holds a character that cannot be stored.' },
  ],
  [
    'a field that nobody knows',
    create({ title: 'x', text: 'x', isSample: true }),
    { isSample: 'This is not known here: isSample.' },
  ],
  [
    'a field that only the desk writes',
    create({ title: 'x', text: 'x', createdById: 'x' }),
    { createdById: 'This is not known here: createdById.' },
  ],
  [
    'a javascript: link of an article',
    create({ title: 'x', text: 'x', url: 'javascript:alert(1)' }),
    { url: 'A link must begin with http:// or https://.' },
  ],
  [
    'a list without end',
    ['GET', '/articles?limit=100000'],
    { limit: 'The limit is a whole number from 1 to 200.' },
  ],
  [
    'a cursor that is none',
    [
      'GET',
      `/articles?cursor=${Buffer.from('["2026-01-01T00:00:00.000Z","\\u0000"]').toString('base64url')}`,
    ],
    { cursor: 'This is no cursor of this list.' },
  ],
  [
    'a question that nobody knows',
    ['GET', '/articles?colour=red'],
    { colour: 'This is not known here: colour.' },
  ],
  [
    'an order that nobody knows',
    ['GET', '/articles?sort=title'],
    { sort: 'This must be one of: newest, due.' },
  ],
  [
    'a search for what cannot be stored',
    ['GET', '/articles?q=%00'],
    { q: 'This holds a character that cannot be stored.' },
  ],
  [
    'a corrected text without the version that was seen',
    ['POST', '/articles/{article}/revisions', { text: 'x' }],
    { version: 'This must be the version you saw, a whole number.' },
  ],
  [
    'a corrected text without words',
    ['POST', '/articles/{article}/revisions', { version: 1, text: ' ' }],
    { text: 'The text is empty.' },
  ],
  [
    'a revision to compare with that is no number',
    ['GET', '/articles/{article}/revisions/1?from=first'],
    { from: 'A revision is named by its number, from 1.' },
  ],
  [
    'a format nobody writes',
    ['GET', '/articles/{article}/export?format=pdf'],
    { format: 'This must be one of: json, web-annotation.' },
  ],
  [
    'an address that is none',
    ['POST', '/people', { email: 'x', name: 'X', role: 'reader' }],
    { email: 'This is no e-mail address.' },
  ],
  [
    'a draft of what cannot be stored',
    ['PUT', '/drafts/new-article', { fields: { 'a\0': 'x' } }],
    { 'fields.a\0': 'This is no name of a field.' },
  ],
  [
    'a draft that is a list',
    ['PUT', '/drafts/new-article', { fields: ['x'] }],
    { fields: 'This must be an object.' },
  ],
  ['broken JSON', create('{"title": "x", "text":'), { body: 'This is no JSON object in UTF-8.' }],
  ['JSON that is no object', create('["x"]'), { body: 'This is no JSON object in UTF-8.' }],
  ['JSON that is null', create('null'), { body: 'This is no JSON object in UTF-8.' }],
  [
    'JSON in another encoding',
    ['POST', '/articles', new Uint8Array(Buffer.from('{"title":"é","text":"x"}', 'latin1')), json],
    { body: 'This is no JSON object in UTF-8.' },
  ],
  [
    'a nest of ten thousand lists',
    create(`{"title":"x","text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
    { text: 'This must be text.' },
  ],
]
