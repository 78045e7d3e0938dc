import { beforeAll, describe, expect, test } from 'vitest'
import { reviseArticleInput } from '@/lib/api/inputs'
import { restoreEvidence, withdrawEvidence } from '@/lib/commands/add-evidence'
import { readClaim } from '@/lib/commands/read-claims'
import { readQueue } from '@/lib/commands/read-queue'
import { listNotices } from '@/lib/commands/notices'
import { listReviews } from '@/lib/commands/read-reviews'
import { listVotes } from '@/lib/commands/read-verdicts'
import { readGates } from '@/lib/commands/sign-off-article'
import { reviseArticle } from '@/lib/commands/revise-article'
import { verifyDatabase } from '@/lib/commands/verify'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { readDossier } from '@/lib/db/dossier'
import { sha256 } from '@/lib/db/log'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { writeJson } from '@/lib/export/json'
import { verifyArticle } from '@/lib/verify/verify'
import { anArticleOn, aPerson, deeds, must, pageText, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'

let ada: Actor
let ben: Actor
let cem: Actor
let eve: Actor
const no = { ...yes, substance: 'false', reasoning: 'The table says no.' }

beforeAll(async () => {
  ada = await aPerson('reviewer', 'Ada')
  ben = await aPerson('reviewer', 'Ben')
  cem = await aPerson('reviewer', 'Cem')
  eve = await aPerson('editor', 'Eve')
})

type Rules = { requiredReviews?: number; blind?: boolean; panel?: boolean }

async function aClaim(
  rules: Rules = {},
  text = pageText,
  words = 'by a third',
): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(text, eve)
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2, ...rules } })
  return {
    article,
    claim: must(await deeds.mark(eve, article, words, { claimReviewed: 'Rents rose by a third.' })),
  }
}

const seenBy = async (person: Actor, { id }: { id: string }): Promise<Claim> =>
  must(await readClaim(person, { claimId: id }))
const now = (claim: { id: string }): Promise<Claim> => seenBy(eve, claim)
const reword = async (claim: { id: string }, claimReviewed: string): Promise<Claim> =>
  must(await deeds.edit(eve, await now(claim), { claimReviewed }))
const lookAgain = async (person: Actor, claim: { id: string }, words: Record<string, unknown> = {}) =>
  deeds.lookAgain(person, await seenBy(person, claim), words)
const whyFor = async (person: Actor, { id }: { id: string }) =>
  must(await readQueue(person, { limit: 200 })).items.find(({ claim }) => claim === id)?.why ?? null
const outdatedOf = (claim: Claim) => claim.reviews.map(({ outdated }) => outdated)
const revise = async ({ id }: ArticleView, text: string) =>
  must(
    await reviseArticle(
      eve,
      reviseArticleInput.parse({ articleId: id, version: (await findArticle(db(), eve, id))!.version, text }),
    ),
  )

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

