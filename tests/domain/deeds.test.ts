import { describe, expect, test } from 'vitest'
import { ruleSays } from '@/lib/api/sentences'
import { articleStates } from '@/lib/domain/article'
import { isClosed, stateAfter, stateRule } from '@/lib/domain/article-state'
import { claimStates, type ClaimState } from '@/lib/domain/claim'
import { ruleAgainst } from '@/lib/domain/claim-state'
import { deeds as table, rowOf, type Deed } from '@/lib/domain/deeds'
import { may } from '@/lib/domain/may'
import { roles, type Role } from '@/lib/domain/person'
import { isAtLeast, expectedRights, expectedOfClaims } from '@/tests/support/expected-rights'

const deeds = Object.keys(table) as Deed[]
const ofClaims = [...expectedOfClaims.keys()]
const ada = (role: Role) => ({ id: 'ada', role })

test('every deed is told of, and each for which a claim’s state matters', () => {
  expect([...expectedRights.keys()].sort()).toEqual([...deeds].sort())
  expect([...ofClaims].sort()).toEqual(deeds.filter((deed) => rowOf(deed).claim).sort())
})

describe.for(deeds)('%s', (deed) => {
  const { others, own, article } = expectedRights.get(deed)!

  test.for(roles)('by the role %s', (role) => {
    expect(may(ada(role), deed, { createdBy: 'ben' })).toBe(isAtLeast(role, others))
    expect(may(ada(role), deed, { createdBy: 'ada' })).toBe(isAtLeast(role, own))
    expect(may(ada(role), deed)).toBe(isAtLeast(role, others))
  })

  test.for(roles)('by the role %s, on what is restricted, is denied unless named', (role) => {
    expect(may(ada(role), deed, { createdBy: 'ada', restricted: true, named: ['ben'] })).toBe(false)
    expect(may(ada(role), deed, { createdBy: 'ada', restricted: true, named: ['ben', 'ada'] })).toBe(
      isAtLeast(role, own),
    )
  })

  test.for(roles)(
    'by the role %s, who has to set up a second factor first, is denied unless it does that',
    (role) => {
      expect(may({ ...ada(role), lacksSecondFactor: true }, deed, { createdBy: 'ada' })).toBe(
        deed === 'change-own-account',
      )
    },
  )

  test('by nobody is denied', () => {
    expect(may(null, deed)).toBe(false)
    expect(may(null, deed, { createdBy: '' })).toBe(false)
  })

  test.for(articleStates)('on an article that is %s', (state) => {
    expect(stateAfter(deed, state)).toBe(article[state])
  })
})

describe.for(ofClaims)('%s', (deed) => {
  test.for(claimStates)('on a claim that is %s', (state) => {
    expect(ruleAgainst(deed, state) === null).toBe(expectedOfClaims.get(deed)![state].length > 0)
  })

  test('leads to the states that are told, and to no other', () => {
    expect([...rowOf(deed).claim!.to].sort()).toEqual(
      [...new Set(Object.values(expectedOfClaims.get(deed)!).flat())].sort(),
    )
  })
})

test('every state of a claim can be left, and is reached by some deed or is how a claim begins', () => {
  const ways = ofClaims.flatMap((deed) =>
    claimStates.flatMap((from) =>
      expectedOfClaims
        .get(deed)!
        [from].filter((to) => to !== from)
        .map((to) => [from, to] as const),
    ),
  )
  expect([...new Set(ways.map(([from]) => from))].sort()).toEqual([...claimStates].sort())
  expect([...new Set<ClaimState>(['suggested', 'open', ...ways.map(([, to]) => to)])].sort()).toEqual(
    [...claimStates].sort(),
  )
})

test('a dropped claim is refused as such, whatever is asked of it', () => {
  expect(
    ofClaims.filter((deed) => deed !== 'restore-claim').map((deed) => ruleAgainst(deed, 'dropped')),
  ).toEqual(ofClaims.slice(1).map(() => 'is-dropped'))
})

test('what is signed off, published or retracted is closed to all work; what is being corrected is open again', () => {
  expect(articleStates.filter(isClosed)).toEqual(['signed-off', 'published', 'retracted'])
})

test('whatever cannot be done in a state of an article is refused with a sentence that says what to do or what is missing', () => {
  expect(ruleSays[stateRule('mark-claim', 'signed-off')]).toBe('This article is signed off; reopen it first.')
  const refused = deeds.flatMap((deed) =>
    articleStates
      .filter((state) => stateAfter(deed, state) === null)
      .map((state) => ruleSays[stateRule(deed, state)]),
  )
  expect(new Set(refused)).toEqual(
    new Set([
      'This article is signed off; reopen it first.',
      'This article is published; correct or reopen it first.',
      'This article is retracted; nothing of it changes any more.',
      'This article is not signed off.',
      'This article is not published.',
      'Only an article that is being checked can be called ready.',
    ]),
  )
})
