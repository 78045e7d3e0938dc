import { expect } from 'vitest'
import { exportInput } from '@/lib/api/article/input'
import { exportArticle } from '@/lib/commands/article/export-article'
import { takeReviewBack } from '@/lib/commands/review/take-back-answers'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { aClaimUnder, type Rules } from '@/tests/support/claims-under-rules'
import { historyOf, must, no } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { said } from '@/tests/verify/forgeries'

/** An answer that makes a verdict, with every word that an answer can have. */
export const wholeNo = { ...no, wouldChange: 'Another table.', confidence: 'high' } as const

/** Takes the review of that person back, by the version of the claim that was seen. */
export const takeBack = (by: Actor, { id, version }: Claim) => takeReviewBack(by, { claimId: id, version })

/** The kinds of the newest entries of an article’s history, the oldest of them first. */
export const endOf = async ({ id }: ArticleView, most: number): Promise<string[]> =>
  (await historyOf(id)).slice(-most).map(({ kind }) => kind)

/** Reviewers and an editor of a desk, with claims of hers, and what the desk and the file say once reviews were taken back. */
export async function aDeskThatTakesBack() {
  const people = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', cleo: 'reviewer', eve: 'editor' })
  const { eve } = people
  const aClaim = (rules: Rules = {}) => aClaimUnder(eve, rules)
  const fileOf = async ({ id }: ArticleView): Promise<string> =>
    must(await exportArticle(eve, exportInput.parse({ articleId: id, format: 'json' }))).text

  /** Nothing is found on the desk, nor in the file of the article. */
  async function isVerified(article: ArticleView): Promise<TickmarkExport> {
    expect((await verifyDatabase()).findings).toEqual([])
    const file = JSON.parse(await fileOf(article)) as TickmarkExport
    expect(faultsOf(file)).toEqual([])
    expect(said(file, file.head!.hash)).toEqual([])
    return file
  }

  return { ...people, aClaim, fileOf, isVerified }
}
