import { describe, expect, test } from 'vitest'
import { readClaim } from '@/lib/views/claim/read-claims'
import { listVotes } from '@/lib/views/review/list-verdicts'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { aPerson, deeds, must, refusedWithoutTrace } from '@/tests/support/desk'
import { aDeskThatDiffers } from './contested-claims'

const { ada, ben, cleo, eve, finn, contested } = await aDeskThatDiffers()
const once = await aPerson('reviewer', 'Once')
const ordinary = (await contested()).claim

describe('a panel', () => {
  test('decides by two equal votes, with both reasons', async () => {
    const { claim } = await contested({ panel: true })
    expect(must(await deeds.vote(cleo, claim))).toMatchObject({ state: 'contested', verdict: null })
    expect(must(await deeds.vote(eve, claim))).toMatchObject({
      state: 'adjudicated',
      verdict: {
        method: 'adjudication',
        substance: 'true',
        explanation: 'Cleo says so.\n\nEve says so.',
        reason: 'Cleo says so.\n\nEve says so.',
      },
    })
    expect(await refusedWithoutTrace(() => deeds.vote(finn, claim))).toMatchObject({ rule: 'not-contested' })
  })

  test('goes on to a third vote, and when no two agree an editor adjudicates', async () => {
    const { claim } = await contested({ panel: true })
    expect(await refusedWithoutTrace(() => deeds.adjudicate(eve, claim))).toMatchObject({
      rule: 'panel-decides',
    })
    must(await deeds.vote(cleo, claim, { substance: 'true' }))
    must(await deeds.vote(eve, claim, { substance: 'false' }))
    must(await deeds.vote(finn, claim, { substance: 'half-true' }))
    expect(await refusedWithoutTrace(() => deeds.vote(once, claim))).toMatchObject({
      rule: 'panel-full',
    })
    expect(must(await deeds.adjudicate(eve, claim))).toMatchObject({ state: 'adjudicated' })
  })

  test('takes one vote of each, and none of whoever reviewed', async () => {
    const { claim } = await contested({ panel: true })
    expect(await refusedWithoutTrace(() => deeds.vote(ada, claim))).toMatchObject({ rule: 'own-review' })
    must(await deeds.vote(cleo, claim))
    expect(await refusedWithoutTrace(() => deeds.vote(cleo, claim))).toMatchObject({ rule: 'has-voted' })
    expect(await refusedWithoutTrace(() => deeds.vote(eve, ordinary))).toMatchObject({
      rule: 'no-panel',
    })
  })

  test('votes unseen: until it has decided, each knows their own vote and how many there are', async () => {
    const { claim } = await contested({ panel: true })
    must(await deeds.vote(cleo, claim, { reason: 'Canary.' }))
    const named = { claimId: claim.id }
    expect(must(await listVotes(cleo, named))).toMatchObject({ items: [{ person: cleo.id }], cast: 1 })
    expect(must(await listVotes(eve, named))).toEqual({ items: [], cast: 1 })
    expect(
      JSON.stringify([
        await readClaim(eve, named),
        await db().activity.findMany({ where: { articleId: claim.articleId } }),
      ]),
    ).not.toMatch(/Canary/)
    must(await deeds.vote(eve, claim))
    expect(must(await listVotes(ada, named)).items).toHaveLength(2)
  })

  test('shows no vote to anybody else while two votes differ, and all of them once the third has decided', async () => {
    const { claim } = await contested({ panel: true })
    const named = { claimId: claim.id }
    const seen = async (by: Actor) => must(await listVotes(by, named))
    must(await deeds.vote(cleo, claim, { substance: 'true' }))
    must(await deeds.vote(eve, claim, { substance: 'false' }))
    for (const voter of [cleo, eve])
      expect(await seen(voter)).toMatchObject({ items: [{ person: voter.id }], cast: 2 })
    for (const other of [ada, ben, finn]) expect(await seen(other)).toEqual({ items: [], cast: 2 })
    must(await deeds.vote(finn, claim, { substance: 'false' }))
    for (const other of [ada, cleo])
      expect((await seen(other)).items.map(({ person }) => person).sort()).toEqual(
        [cleo.id, eve.id, finn.id].sort(),
      )
  })

  test('of five who vote at once has one verdict and at most three votes', async () => {
    const { claim } = await contested({ panel: true })
    const five = await Promise.all(Array.from({ length: 5 }, (_, at) => aPerson('reviewer', `Voter ${at}`)))
    const outcomes = await Promise.all(five.map((person) => deeds.vote(person, claim)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(2)
    expect(await db().verdict.count({ where: { claimId: claim.id } })).toBe(1)
  })
})
