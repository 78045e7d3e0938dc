import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import * as account from '@/lib/api/account-inputs'
import { endpoints } from '@/lib/api/endpoints'
import { fieldSentences } from '@/lib/api/field-sentences'
import * as input from '@/lib/api/inputs'

const span = { start: 0, end: 5, exact: 'Rents' }
const mark = { articleId: 'a1', revision: 1, spans: [span] }
const evidence = { claimId: 'c1', stance: 'supports', layer: 'substance', url: 'https://stats.test' }
const long = (length: number) => 'x'.repeat(length)

/** The sentences that the input is refused with; `null` when it is taken. */
function refusal(schema: z.ZodType, words: unknown): Record<string, string> | null {
  const parsed = schema.safeParse(words)
  return parsed.success ? null : { ...fieldSentences(parsed.error) }
}

const cases: readonly (readonly [string, z.ZodType, unknown, Record<string, string>])[] = [
  ['no text', input.createArticleInput, { title: 'Rents' }, { text: 'This is missing.' }],
  [
    'a number for a text',
    input.createArticleInput,
    { title: 'Rents', text: 5 },
    { text: 'This must be text.' },
  ],
  [
    'null for a text',
    input.createArticleInput,
    { title: 'Rents', text: null },
    { text: 'This must be text.' },
  ],
  [
    'an empty text',
    input.createArticleInput,
    { title: 'Rents', text: ' \n ' },
    { text: 'The text is empty.' },
  ],
  [
    'a text over the limit',
    input.createArticleInput,
    { text: long(1_000_001) },
    { text: 'This is too long: at most 1000000 characters.' },
  ],
  [
    'a text with a NUL',
    input.createArticleInput,
    { text: 'a\0b' },
    { text: 'This holds a character that cannot be stored.' },
  ],
  [
    'a text with half a character',
    input.createArticleInput,
    { text: 'a\ud800b' },
    { text: 'This holds a character that cannot be stored.' },
  ],
  [
    'an empty title',
    input.createArticleInput,
    { title: '  ', text: 'x' },
    { title: 'This must not be empty.' },
  ],
  [
    'a title of two lines',
    input.createArticleInput,
    { title: 'a\nb', text: 'x' },
    { title: 'This must be one line.' },
  ],
  [
    'a title over the limit',
    input.createArticleInput,
    { title: long(301), text: 'x' },
    { title: 'This is too long: at most 300 characters.' },
  ],
  [
    'a byline that is no list',
    input.createArticleInput,
    { text: 'x', byline: 'Joan Mills' },
    { byline: 'This must be a list.' },
  ],
  [
    'too many names',
    input.createArticleInput,
    { text: 'x', byline: Array(21).fill('Joan') },
    { byline: 'At most 20 names.' },
  ],
  [
    'an unknown kind',
    input.createArticleInput,
    { text: 'x', kind: 'blog' },
    { kind: 'This must be one of: own-copy, external.' },
  ],
  [
    'an unknown language',
    input.createArticleInput,
    { text: 'x', language: 'not a tag' },
    { language: 'This must be a language tag such as en or ur.' },
  ],
  [
    'a day that is none',
    input.createArticleInput,
    { text: 'x', publishedAt: '2026-02-30' },
    { publishedAt: 'This must be a date such as 2026-11-23.' },
  ],
  [
    'a field nobody knows',
    input.createArticleInput,
    { text: 'x', createdById: 'eve' },
    { createdById: 'This is not known here: createdById.' },
  ],
  [
    'a field that every object has',
    input.createArticleInput,
    { text: 'x', constructor: 'eve' },
    { constructor: 'This is not known here: constructor.' },
  ],
  [
    'a field that names a prototype',
    input.createArticleInput,
    JSON.parse('{"text":"x","toString":1}'),
    { toString: 'This is not known here: toString.' },
  ],
  ['no object', input.createArticleInput, 'x', { body: 'This must be an object.' }],
  ['no spans', input.markClaimInput, { ...mark, spans: [] }, { spans: 'A claim has at least one span.' }],
  [
    'spans that are missing',
    input.markClaimInput,
    { articleId: 'a1', revision: 1 },
    { spans: 'This is missing.' },
  ],
  [
    'too many spans',
    input.markClaimInput,
    { ...mark, spans: Array(51).fill(span) },
    { spans: 'A claim has at most 50 spans.' },
  ],
  [
    'a span that begins before the text',
    input.markClaimInput,
    { ...mark, spans: [{ ...span, start: -1 }] },
    { 'spans.0.start': 'This lies before the text.' },
  ],
  [
    'a span that ends before it begins',
    input.markClaimInput,
    { ...mark, spans: [span, { ...span, start: 9 }] },
    { 'spans.1': 'A span ends after it begins.' },
  ],
  [
    'a span at half a letter',
    input.markClaimInput,
    { ...mark, spans: [{ ...span, start: 0.5 }] },
    { 'spans.0.start': 'This must be a whole number.' },
  ],
  [
    'a span beyond all numbers',
    input.markClaimInput,
    { ...mark, spans: [{ ...span, end: 1e300 }] },
    { 'spans.0.end': 'This must be a whole number.' },
  ],
  [
    'a span that is a text',
    input.markClaimInput,
    { ...mark, spans: ['0-5'] },
    { 'spans.0': 'This must be an object.' },
  ],
  [
    'a span without words',
    input.markClaimInput,
    { ...mark, spans: [{ start: 0, end: 5 }] },
    { 'spans.0.exact': 'This is missing.' },
  ],
  [
    'a place in words',
    input.markClaimInput,
    { ...mark, spans: [{ ...span, start: '0' }] },
    { 'spans.0.start': 'This must be a whole number.' },
  ],
  [
    'a revision in words',
    input.markClaimInput,
    { ...mark, revision: 'one' },
    { revision: 'This must be the version you saw, a whole number.' },
  ],
  [
    'a claimant without a type',
    input.markClaimInput,
    { ...mark, claimant: { name: 'Ana' } },
    { 'claimant.type': 'This must be one of: person, organisation, government, unnamed.' },
  ],
  [
    'a wording over the limit',
    input.editClaimInput,
    { claimId: 'c1', version: 1, claimReviewed: long(2001) },
    { claimReviewed: 'This is too long: at most 2000 characters.' },
  ],
  [
    'no version',
    input.editClaimInput,
    { claimId: 'c1' },
    { version: 'This must be the version you saw, a whole number.' },
  ],
  [
    'version 0',
    input.editClaimInput,
    { claimId: 'c1', version: 0 },
    { version: 'This must be the version you saw, a whole number.' },
  ],
  [
    'a claim dropped without a reason',
    input.editClaimInput,
    { claimId: 'c1', version: 1, state: 'dropped', reason: ' ' },
    { reason: 'Say why the claim is dropped.' },
  ],
  [
    'spans without their revision',
    input.editClaimInput,
    { claimId: 'c1', version: 1, spans: [span] },
    { revision: 'Name the revision that the spans count in.' },
  ],
  [
    'a state that only the desk gives',
    input.editClaimInput,
    { claimId: 'c1', version: 1, state: 'agreed' },
    { state: 'This must be one of: dropped, open.' },
  ],
  [
    'a version in a link that is none',
    input.removeClaimInput,
    { claimId: 'c1', version: 'x' },
    { version: 'This must be the version you saw, a whole number.' },
  ],
  [
    'submit in words',
    input.saveReviewInput,
    { claimId: 'c1', submit: 'yes' },
    { submit: 'This must be true or false.' },
  ],
  [
    'a confidence nobody has',
    input.saveReviewInput,
    { claimId: 'c1', confidence: 'total' },
    { confidence: 'This must be one of: low, medium, high.' },
  ],
  [
    'evidence without a stance',
    input.addEvidenceInput,
    { ...evidence, stance: undefined },
    { stance: 'This must be one of: supports, refutes, mixed, context.' },
  ],
  [
    'evidence of nothing',
    input.addEvidenceInput,
    { claimId: 'c1', stance: 'context', title: ' ' },
    { url: 'Evidence needs a link, a title, a source or an excerpt.' },
  ],
  [
    'a locator nobody knows',
    input.addEvidenceInput,
    { ...evidence, locator: { chapter: '2' } },
    { locator: 'This is not known here: chapter.' },
  ],
  [
    'a page in digits',
    input.addEvidenceInput,
    { ...evidence, locator: { page: 12 } },
    { 'locator.page': 'This must be text.' },
  ],
  [
    'a time that is none',
    input.addEvidenceInput,
    { ...evidence, retrievedAt: 'yesterday' },
    { retrievedAt: 'This must be a time such as 2026-11-23T09:30:00Z.' },
  ],
  [
    'a time before all calendars',
    input.addEvidenceInput,
    { ...evidence, retrievedAt: '0000-01-01T00:00:00Z' },
    { retrievedAt: 'This must be a time such as 2026-11-23T09:30:00Z.' },
  ],
  [
    'a time after all calendars',
    input.addEvidenceInput,
    { ...evidence, retrievedAt: '9999-12-31T23:59:59-12:00' },
    { retrievedAt: 'This must be a time such as 2026-11-23T09:30:00Z.' },
  ],
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

test.for(cases)('%s is refused with one sentence beside the field', ([, schema, words, sentences]) => {
  expect(refusal(schema, words)).toEqual(sentences)
})

/** Wrong values of every JSON type, for every field of every endpoint. */
const wrong: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  '\0',
  '\ud800',
  long(1_000_001),
  [],
  [null],
  [[]],
  {},
  { a: 1 },
]
const jargon =
  /invalid|expected|received|zod|schema|regex|undefined|null\b|NaN|input|record|string|array|too (big|small)/i

