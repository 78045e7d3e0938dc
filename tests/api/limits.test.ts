import { describe, expect, test } from 'vitest'
import { fieldSentences } from '@/lib/api/field-sentences'
import { exportInput, listArticlesInput, setAccessInput } from '@/lib/api/article/input'
import { assignClaimsInput, markClaimInput } from '@/lib/api/claim/input'
import { addEvidenceInput } from '@/lib/api/evidence/input'
import { doors } from './doors'
import type { Words } from './limits'

/** The words with another value at a field's dotted path. */
function withField(words: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  const inner = (words as Words | undefined)?.[key]
  return Array.isArray(words)
    ? words.toSpliced(Number(key), 1, withField(inner, rest, value))
    : { ...(words as Words), [key]: withField(inner, rest, value) }
}

describe.for(doors)('%s', ([, schema, base, limits]) => {
  test('is taken as it stands', () => {
    expect(schema.safeParse(base).error).toBeUndefined()
  })

  test.for(limits)(
    'takes %s up to its limit, and says what is wrong beyond it',
    ([field, taken, refused, sentence]) => {
      const saysOf = (value: unknown) => {
        const { error } = schema.safeParse(withField(base, field.split('.'), value))
        return error ? { ...fieldSentences(error) } : 'taken'
      }
      for (const value of taken)
        expect(saysOf(value), String(JSON.stringify(value)).slice(0, 80)).toBe('taken')
      for (const value of refused)
        expect(saysOf(value), String(JSON.stringify(value)).slice(0, 80)).toMatchObject({ [field]: sentence })
    },
  )
})

test('what is left out of a request is what stands here', () => {
  expect(listArticlesInput.parse({})).toEqual({ limit: 50 })
  expect(exportInput.parse({ articleId: 'a1' })).toMatchObject({ format: 'json' })
  expect(addEvidenceInput.parse({ claimId: 'c1', stance: 'context', title: 'x' })).toMatchObject({
    layer: 'substance',
  })
  expect(
    markClaimInput.parse({
      articleId: 'a1',
      revision: 1,
      spans: [{ start: 0, end: 1, exact: 'R' }],
      claimant: { type: 'unnamed' },
    }),
  ).toMatchObject({ claimant: { type: 'unnamed', name: null, description: null } })
  expect(setAccessInput.parse({ articleId: 'a1', version: 1, restricted: true })).toMatchObject({ named: [] })
})

test('evidence is a link, a title, a source or an excerpt, whichever', () => {
  for (const one of [
    { url: 'https://a.test' },
    { title: 'x' },
    { source: 'x' },
    { sourceId: 's1' },
    { excerpt: 'x' },
  ]) {
    expect(addEvidenceInput.safeParse({ claimId: 'c1', stance: 'context', ...one }).success).toBe(true)
  }
})

test('claims are assigned to somebody, until some time, or both', () => {
  const claims = { articleId: 'a1', claims: [{ id: 'c1', version: 1 }] }
  for (const to of [{ assignee: 'p1' }, { dueAt: '2026-11-23T09:30:00Z' }, { assignee: null, dueAt: null }]) {
    expect(assignClaimsInput.safeParse({ ...claims, ...to }).success).toBe(true)
  }
  expect(assignClaimsInput.safeParse(claims).success).toBe(false)
})
