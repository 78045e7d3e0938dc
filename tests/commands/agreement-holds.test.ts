import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reviseArticleInput } from '@/lib/api/revision/input'
import { restoreEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { readClaim } from '@/lib/views/claim/read-claims'
import { reviseArticle } from '@/lib/commands/revision/revise-article'
import { takeReviewBack, takeVoteBack } from '@/lib/commands/review/take-back-answers'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, deeds, must, pageText, yes } from '@/tests/support/desk'
import { seeded } from '@/tests/support/hostile'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, ada, ben, cem } = await onTheDesk({
  eve: 'editor',
  ada: 'reviewer',
  ben: 'reviewer',
  cem: 'reviewer',
})
const reviewers = [ada, ben, cem]

const required = 2
const wordings = ['Rents rose by a third.', 'Rents rose.', 'Rents fell.']
const sentences = [
  'Rents rose by a third last year',
  'Rents never rose by a third last year',
  'Rents soon rose by a third last year',
]
const no = { ...yes, substance: 'false' }

/** What people do, each by a number that says which of them, or to what. */
const step = fc.record({
  deed: fc.constantFrom(
    'review',
    'review',
    'review',
    'doubt',
    'look again',
    'look again',
    'vote',
    'confirm',
    'reword',
    'attach',
    'withdraw',
    'revise',
    'take back',
    'take back',
    'take vote back',
    'restore',
  ),
  which: fc.nat(2),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const now = async ({ id }: Pick<Claim, 'id'>): Promise<Claim> => must(await readClaim(eve, { claimId: id }))

async function revise({ id }: ArticleView, sentence: string): Promise<unknown> {
  const { version } = (await findArticle(db(), eve, id))!
  return reviseArticle(
    eve,
    reviseArticleInput.parse({ articleId: id, version, text: pageText.replace(sentences[0]!, sentence) }),
  )
}

/** Tries a deed; the desk may refuse it, as it does whenever it is not its time. */
function attempt(article: ArticleView, claim: Claim, { deed, which }: Step): Promise<unknown> {
  const by = reviewers[which]!
  const [evidence] = claim.evidence.filter(({ withdrawnAt }) => withdrawnAt === null)
  const [withdrawn] = claim.evidence.filter(({ withdrawnAt }) => withdrawnAt !== null)
  const ways: Readonly<Record<Step['deed'], () => Promise<unknown>>> = {
    review: () => deeds.review(by, claim, yes),
    doubt: () => deeds.review(by, claim, no),
    'look again': () => deeds.lookAgain(by, claim),
    vote: () => deeds.vote(by, claim),
    confirm: () => deeds.confirm(eve, claim),
    reword: () => deeds.edit(eve, claim, { claimReviewed: wordings[which] }),
    attach: () => deeds.attach(eve, claim),
    'take back': () => takeReviewBack(by, { claimId: claim.id, version: claim.version }),
    'take vote back': () => takeVoteBack(by, { claimId: claim.id, version: claim.version }),
    restore: async () =>
      withdrawn ? restoreEvidence(eve, { evidenceId: withdrawn.id, version: withdrawn.version }) : null,
    withdraw: async () => (evidence ? withdrawEvidence(eve, { evidenceId: evidence.id }) : null),
    revise: () => revise(article, sentences[which]!),
  }
  return ways[deed]()
}

/** The seals that each review has been given or confirmed for. */
const sealsOf = ({ seal, confirmations }: Claim['reviews'][number]): (string | null)[] => [
  seal,
  ...confirmations.map((each) => each.seal),
]

/** The newest answer of each person in the claim's round that they gave, or confirmed, for the claim as it stands. */
function answersNow(claim: Claim): Map<string, string | null> {
  const given = claim.reviews.filter(
    (review) => review.round === claim.round && sealsOf(review).includes(claim.seal),
  )
  return new Map(given.map(({ reviewer, substance }) => [reviewer, substance]))
}

function holds(claim: Claim, before: Claim, { deed }: Step): void {
  const { verdict } = claim
  const answers = answersNow(claim)
  const agree = answers.size >= required && new Set(answers.values()).size === 1
  const isNew = verdict !== null && (before.verdict === null || verdict.decidedAt > before.verdict.decidedAt) // one of before is there again where the one after it is taken back
  if (verdict?.status === 'current') expect(verdict.seal).toBe(claim.seal)
  if (isNew && verdict.method === 'agreement' && deed !== 'confirm') {
    expect(agree).toBe(true)
    expect(new Set(verdict.by.map(({ person }) => person))).toEqual(new Set(answers.keys()))
    expect([...answers.values()]).toContain(verdict.substance)
  }
  if (agree)
    expect(verdict, 'enough agree on what is now').toMatchObject({ round: claim.round, status: 'current' })
  if (claim.state === 'agreed' || claim.state === 'adjudicated') expect(verdict?.status).toBe('current')
}

test('in whatever order people work, a verdict by agreement is made exactly when enough reviews of the claim as it is agree', async () => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 4, maxLength: 12 }), async (panel, steps) => {
      const article = await anArticleOn(pageText, eve)
      await db().article.update({ where: { id: article.id }, data: { requiredReviews: required, panel } })
      let claim = must(await deeds.mark(eve, article, 'by a third', { claimReviewed: wordings[0] }))
      for (const each of steps) {
        await attempt(article, claim, each)
        const next = await now(claim)
        holds(next, claim, each)
        met.add(next.state).add(next.reviews.some(({ outdated }) => outdated) ? 'outdated' : 'all count')
        claim = next
      }
    }),
    { ...seeded, numRuns: 12 },
  )
  expect([...met]).toEqual(
    expect.arrayContaining(['in-review', 'agreed', 'contested', 'stale', 'outdated', 'all count']),
  )
  expect(await db().takenBack.count()).toBeGreaterThan(0)
  expect((await verifyDatabase()).findings).toEqual([])
})