describe('a contested claim', () => {
  const contested = async (rules: Rules = {}) => {
    const { article, claim } = await aClaim(rules)
    must(await deeds.review(ada, claim, yes))
    expect(must(await deeds.review(ben, claim, no)).state).toBe('contested')
    return { article, claim }
  }

  test('waits for its reviewers when its evidence changes, and nobody decides it meanwhile', async () => {
    const { claim } = await contested()
    must(await deeds.attach(eve, claim))
    expect(await now(claim)).toMatchObject({
      state: 'in-review',
      reviews: [{ outdated: true }, { outdated: true }],
    })
    expect(await refusedWithoutTrace(() => deeds.adjudicate(eve, claim))).toMatchObject({
      rule: 'not-contested',
    })
    must(await lookAgain(ada, claim))
    expect(must(await lookAgain(ben, claim)).state).toBe('contested')
    expect(must(await deeds.adjudicate(eve, claim)).state).toBe('adjudicated')
  })

  test('is agreed when one of them now says otherwise', async () => {
    const { claim } = await contested()
    must(await deeds.attach(eve, claim))
    must(await lookAgain(ada, claim))
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({
      state: 'agreed',
      round: 1,
      verdict: { substance: 'true' },
    })
  })

  test('is contested again when the change is taken back', async () => {
    const { claim } = await contested()
    await reword(claim, 'Other.')
    expect((await now(claim)).state).toBe('in-review')
    await reword(claim, 'Rents rose by a third.')
    expect((await now(claim)).state).toBe('contested')
  })

  test('of a blind round goes on openly, since everybody has read its reviews', async () => {
    const { claim } = await contested({ blind: true })
    await reword(claim, 'Other.')
    expect(await seenBy(cem, claim)).toMatchObject({
      state: 'in-review',
      round: 1,
      reviews: [{ outdated: true }, { outdated: true }],
    })
    must(await lookAgain(ada, claim))
    expect((await seenBy(cem, claim)).reviews).toHaveLength(2)
    expect(must(await lookAgain(ben, claim)).state).toBe('contested')
  })

  test('a vote counts only for what was voted on: it may be given anew, and two on different states decide nothing', async () => {
    const [vera, vito] = [await aPerson('reviewer', 'Vera'), await aPerson('reviewer', 'Vito')]
    const { claim } = await contested({ panel: true })
    must(await deeds.vote(vera, claim))
    must(await deeds.attach(eve, claim))
    must(await lookAgain(ada, claim))
    must(await lookAgain(ben, claim))
    expect(must(await listVotes(vera, { claimId: claim.id }))).toMatchObject({
      items: [],
      cast: 0,
      isOutdated: true,
    })
    expect(must(await deeds.vote(vito, claim)).state).toBe('contested')
    expect(await whyFor(eve, claim)).toContain('adjudicate')
    expect(must(await deeds.vote(vera, claim)).state).toBe('adjudicated')
    expect((await verifyDatabase()).findings).toEqual([])
  })
})

describe('a stale verdict', () => {
  test('of one review is made anew when its reviewer says that the review holds', async () => {
    const { claim } = await aClaim({ requiredReviews: 1 })
    must(await deeds.review(ada, claim, yes))
    must(await deeds.attach(eve, claim))
    expect(must(await lookAgain(ada, claim))).toMatchObject({
      state: 'agreed',
      round: 1,
      verdict: { status: 'current', decidedBy: ada.id },
    })
  })

  test('of two is made anew when both have said so, and not before', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    must(await deeds.review(ben, claim, yes))
    must(await deeds.attach(eve, claim))
    expect(must(await lookAgain(ben, claim))).toMatchObject({ state: 'stale', verdict: { status: 'stale' } })
    expect(must(await lookAgain(ada, claim))).toMatchObject({
      state: 'agreed',
      verdict: { status: 'current' },
    })
  })

  test('that an editor confirms carries its reviews through the gates, as a decision of the desk', async () => {
    const { article, claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    must(await deeds.review(ben, claim, yes))
    must(await deeds.attach(eve, claim))
    must(await deeds.confirm(eve, claim))
    expect(outdatedOf(await now(claim))).toEqual([true, true])
    expect(
      must(await readGates(eve, { articleId: article.id })).gates.find(({ gate }) => gate === 'reviews'),
    ).toMatchObject({ isGreen: true })
    expect(await whyFor(ada, claim)).toBeNull()
  })
})

