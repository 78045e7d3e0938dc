import { describe, expect, test } from 'vitest'
import { readClaim } from '@/lib/views/claim/read-claims'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { db } from '@/lib/db/client'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { deeds, must, refusalOf, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { aDeskThatMarks } from './marked-claims'

const { ada, ben, eve, article, mark, lastDeed } = await aDeskThatMarks()

const remove = (by: Actor, claim: Claim) => removeClaim(by, { claimId: claim.id, version: claim.version })

describe('a claim that is removed', () => {
  test('is gone with all its passages; the history knows of it', async () => {
    const claim = await mark(['Rents', 'rose'])
    expect(must(await remove(ada, claim))).toEqual({ id: claim.id })
    expect(refusalOf(await readClaim(ada, { claimId: claim.id }))).toEqual({ code: 'not-there' })
    expect(await db().span.count({ where: { claimId: claim.id } })).toBe(0)
    expect(await lastDeed()).toMatchObject({ kind: 'claim-removed', subject: claim.id })
  })

  test('leaves its parts standing', async () => {
    const claim = await mark()
    const part = must(await deeds.mark(ada, article, 'third', { parent: claim.id }))
    must(await remove(ada, claim))
    expect(must(await readClaim(ada, { claimId: part.id })).parent).toBeNull()
  })

  test('stays when somebody has reviewed it', async () => {
    const claim = must(await deeds.review(ben, await mark(), yes))
    expect(await refusedWithoutTrace(() => remove(eve, claim))).toMatchObject({
      code: 'against-rule',
      rule: 'has-submitted-review',
    })
  })

  test('stays when a colleague has attached evidence to it', async () => {
    const claim = await mark()
    must(await deeds.attach(ben, claim))
    expect(await refusedWithoutTrace(() => remove(ada, claim))).toMatchObject({
      code: 'against-rule',
      rule: 'has-others-evidence',
    })
  })

  test('stays when it has changed since, or is somebody else’s', async () => {
    const claim = await mark()
    expect(await refusedWithoutTrace(() => remove(ben, claim))).toEqual({ code: 'not-allowed' })
    must(await deeds.edit(ben, claim, { claimReviewed: 'x' }))
    expect(await refusedWithoutTrace(() => remove(ada, claim))).toMatchObject({
      code: 'stale',
      now: { version: 2 },
    })
  })
})
