import * as account from '@/lib/api/account-inputs'
import * as input from '@/lib/api/inputs'
import type { Refused } from './refused-of-articles'

const long = (length: number) => 'x'.repeat(length)

/** What is refused of people, lists and drafts. */
export const refusedOfTheDesk: readonly Refused[] = [
  [
    'an address that is none',
    input.addPersonInput,
    { email: 'ada', name: 'Ada', role: 'reader' },
    { email: 'This is no e-mail address.' },
  ],
  ['no address', input.addPersonInput, { name: 'Ada', role: 'reader' }, { email: 'This is missing.' }],
  [
    'a role nobody has',
    input.addPersonInput,
    { email: 'ada@desk.test', name: 'Ada', role: 'owner' },
    { role: 'This must be one of: reader, reviewer, editor, admin.' },
  ],
  [
    'a short passphrase',
    account.changePasswordInput,
    { current: 'x', password: 'short' },
    { password: 'A password has at least 12 characters.' },
  ],
  [
    'a page of a list without end',
    input.listArticlesInput,
    { limit: '201' },
    { limit: 'The limit is a whole number from 1 to 200.' },
  ],
  [
    'a page of nothing',
    input.listArticlesInput,
    { limit: '0' },
    { limit: 'The limit is a whole number from 1 to 200.' },
  ],
  [
    'a limit in words',
    input.listArticlesInput,
    { limit: 'all' },
    { limit: 'The limit is a whole number from 1 to 200.' },
  ],
  [
    'a format nobody writes',
    input.exportInput,
    { articleId: 'a1', format: 'pdf' },
    { format: 'This must be one of: json, web-annotation.' },
  ],
  [
    'a form that is a list',
    input.saveDraftInput,
    { key: 'new-article', fields: [] },
    { fields: 'This must be an object.' },
  ],
  ['a form without fields', input.saveDraftInput, { key: 'new-article' }, { fields: 'This is missing.' }],
  [
    'a field’s name over the limit',
    input.saveDraftInput,
    { key: 'new-article', fields: { [long(65)]: 'x' } },
    { [`fields.${long(65)}`]: 'This is no name of a field.' },
  ],
  [
    'a field’s name that cannot be stored',
    input.saveDraftInput,
    { key: 'new-article', fields: { 'a\0': 'x' } },
    { 'fields.a\0': 'This is no name of a field.' },
  ],
  [
    'a field that is a number',
    input.saveDraftInput,
    { key: 'new-article', fields: { title: 5 } },
    { 'fields.title': 'This must be text.' },
  ],
]