describe('whose review is outdated', () => {
  test('finds it in the queue, with what changed since, until it counts again', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    expect(await whyFor(ada, claim)).toBeNull()
    await reword(claim, 'Rents fell.')
    expect(await whyFor(ada, claim)).toEqual(['outdated'])
    expect(await whyFor(ben, claim)).toEqual(['review'])
    expect(must(await listReviews(ada, { claimId: claim.id, limit: 50 })).items).toMatchObject([
      { outdated: true, changes: [{ thing: 'wording', then: 'Rents rose by a third.', now: 'Rents fell.' }] },
    ])
    must(await lookAgain(ada, claim))
    expect(await whyFor(ada, claim)).toBeNull()
    expect(must(await listReviews(ada, { claimId: claim.id, limit: 50 })).items).toMatchObject([
      { outdated: false, changes: null },
    ])
    await reword(claim, 'Rents rose.')
    expect(must(await listReviews(ada, { claimId: claim.id, limit: 50 })).items).toMatchObject([
      { changes: [{ thing: 'wording', then: 'Rents fell.', now: 'Rents rose.' }] },
    ])
  })

  test.for<[string, Rules]>([
    ['openly', {}],
    ['in a blind round', { blind: true }],
  ])('is told of it %s, once, and nobody else is, until it counts again', async ([, rules]) => {
    const [dora, finn] = [await aPerson('reviewer', 'Dora'), await aPerson('reviewer', 'Finn')]
    const told = async (person: Actor) =>
      must(await listNotices(person, { limit: 50, cursor: undefined })).items.map(({ kind, claimId }) => [
        kind,
        claimId,
      ])
    const { claim } = await aClaim({ requiredReviews: 3, ...rules })
    must(await deeds.review(dora, claim, yes))
    must(await deeds.review(finn, claim, yes))
    await reword(claim, 'Rents rose by one third.')
    must(await deeds.attach(eve, claim))
    expect([await told(dora), await told(finn), await told(cem)]).toEqual([
      [['outdated', claim.id]],
      [['outdated', claim.id]],
      [],
    ])
    must(await lookAgain(dora, claim))
    expect([await told(dora), await told(finn)]).toEqual([[], [['outdated', claim.id]]])
    must(await deeds.edit(finn, await now(claim), { claimReviewed: 'Other.' }))
    expect((await told(dora)).at(0)).toEqual(['outdated', claim.id])
  })

  test('confirms it by the version that was seen, once, and only one’s own that is outdated', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    expect(await refusedWithoutTrace(() => lookAgain(ada, claim))).toMatchObject({ rule: 'not-outdated' })
    await reword(claim, 'Other.')
    expect(await refusedWithoutTrace(() => lookAgain(ben, claim))).toMatchObject({ rule: 'not-outdated' })
    expect(await refusedWithoutTrace(() => deeds.lookAgain(ada, { id: claim.id, version: 1 }))).toMatchObject(
      { code: 'stale' },
    )
    const seen = await seenBy(ada, claim)
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => deeds.lookAgain(ada, seen)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('says so of no other state than the one that was seen', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    const seen = await reword(claim, 'Other.')
    must(await deeds.attach(eve, claim))
    expect(await refusedWithoutTrace(() => deeds.lookAgain(ada, seen, { seal: seen.seal }))).toMatchObject({
      code: 'stale',
      now: { evidence: [{ title: 'Rents 2025' }] },
    })
    expect(
      await refusedWithoutTrace(() => deeds.review(ben, claim, { ...yes, seal: seen.seal })),
    ).toMatchObject({ code: 'stale' })
    expect(
      must(await deeds.review(ben, claim, { ...yes, seal: (await now(claim)).seal })).reviews,
    ).toHaveLength(2)
  })

  test('keeps review and confirmation for ever', async () => {
    const { claim } = await aClaim()
    must(await deeds.review(ada, claim, yes))
    await reword(claim, 'Other.')
    must(await lookAgain(ada, claim))
    await expect(db().$executeRaw`UPDATE "ReviewConfirmation" SET "note" = 'other'`).rejects.toThrow(
      /append-only/,
    )
    await expect(db().$executeRaw`DELETE FROM "ReviewConfirmation"`).rejects.toThrow(/append-only/)
    await expect(db().$executeRaw`TRUNCATE "ReviewConfirmation"`).rejects.toThrow(/append-only/)
  })
})

