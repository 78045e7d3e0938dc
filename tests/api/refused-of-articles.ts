import type { z } from 'zod'
import { createArticleInput } from '@/lib/api/article/input'

const long = (length: number) => 'x'.repeat(length)

/** An input, words that it refuses, and the sentences beside their fields. */
export type Refused = readonly [
  name: string,
  schema: z.ZodType,
  words: unknown,
  sentences: Record<string, string>,
]

/** What is refused of articles. */
export const refusedOfArticles: readonly Refused[] = [
  ['no text', createArticleInput, { title: 'Rents' }, { text: 'This is missing.' }],
  ['a number for a text', createArticleInput, { title: 'Rents', text: 5 }, { text: 'This must be text.' }],
  ['null for a text', createArticleInput, { title: 'Rents', text: null }, { text: 'This must be text.' }],
  ['an empty text', createArticleInput, { title: 'Rents', text: ' \n ' }, { text: 'The text is empty.' }],
  [
    'a text over the limit',
    createArticleInput,
    { text: long(1_000_001) },
    { text: 'This is too long: at most 1000000 characters.' },
  ],
  [
    'a text with a NUL',
    createArticleInput,
    { text: 'a\0b' },
    { text: 'This holds a character that cannot be stored.' },
  ],
  [
    'a text with half a character',
    createArticleInput,
    { text: 'a\ud800b' },
    { text: 'This holds a character that cannot be stored.' },
  ],
  ['an empty title', createArticleInput, { title: '  ', text: 'x' }, { title: 'This must not be empty.' }],
  [
    'a title of two lines',
    createArticleInput,
    { title: 'a\nb', text: 'x' },
    { title: 'This must be one line.' },
  ],
  [
    'a title over the limit',
    createArticleInput,
    { title: long(301), text: 'x' },
    { title: 'This is too long: at most 300 characters.' },
  ],
  [
    'a byline that is no list',
    createArticleInput,
    { text: 'x', byline: 'Joan Mills' },
    { byline: 'This must be a list.' },
  ],
  [
    'too many names',
    createArticleInput,
    { text: 'x', byline: Array(21).fill('Joan') },
    { byline: 'At most 20 names.' },
  ],
  [
    'an unknown kind',
    createArticleInput,
    { text: 'x', kind: 'blog' },
    { kind: 'This must be one of: own-copy, external.' },
  ],
  [
    'an unknown language',
    createArticleInput,
    { text: 'x', language: 'not a tag' },
    { language: 'This must be a language tag such as en or ur.' },
  ],
  [
    'a day that is none',
    createArticleInput,
    { text: 'x', publishedAt: '2026-02-30' },
    { publishedAt: 'This must be a date such as 2026-11-23.' },
  ],
  [
    'a field nobody knows',
    createArticleInput,
    { text: 'x', createdById: 'eve' },
    { createdById: 'This is not known here: createdById.' },
  ],
  [
    'a field that every object has',
    createArticleInput,
    { text: 'x', constructor: 'eve' },
    { constructor: 'This is not known here: constructor.' },
  ],
  [
    'a field that names a prototype',
    createArticleInput,
    JSON.parse('{"text":"x","toString":1}'),
    { toString: 'This is not known here: toString.' },
  ],
  ['no object', createArticleInput, 'x', { body: 'This must be an object.' }],
]
