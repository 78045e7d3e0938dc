import { describe, expect, test } from 'vitest'
import { restoreEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { aPerson, deeds, must, no, pageText, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { reviseTo } from '@/tests/support/revising'
import { aDeskOfChangingClaims, lookAgain, outdatedOf } from './outdated-reviews'

const { ada, ben, eve, aClaim, now, reword } = await aDeskOfChangingClaims()
const revise = (article: ArticleView, text: string) => reviseTo(text, article, eve)

describe('a review counts only for what it saw', () => {
  test.for<[string, (claim: Claim, article: ArticleView) => Promise<unknown>]>([
    ['the wording changes', (claim) => reword(claim, 'Rents fell by a third.')],
    ['evidence is added', async (claim) => must(await deeds.attach(eve, claim))],
    [
      'evidence is withdrawn',
      async (claim) => must(await withdrawEvidence(eve, { evidenceId: (await now(claim)).evidence[0]!.id })),
    ],
    [
      'its sentence becomes another',
      (_, article) => revise(article, pageText.replace('Rents rose by', 'Rents never rose by')),
    ],
    [
      'its words change in the text',
      (_, article) => revise(article, pageText.replace('by a third', 'by a quarter')),
    ],
  ])('two who agree make no verdict when in between %s', async ([, change]) => {
    const { article, claim } = await aClaim()
    must(await deeds.attach(eve, claim))
    must(await deeds.review(ada, claim, yes))
    await change(claim, article)
    expect(outdatedOf(await now(claim))).toEqual([true])
    if ((await now(claim)).spans.some(({ anchor }) => anchor === 'changed')) {
      expect(await refusedWithoutTrace(() => deeds.review(ben, claim, yes))).toMatchObject({
        rule: 'is-adrift',
      })
      return
    }
    const second = must(await deeds.review(ben, claim, yes))
    expect(second).toMatchObject({
      state: 'in-review',
      verdict: null,
      reviews: [
        { reviewer: ada.id, outdated: true },
        { reviewer: ben.id, outdated: false },
      ],
    })
    expect(
      must(await readGates(eve, { articleId: article.id }))
        .gates.filter(({ isGreen }) => !isGreen)
        .map(({ gate }) => gate),
    ).toEqual(expect.arrayContaining(['claims', 'reviews']))
  })

  test('and again when a withdrawal is taken back, which makes the verdict; one that went stale by it stays so until somebody looks', async () => {
    const { claim } = await aClaim()
    const { id } = must(await deeds.attach(eve, claim))
    must(await deeds.review(ada, claim, yes))
    must(await withdrawEvidence(eve, { evidenceId: id, version: 1 }))
    expect(outdatedOf(await now(claim))).toEqual([true])
    must(await restoreEvidence(eve, { evidenceId: id, version: 2 }))
    expect(outdatedOf(await now(claim))).toEqual([false])
    const sealed = must(await deeds.review(ben, claim, yes))
    expect(sealed).toMatchObject({ state: 'agreed', verdict: { status: 'current' } })
    must(await withdrawEvidence(eve, { evidenceId: id, version: 3 }))
    expect(must(await restoreEvidence(eve, { evidenceId: id, version: 4 })).claim).toMatchObject({
      state: 'stale',
      seal: sealed.seal,
      verdict: { status: 'stale', seal: sealed.seal },
      reviews: [{ outdated: false }, { outdated: false }],
    })
    expect(must(await deeds.confirm(await aPerson('editor', 'Finn'), claim))).toMatchObject({
      state: 'agreed',
      verdict: { status: 'current', seal: sealed.seal },
    })
    expect((await verifyDatabase()).findings).toEqual([])
  })

  test('and again once its reviewer says that it holds, which makes the verdict, sealed to what is now', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    await reword(claim, 'Rents rose by one third.')
    must(await deeds.review(ben, claim, yes))
    const agreed = must(await lookAgain(ada, claim, { note: 'The same in other words.' }))
    expect(agreed).toMatchObject({
      state: 'agreed',
      round: 1,
      verdict: { status: 'current', method: 'agreement', decidedBy: ada.id },
      reviews: [
        { reviewer: ada.id, outdated: false, confirmations: [{ note: 'The same in other words.' }] },
        { reviewer: ben.id, outdated: false, confirmations: [] },
      ],
    })
    expect(agreed.verdict!.seal).toBe(agreed.seal)
    expect((await now(claim)).reviews[0]!.seal).not.toBe(agreed.seal)
  })

  test('and again when the change is taken back, by nobody’s deed', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    await reword(claim, 'Other.')
    expect(outdatedOf(await now(claim))).toEqual([true])
    await reword(claim, 'Rents rose by a third.')
    expect(outdatedOf(await now(claim))).toEqual([false])
    expect(must(await deeds.review(ben, claim, yes)).state).toBe('agreed')
  })

  test('and what changes nothing of it leaves it as it is', async () => {
    const { article, claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    must(await deeds.edit(eve, await now(claim), { kind: 'quantity', claimant: { type: 'government' } }))
    await revise(article, pageText.replace('Two officials', 'Three officials'))
    expect(outdatedOf(await now(claim))).toEqual([false])
    expect(must(await deeds.review(ben, claim, yes)).state).toBe('agreed')
  })

  test('one who reviews anew in the same round is counted once, with the answer to what is now', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, no))
    await reword(claim, 'Rents rose by one third.')
    expect(must(await deeds.review(ada, claim, yes))).toMatchObject({
      state: 'in-review',
      round: 1,
      reviews: [
        { outdated: true, substance: 'false' },
        { outdated: false, substance: 'true' },
      ],
    })
    expect(await refusedWithoutTrace(() => deeds.review(ada, claim, yes))).toMatchObject({
      rule: 'has-answered',
    })
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({
      state: 'agreed',
      round: 1,
      verdict: { substance: 'true' },
    })
  })
})
