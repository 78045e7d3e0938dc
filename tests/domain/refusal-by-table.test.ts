import { expect, test } from 'vitest'
import type { ArticleFacts } from '@/lib/domain/article'
import { refusalByTable, type Target } from '@/lib/domain/refusal-by-table'

const open = { state: 'checking' } as ArticleFacts
const closed = { state: 'published' } as ArticleFacts
const reviewer = { id: 'ada', name: 'Ada', email: 'ada@desk.test', role: 'reviewer' } as const
const reader = { ...reviewer, role: 'reader' } as const

/** A claim as it was seen, in a state that allows the deed. */
const fine: Target = { thing: { createdBy: 'eve' }, now: 'the claim', isSeen: true, rule: null }

const asked = (actor: typeof reviewer | typeof reader, article: ArticleFacts, target: Target) =>
  refusalByTable(actor, 'edit-claim', article, target)?.refusal

test('what the table allows is not refused', () => {
  expect(asked(reviewer, open, fine)).toBeUndefined()
})

test('who may not is told that first, whatever else there is against it', () => {
  const other = { ...fine, isSeen: false, rule: 'is-dropped' } as const
  expect(asked(reader, closed, other)).toEqual({ code: 'not-allowed' })
  expect(asked(reviewer, closed, { ...other, isFor: false })).toEqual({ code: 'not-allowed' })
})

test('a closed article is told before what changed in it, with the article', () => {
  const other = { ...fine, isSeen: false, rule: 'is-dropped' } as const
  expect(asked(reviewer, closed, other)).toEqual({ code: 'against-rule', rule: 'is-published', now: closed })
})

test('what was not seen is told before the state that it is in, with what it is now', () => {
  const other = { ...fine, isSeen: false, rule: 'is-dropped' } as const
  expect(asked(reviewer, open, other)).toEqual({ code: 'stale', now: 'the claim' })
})

test('the state of the thing itself is told last', () => {
  const refusal = asked(reviewer, open, { ...fine, rule: 'is-dropped' })
  expect(refusal).toEqual({ code: 'against-rule', rule: 'is-dropped', now: 'the claim' })
})
