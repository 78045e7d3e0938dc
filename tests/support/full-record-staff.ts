import { coverSentencesInput, editArticleInput } from '@/lib/api/article/input'
import { coverSentences } from '@/lib/commands/article/cover-sentences'
import { editArticle } from '@/lib/commands/article/edit-article'
import { readArticle } from '@/lib/views/article/read-article'
import { readClaim } from '@/lib/views/claim/read-claims'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { aPerson, must } from './desk'

/** Who works on it; some names are as hostile as the text. */
export type Staff = Readonly<Record<'eve' | 'finn' | 'ada' | 'ben' | 'vera' | 'wim', Actor>>

/** People who mark, review, decide and sign. */
export async function aStaff(): Promise<Staff> {
  return {
    eve: await aPerson('editor', 'Eve “E” Lund'),
    finn: await aPerson('editor', 'Finn \u202eevil'),
    ada: await aPerson('reviewer', 'Ada 👩🏽‍🔬'),
    ben: await aPerson('reviewer', 'Béñ O\u2019Kri'),
    vera: await aPerson('reviewer', 'Vera'),
    wim: await aPerson('reviewer', 'Wim'),
  }
}

/** The claim as it is now. */
export const find = async (by: Actor, { id }: Pick<Claim, 'id'>): Promise<Claim> =>
  must(await readClaim(by, { claimId: id }))
/** The article as it is now. */
export const facts = async (by: Actor, { id }: Pick<ArticleView, 'id'>): Promise<ArticleView> =>
  must(await readArticle(by, { articleId: id }))

/** Changes the article’s facts in the version that it has by now. */
export async function patch(by: Actor, article: ArticleView, words: Record<string, unknown>): Promise<void> {
  must(
    await editArticle(
      by,
      editArticleInput.parse({
        articleId: article.id,
        version: (await facts(by, article)).version,
        ...words,
      }),
    ),
  )
}

/** Says of sentences that there is nothing to check in them. */
export async function cover(by: Actor, article: ArticleView, words: Record<string, unknown>): Promise<void> {
  must(
    await coverSentences(
      by,
      coverSentencesInput.parse({ articleId: article.id, coverage: 'nothing-to-check', ...words }),
    ),
  )
}
