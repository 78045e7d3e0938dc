import { randomUUID } from 'node:crypto'
import { createArticleInput } from '@/lib/api/article/input'
import { editClaimInput, markClaimInput } from '@/lib/api/claim/input'
import { addEvidenceInput } from '@/lib/api/evidence/input'
import {
  adjudicateInput,
  confirmReviewInput,
  confirmVerdictInput,
  saveReviewInput,
  voteInput,
} from '@/lib/api/review/input'
import { changeCommentInput, commentOnArticleInput, commentOnClaimInput } from '@/lib/api/talk/input'
import { commentOnArticle, commentOnClaim } from '@/lib/commands/talk/add-comment'
import { addEvidence } from '@/lib/commands/evidence/add-evidence'
import { changeComment, removeComment } from '@/lib/commands/talk/change-comment'
import { confirmReview } from '@/lib/commands/review/confirm-review'
import { createArticle } from '@/lib/commands/article/create-article'
import { adjudicateClaim, castVote, confirmVerdict } from '@/lib/commands/review/decide-claim'
import { editClaim } from '@/lib/commands/claim/edit-claim'
import { markClaim } from '@/lib/commands/claim/mark-claim'
import { saveReview } from '@/lib/commands/review/save-review'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Outcome, Refusal } from '@/lib/domain/outcome'
import type { Actor, Role } from '@/lib/domain/person'
import { asItStands } from '@/tests/support/as-it-stands'

/** The text that most stories are told on. */
export const pageText = [
  'Rents rose by a third last year, the housing office said. It was the steepest rise since 1990.',
  '“Nobody can live here any more 👨‍👩‍👧‍👦,” said Ana Roy, who leads the tenants’ union.',
  'Two officials, who asked not to be named, said the freeze was dead.',
].join('\n\n')

/** The value of a deed that was done. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** The refusal of a deed that was not done. */
export function refusalOf(outcome: Outcome<unknown>): Refusal {
  if (outcome.ok) throw new Error(`done: ${JSON.stringify(outcome.value).slice(0, 300)}`)
  return outcome.refusal
}

/** Puts a person on the desk, and answers with the person as an actor. */
export async function aPerson(role: Role, name: string = role): Promise<Actor> {
  const id = randomUUID()
  return db().person.create({
    data: { id, name, email: `${id}@desk.test`, role },
    select: { id: true, name: true, email: true, role: true },
  })
}

/** Puts an article on the desk, on that text. */
export async function anArticleOn(
  text: string,
  by: Actor,
  facts: Record<string, unknown> = {},
): Promise<ArticleView> {
  return must(await createArticle(by, createArticleInput.parse({ title: 'Rents', text, ...facts })))
}

/** The stretches of a text that hold those words, each where it stands last. */
export function stretches(
  text: string,
  ...words: readonly string[]
): { start: number; end: number; exact: string }[] {
  return words.map((exact) => {
    const start = text.lastIndexOf(exact)
    if (start < 0) throw new Error(`The text does not say: ${exact}`)
    return { start, end: start + exact.length, exact }
  })
}

type Words = Record<string, unknown>

/** The deeds of a desk with their words checked as at the door. */
export const deeds = {
  mark: (by: Actor, article: ArticleView, words: string | readonly string[], more: Words = {}) =>
    markClaim(
      by,
      markClaimInput.parse({
        articleId: article.id,
        revision: article.revision.number,
        spans: stretches(article.revision.text, ...[words].flat()),
        ...more,
      }),
    ),
  edit: (by: Actor, claim: Pick<Claim, 'id' | 'version'>, words: Words) =>
    editClaim(by, editClaimInput.parse({ claimId: claim.id, version: claim.version, ...words })),
  review: (by: Actor, claim: Pick<Claim, 'id'>, words: Words) =>
    saveReview(by, saveReviewInput.parse({ claimId: claim.id, ...words })),
  adjudicate: (by: Actor, claim: Pick<Claim, 'id'>, words: Words = {}) =>
    adjudicateClaim(
      by,
      adjudicateInput.parse({
        claimId: claim.id,
        attribution: 'said-on-record',
        substance: 'half-true',
        reason: 'Both are half right.',
        ...words,
      }),
    ),
  vote: (by: Actor, claim: Pick<Claim, 'id'>, words: Words = {}) =>
    castVote(
      by,
      voteInput.parse({
        claimId: claim.id,
        attribution: 'said-on-record',
        substance: 'true',
        reason: `${by.name} says so.`,
        ...words,
      }),
    ),
  confirm: (by: Actor, claim: Pick<Claim, 'id'>, words: Words = {}) =>
    confirmVerdict(
      by,
      confirmVerdictInput.parse({ claimId: claim.id, reason: 'It still says so.', ...words }),
    ),
  lookAgain: (by: Actor, claim: Pick<Claim, 'id' | 'version'>, words: Words = {}) =>
    confirmReview(by, confirmReviewInput.parse({ claimId: claim.id, version: claim.version, ...words })),
  attach: (by: Actor, claim: Pick<Claim, 'id'>, words: Words = {}) =>
    addEvidence(
      by,
      addEvidenceInput.parse({ claimId: claim.id, stance: 'supports', title: 'Rents 2025', ...words }),
    ),
}

/** What people of a desk say to each other, with their words checked as at the door. */
export const talk = {
  onArticle: (by: Actor, article: { id: string }, text: string, more: Words = {}) =>
    commentOnArticle(by, commentOnArticleInput.parse({ articleId: article.id, text, ...more })),
  onClaim: (by: Actor, claim: { id: string }, text: string, more: Words = {}) =>
    commentOnClaim(by, commentOnClaimInput.parse({ claimId: claim.id, text, ...more })),
  change: (by: Actor, comment: { id: string; version: number }, words: Words) =>
    changeComment(
      by,
      changeCommentInput.parse({ commentId: comment.id, version: comment.version, ...words }),
    ),
  remove: (by: Actor, comment: { id: string; version: number }) =>
    removeComment(by, { commentId: comment.id, version: comment.version }),
}

/** An answer that makes a verdict. */
export const yes = {
  attribution: 'said-on-record',
  substance: 'true',
  reasoning: 'The table says so.',
  submit: true,
} as const

/** An answer that makes the opposite one. */
export const no = { ...yes, substance: 'false', reasoning: 'The table says 12 %.' } as const

/** Every table with the number of its rows and the sum of a hash of what stands in each, but for those that are left out. */
export async function everything(...leftOut: readonly string[]): Promise<Record<string, string>> {
  const tables = await db().$queryRaw<
    { name: string }[]
  >`SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`
  const parts = tables
    .filter(({ name }) => !leftOut.includes(name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS sum FROM "${name}" t`,
    )
  const rows = await db().$queryRaw<{ name: string; sum: string }[]>(asItStands(parts.join(' UNION ALL ')))
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}

/** Does what must be refused and proves that it changed nothing at all. */
export async function refusedWithoutTrace(deed: () => Promise<Outcome<unknown>>): Promise<Refusal> {
  const before = await everything()
  const refusal = refusalOf(await deed())
  const after = await everything()
  if (JSON.stringify(before) !== JSON.stringify(after))
    throw new Error(`the refusal left a trace: ${JSON.stringify({ before, after })}`)
  return refusal
}

/** The article's history as it is stored, the oldest first. */
export async function historyOf(
  articleId: string,
): Promise<{ seq: number; kind: string; subject: string; actorId: string }[]> {
  return db().activity.findMany({
    where: { articleId },
    orderBy: { seq: 'asc' },
    select: { seq: true, kind: true, subject: true, actorId: true },
  })
}
