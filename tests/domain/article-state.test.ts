import { describe, expect, test } from 'vitest'
import { ruleSays } from '@/lib/api/sentences'
import { articleStates, type ArticleState } from '@/lib/domain/article'
import { isClosed, stateAfter, stateRule } from '@/lib/domain/article-state'
import { deeds, may, type Deed } from '@/lib/domain/may'
import { roles, type Role } from '@/lib/domain/person'

/** Every way of an article from one state to another, with the lowest role that may lead it there. */
const ways: readonly (readonly [from: ArticleState, deed: Deed, to: ArticleState, who: Role])[] = [
  ...(['mark-claim', 'cover-sentence', 'edit-claim', 'add-evidence'] as const).flatMap((deed) => [['draft', deed, 'checking', 'reviewer'], ['ready', deed, 'checking', 'reviewer']] as const),
  ...(['drop-claim', 'remove-claim', 'edit-evidence'] as const).flatMap((deed) => [['draft', deed, 'checking', 'editor'], ['ready', deed, 'checking', 'editor']] as const),
  ['ready', 'edit-article', 'checking', 'editor'],
  ['checking', 'call-ready', 'ready', 'reviewer'],
  ['draft', 'sign-off-article', 'signed-off', 'editor'],
  ['checking', 'sign-off-article', 'signed-off', 'editor'],
  ['ready', 'sign-off-article', 'signed-off', 'editor'],
  ['corrected', 'sign-off-article', 'signed-off', 'editor'],
  ['ready', 'reopen-article', 'checking', 'editor'],
  ['signed-off', 'reopen-article', 'checking', 'editor'],
  ['published', 'reopen-article', 'checking', 'editor'],
  ['signed-off', 'publish-article', 'published', 'editor'],
  ['published', 'correct-article', 'corrected', 'editor'],
  ['signed-off', 'retract-article', 'retracted', 'editor'],
  ['published', 'retract-article', 'retracted', 'editor'],
  ['corrected', 'retract-article', 'retracted', 'editor'],
]

describe.for(roles)('the role %s', (role) => {
  test.for(ways)('from %s by %s to %s', ([from, deed, to, who]) => {
    expect(stateAfter(deed, from)).toBe(to)
    expect(may({ id: 'ada', role }, deed, { createdBy: 'ben' })).toBe(roles.indexOf(role) >= roles.indexOf(who))
  })
})

/** The deeds of other tables may join this one; each of these is told here. */
const told = [...new Set(ways.map(([, deed]) => deed))]

test.for(told)('%s leads nowhere else', (deed) => {
  const led = articleStates.flatMap((from) => {
    const to = stateAfter(deed, from)
    return to === null || to === from ? [] : [[from, to]]
  })
  expect(led.toSorted()).toEqual(ways.filter((way) => way[1] === deed).map(([from, , to]) => [from, to]).toSorted())
})

test('what is signed off, published or retracted is closed to all work; what is being corrected is open again', () => {
  expect(articleStates.filter(isClosed)).toEqual(['signed-off', 'published', 'retracted'])
  const work = told.filter((deed) => stateAfter(deed, 'checking') === 'checking')
  expect(work).toEqual(['mark-claim', 'cover-sentence', 'edit-claim', 'add-evidence', 'drop-claim', 'remove-claim', 'edit-evidence', 'edit-article'])
  for (const deed of [...work, 'review-claim', 'delete-article'] as const) {
    expect(articleStates.filter((state) => stateAfter(deed, state) === null)).toEqual(['signed-off', 'published', 'retracted'])
  }
})

test('an article can be read in every state', () => {
  for (const deed of ['read-article', 'export-article'] as const) expect(articleStates.map((state) => stateAfter(deed, state))).toEqual([...articleStates])
})

test('a review, of which not everybody may learn, does not show in the state of an open article', () => {
  for (const state of articleStates) expect([state, null]).toContain(stateAfter('review-claim', state))
})

test('nothing leads out of a retraction', () => {
  expect(deeds.filter((deed) => ![null, 'retracted'].includes(stateAfter(deed, 'retracted')))).toEqual([])
})

test('whatever cannot be done in a state is refused with a sentence that says what to do or what is missing', () => {
  expect(ruleSays[stateRule('mark-claim', 'signed-off')]).toBe('This article is signed off; reopen it first.')
  const refused = deeds.flatMap((deed) => articleStates.filter((state) => stateAfter(deed, state) === null).map((state) => ruleSays[stateRule(deed, state)]))
  expect(new Set(refused)).toEqual(new Set([
    'This article is signed off; reopen it first.', 'This article is published; correct or reopen it first.', 'This article is retracted; nothing of it changes any more.',
    'This article is not signed off.', 'This article is not published.', 'Only an article that is being checked can be called ready.',
  ]))
})
