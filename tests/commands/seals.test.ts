import { describe, expect, test } from 'vitest'
import { editEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { listVerdicts } from '@/lib/views/review/list-verdicts'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { reviseArticleInput } from '@/lib/api/revision/input'
import { confirmVerdictInput } from '@/lib/api/review/input'
import type { PastVerdict } from '@/lib/api/review/output'
import { db } from '@/lib/db/client'
import { sha256 } from '@/lib/db/log'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, deeds, must, pageText, refusedWithoutTrace, stretches, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { ada, ben, eve, finn } = await onTheDesk({
  ada: 'reviewer',
  ben: 'reviewer',
  eve: 'editor',
  finn: 'editor',
})

async function decided(requiredReviews = 1, reviewers = [ada, ben]): Promise<Claim> {
  const article = await anArticleOn(pageText, eve)
  await db().article.update({ where: { id: article.id }, data: { requiredReviews } })
  const marked = must(
    await deeds.mark(ada, article, 'by a third', { claimReviewed: 'Rents rose by a third.' }),
  )
  let claim = must(await deeds.attach(ada, marked, { source: `Office ${marked.id}`, excerpt: '+33 %' })).claim
  for (const by of reviewers.slice(0, requiredReviews)) claim = must(await deeds.review(by, claim, yes))
  return claim
}

const verdicts = async (claim: Claim, by = ben): Promise<PastVerdict[]> =>
  must(await listVerdicts(by, { claimId: claim.id, limit: 50 })).items

describe('a stale verdict', () => {
  test('keeps the form that was sealed and the moment since when it is stale', async () => {
    const claim = await decided()
    const stale = must(await deeds.attach(ben, claim)).claim
    const stored = await db().verdict.findFirstOrThrow({ where: { claimId: claim.id } })
    expect(sha256(stored.sealedForm!)).toBe(stored.seal)
    expect(stale.verdict).toMatchObject({ status: 'stale', staleSince: stored.staleSince!.toISOString() })
  })

  test('names each thing that changed, then and now', async () => {
    const claim = await decided()
    const edited = must(
      await deeds.edit(ben, claim, {
        claimReviewed: 'Rents rose by a quarter.',
        revision: 1,
        spans: stretches(pageText, 'by a third last year'),
      }),
    )
    must(await deeds.attach(ben, edited, { title: 'A letter' }))
    must(await withdrawEvidence(ada, { evidenceId: claim.evidence[0]!.id }))
    expect((await verdicts(claim))[0]).toMatchObject({
      status: 'stale',
      changes: [
        { thing: 'words', then: 'by a third', now: 'by a third last year' },
        { thing: 'wording', then: 'Rents rose by a third.', now: 'Rents rose by a quarter.' },
        { thing: 'evidence-added', about: 'A letter' },
        { thing: 'evidence-withdrawn', about: 'Rents 2025', then: '+33 %' },
      ],
    })
  })

  test('names a source by its name', async () => {
    const claim = await decided()
    must(await deeds.attach(ben, claim, { title: 'Other', source: 'Another office' }))
    must(await editEvidence(ada, { evidenceId: claim.evidence[0]!.id, version: 1, source: 'A third office' }))
    expect((await verdicts(claim))[0]?.changes).toContainEqual({
      thing: 'evidence-changed',
      about: 'Rents 2025',
      field: 'source',
      then: `Office ${claim.id}`,
      now: 'A third office',
    })
  })

  test('names the words of the text that a revision changed under the claim, and is not confirmed before they are placed', async () => {
    const claim = await decided()
    must(
      await reviseArticle(
        eve,
        reviseArticleInput.parse({
          articleId: claim.articleId,
          version: 1,
          text: pageText.replace('by a third', 'by a quarter'),
        }),
      ),
    )
    expect((await verdicts(claim))[0]?.changes).toMatchObject([{ thing: 'text', then: 'by a third' }])
    expect(await refusedWithoutTrace(() => deeds.confirm(ben, claim))).toMatchObject({ rule: 'is-adrift' })
  })

  test('names nothing when the change was taken back', async () => {
    const claim = await decided()
    const changed = must(await deeds.edit(ben, claim, { claimReviewed: 'Other.' }))
    must(await deeds.edit(ben, changed, { claimReviewed: claim.claimReviewed }))
    expect((await verdicts(claim))[0]).toMatchObject({ status: 'stale', changes: [] })
  })
})

describe('confirming a stale verdict', () => {
  test('makes a new one with the same ratings, on the present seal, with the reason', async () => {
    const claim = await decided()
    must(await deeds.attach(ben, claim))
    const now = must(await deeds.confirm(ben, claim))
    expect(now).toMatchObject({
      state: 'agreed',
      round: 1,
      verdict: {
        status: 'current',
        substance: 'true',
        method: 'agreement',
        explanation: yes.reasoning,
        reason: 'It still says so.',
        decidedBy: ben.id,
        staleSince: null,
      },
    })
    expect(now.verdict!.seal).not.toBe(claim.verdict!.seal)
    expect((await verdicts(claim)).map(({ status, decidedBy }) => [status, decidedBy])).toEqual([
      ['current', ben.id],
      ['superseded', ada.id],
    ])
    const [last] = await db().activity.findMany({
      where: { articleId: claim.articleId },
      orderBy: { seq: 'desc' },
      take: 1,
    })
    expect(last).toMatchObject({
      kind: 'verdict-confirmed',
      subject: claim.id,
      reason: 'It still says so.',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('needs a reason, and a verdict that is stale', async () => {
    const claim = await decided()
    expect(confirmVerdictInput.safeParse({ claimId: claim.id, reason: '\n' }).success).toBe(false)
    expect(await refusedWithoutTrace(() => deeds.confirm(ben, claim))).toMatchObject({ rule: 'not-stale' })
  })

  test('where two reviews are required is for an editor who gave none of them', async () => {
    const claim = await decided(2, [ada, finn])
    must(await deeds.attach(ben, claim))
    expect(await refusedWithoutTrace(() => deeds.confirm(ben, claim))).toEqual({ code: 'not-allowed' })
    expect(await refusedWithoutTrace(() => deeds.confirm(finn, claim))).toMatchObject({ rule: 'own-review' })
    expect(must(await deeds.confirm(eve, claim)).state).toBe('agreed')
  })

  test('by who has not submitted in a blind round that is open tells nothing of it', async () => {
    const claim = await decided(2)
    await db().article.update({ where: { id: claim.articleId }, data: { blind: true } })
    must(await deeds.attach(ben, claim))
    must(await deeds.review(ada, claim, { ...yes, substance: 'false' }))
    expect(must(await deeds.confirm(eve, claim))).toMatchObject({ state: 'agreed', round: 1 })
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({ state: 'contested', round: 2 })
  })

  test('by ten at once is done once', async () => {
    const claim = await decided()
    must(await deeds.attach(ben, claim))
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => deeds.confirm(ben, claim)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  })
})

test('the verdicts of a claim are listed page by page, the newest first', async () => {
  const claim = await decided()
  for (const substance of ['false', 'half-true', 'true'])
    must(await deeds.review(ben, claim, { ...yes, substance }))
  const first = must(await listVerdicts(eve, { claimId: claim.id, limit: 3 }))
  const rest = must(await listVerdicts(eve, { claimId: claim.id, limit: 3, cursor: first.next! }))
  expect([...first.items, ...rest.items].map(({ substance, status }) => [substance, status])).toEqual([
    ['true', 'current'],
    ['half-true', 'superseded'],
    ['false', 'superseded'],
    ['true', 'superseded'],
  ])
  expect(rest.next).toBeNull()
  expect(
    await refusedWithoutTrace(() => listVerdicts(eve, { claimId: claim.id, limit: 3, cursor: 'x' })),
  ).toMatchObject({ code: 'invalid' })
})
