import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { endpoints } from '@/lib/api/endpoints'
import { fieldSentences } from '@/lib/api/field-sentences'
import { createArticleInput, listArticlesInput } from '@/lib/api/article/input'
import { removeClaimInput } from '@/lib/api/claim/input'
import { addPersonInput } from '@/lib/api/people/input'
import { refusedOfArticles } from './refused-of-articles'
import { refusedOfClaims } from './refused-of-claims'
import { refusedOfTheDesk } from './refused-of-the-desk'
import { refusedOfReviews } from './refused-of-reviews'

const long = (length: number) => 'x'.repeat(length)

/** The sentences that the input is refused with; `null` when it is taken. */
function refusal(schema: z.ZodType, words: unknown): Record<string, string> | null {
  const parsed = schema.safeParse(words)
  return parsed.success ? null : { ...fieldSentences(parsed.error) }
}

const cases = [...refusedOfArticles, ...refusedOfClaims, ...refusedOfReviews, ...refusedOfTheDesk]

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
  expect(createArticleInput.parse({ title: ' Rents ', text: ' x\n', language: 'UR-pk' })).toEqual({
    title: 'Rents',
    text: ' x\n',
    language: 'ur-PK',
  })
  expect(addPersonInput.parse({ email: ' Ada@Desk.Test ', name: 'Ada', role: 'reader' })).toMatchObject({
    email: 'ada@desk.test',
  })
  expect(listArticlesInput.parse({ limit: '200' })).toEqual({ limit: 200 })
  expect(removeClaimInput.parse({ claimId: 'c1', version: '3' })).toEqual({ claimId: 'c1', version: 3 })
})
