import { changePasswordInput } from '@/lib/api/account/input'
import { exportInput, listArticlesInput } from '@/lib/api/article/input'
import { saveDraftInput } from '@/lib/api/drafts/input'
import { addPersonInput } from '@/lib/api/people/input'
import type { Refused } from './refused-of-articles'

const long = (length: number) => 'x'.repeat(length)

/** What is refused of people, lists and drafts. */
export const refusedOfTheDesk: readonly Refused[] = [
  [
    'an address that is none',
    addPersonInput,
    { email: 'ada', name: 'Ada', role: 'reader' },
    { email: 'This is no e-mail address.' },
  ],
  ['no address', addPersonInput, { name: 'Ada', role: 'reader' }, { email: 'This is missing.' }],
  [
    'a role nobody has',
    addPersonInput,
    { email: 'ada@desk.test', name: 'Ada', role: 'owner' },
    { role: 'This must be one of: reader, reviewer, editor, admin.' },
  ],
  [
    'a short passphrase',
    changePasswordInput,
    { current: 'x', password: 'short' },
    { password: 'A password has at least 12 characters.' },
  ],
  [
    'a page of a list without end',
    listArticlesInput,
    { limit: '201' },
    { limit: 'The limit is a whole number from 1 to 200.' },
  ],
  [
    'a page of nothing',
    listArticlesInput,
    { limit: '0' },
    { limit: 'The limit is a whole number from 1 to 200.' },
  ],
  [
    'a limit in words',
    listArticlesInput,
    { limit: 'all' },
    { limit: 'The limit is a whole number from 1 to 200.' },
  ],
  [
    'a format nobody writes',
    exportInput,
    { articleId: 'a1', format: 'pdf' },
    { format: 'This must be one of: json, web-annotation.' },
  ],
  [
    'a form that is a list',
    saveDraftInput,
    { key: 'new-article', fields: [] },
    { fields: 'This must be an object.' },
  ],
  ['a form without fields', saveDraftInput, { key: 'new-article' }, { fields: 'This is missing.' }],
  [
    'a field’s name over the limit',
    saveDraftInput,
    { key: 'new-article', fields: { [long(65)]: 'x' } },
    { [`fields.${long(65)}`]: 'This is no name of a field.' },
  ],
  [
    'a field’s name that cannot be stored',
    saveDraftInput,
    { key: 'new-article', fields: { 'a\0': 'x' } },
    { 'fields.a\0': 'This is no name of a field.' },
  ],
  [
    'a field that is a number',
    saveDraftInput,
    { key: 'new-article', fields: { title: 5 } },
    { 'fields.title': 'This must be text.' },
  ],
]