describe('in a blind round', () => {
  test('who has not submitted sees no trace of a review that goes outdated and is confirmed', async () => {
    const [twin, other] = [await aClaim({ blind: true }), await aClaim({ blind: true })]
    must(await deeds.review(ada, twin.claim, yes))
    for (const { claim } of [twin, other]) await reword(claim, 'Rents rose by one third.')
    must(await lookAgain(ada, twin.claim))
    const plain = async ({ claim, article }: typeof twin) =>
      JSON.stringify([
        await seenBy(ben, claim),
        await whyFor(ben, claim),
        must(await listReviews(ben, { claimId: claim.id, limit: 50 })),
        must(await readGates(ben, { articleId: article.id })),
      ])
        .replaceAll(claim.id, 'claim')
        .replaceAll(article.id, 'article')
        .replaceAll(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"time"')
        .replaceAll(/"seal":"\w+"/g, '"seal"')
    expect(await plain(twin)).toBe(await plain(other))
    const file = async ({ article }: typeof twin) => (await readDossier(ben, article.id, true))!
    expect((await file(twin)).activity.map(({ seq, kind }) => [seq, kind])).toEqual(
      (await file(other)).activity.map(({ seq, kind }) => [seq, kind]),
    )
    expect((await file(twin)).claims[0]).toMatchObject({ state: 'open', reviews: [] })
    expect((await verifyDatabase()).findings).toEqual([])
    must(await deeds.review(ben, twin.claim, yes))
    expect((await readDossier(eve, twin.article.id, true))!.activity.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['review-submitted', 'review-confirmed', 'verdict-made']),
    )
    expect((await verifyDatabase()).findings).toEqual([])
  })

  test('whose review is outdated looks again without seeing others’, and sees them again once it counts', async () => {
    const { claim } = await aClaim({ blind: true, requiredReviews: 3 })
    must(await deeds.review(ada, claim, yes))
    await reword(claim, 'Other.')
    must(await deeds.review(ben, claim, no))
    expect(await seenBy(ada, claim)).toMatchObject({
      state: 'in-review',
      round: 1,
      reviews: [{ reviewer: ada.id, outdated: true }],
    })
    expect(await seenBy(ben, claim)).toMatchObject({
      reviews: [
        { reviewer: ada.id, outdated: true },
        { reviewer: ben.id, outdated: false },
      ],
    })
    expect(await whyFor(ada, claim)).toEqual(['outdated'])
    expect(must(await lookAgain(ada, claim)).reviews).toHaveLength(2)
    expect(must(await deeds.review(cem, claim, yes)).state).toBe('contested')
  })
})

test('the export says which reviews are outdated and what was confirmed, and is verified; a forged word of it is found', async () => {
  const { article, claim } = await aClaim({ requiredReviews: 3 })
  must(await deeds.review(ada, claim, yes))
  must(await deeds.review(ben, claim, yes))
  await reword(claim, 'Rents rose by one third.')
  must(await lookAgain(ben, claim, { note: 'Yes.' }))
  const file = JSON.parse(
    writeJson((await readDossier(eve, article.id, true))!, { version: '0', at: new Date(0), sha256 }),
  )
  expect(faultsOf(file)).toEqual([])
  expect(file.claims[0].reviews).toMatchObject([
    { outdated: true },
    { outdated: false, confirmations: [{ note: 'Yes.' }] },
  ])
  expect(file.claims[0].reviews[0]).not.toHaveProperty('confirmations')
  expect(verifyArticle(file, sha256)).toEqual([])
  const forged = (
    forge: (reviews: { outdated: boolean; confirmations: { note: string; seal: string }[] }[]) => void,
  ) => {
    const copy = structuredClone(file)
    forge(copy.claims[0].reviews)
    return verifyArticle(copy, sha256).map(({ check }) => check)
  }
  expect(forged(([review]) => (review!.outdated = false))).toEqual(['seals'])
  expect(forged(([, review]) => (review!.outdated = true))).toEqual(['seals'])
  expect(forged(([, review]) => (review!.confirmations[0]!.note = 'No.'))).toEqual(['leaves'])
  expect(forged(([, review]) => (review!.confirmations = []))).toContain('reviews')
  expect((await verifyDatabase()).findings).toEqual([])
})