describe('whatever is sent', () => {
  test.for(Object.values(endpoints))('$name is refused in plain sentences', ({ input: schema }) => {
    const names = Object.keys((schema as z.ZodObject).shape)
    const bodies = [...wrong, ...names.flatMap((name) => wrong.map((value) => ({ [name]: value })))]
    for (const body of bodies) {
      for (const [field, sentence] of Object.entries(refusal(schema, body) ?? {})) {
        expect(sentence, `${field} of ${String(JSON.stringify(body)).slice(0, 80)}`).toMatch(
          /^[A-Z][^\n]{3,200}\.$/,
        )
        expect(sentence).not.toMatch(jargon)
      }
    }
  })
})

test('what is right is taken, and white space around a line is dropped', () => {
  expect(input.createArticleInput.parse({ title: ' Rents ', text: ' x\n', language: 'UR-pk' })).toEqual({
    title: 'Rents',
    text: ' x\n',
    language: 'ur-PK',
  })
  expect(input.addPersonInput.parse({ email: ' Ada@Desk.Test ', name: 'Ada', role: 'reader' })).toMatchObject(
    { email: 'ada@desk.test' },
  )
  expect(input.listArticlesInput.parse({ limit: '200' })).toEqual({ limit: 200 })
  expect(input.removeClaimInput.parse({ claimId: 'c1', version: '3' })).toEqual({ claimId: 'c1', version: 3 })
})
