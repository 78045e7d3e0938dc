import { coverSentencesInput, exportInput } from '@/lib/api/article/input'
import { correctInput, publishInput, reopenInput, retractInput, signOffInput } from '@/lib/api/sign-off/input'
import { coverSentences } from '@/lib/commands/article/cover-sentences'
import { readArticle } from '@/lib/views/article/read-article'
import { exportArticle } from '@/lib/commands/article/export-article'
import {
  correctArticle,
  publishArticle,
  reopenArticle,
  retractArticle,
} from '@/lib/commands/sign-off/article-transitions'
import { exportSignOff } from '@/lib/commands/sign-off/export-sign-off'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Actor } from '@/lib/domain/person'
import { must } from './desk'

type Named = Pick<ArticleView, 'id'>
type Words = Record<string, unknown>

/** What names an article in the version that it has by now. */
async function asItStands({ id }: Named): Promise<{ articleId: string; version: number }> {
  const { version } = await db().article.findUniqueOrThrow({ where: { id }, select: { version: true } })
  return { articleId: id, version }
}

/** Says of every sentence that is pending that there is nothing to check in it. */
export async function clearSentences({ id }: Named, by: Actor): Promise<void> {
  const { revision } = must(await readArticle(by, { articleId: id }))
  const pending = revision.sentences.flatMap(({ coverage }, number) =>
    coverage === 'pending' ? [number] : [],
  )
  if (pending.length > 0)
    must(
      await coverSentences(
        by,
        coverSentencesInput.parse({ articleId: id, sentence: pending, coverage: 'nothing-to-check' }),
      ),
    )
}

/** Signs off, in the present version unless another is named. */
export const signOff = async (article: Named, by: Actor, more: Words = {}) =>
  signOffArticle(by, signOffInput.parse({ ...(await asItStands(article)), ...more }))

/** Reopens what was signed off. */
export const reopen = async (article: Named, by: Actor) =>
  reopenArticle(by, reopenInput.parse({ ...(await asItStands(article)), reason: 'A source called back.' }))

/** Publishes what was signed off. */
export const publish = async (article: Named, by: Actor, more: Words = {}) =>
  publishArticle(by, publishInput.parse({ ...(await asItStands(article)), ...more }))

/** Corrects what was published. */
export const correct = async (article: Named, by: Actor, more: Words = {}) =>
  correctArticle(
    by,
    correctInput.parse({
      ...(await asItStands(article)),
      what: 'It was a quarter.',
      why: 'The office corrected its table.',
      ...more,
    }),
  )

/** Retracts what was published. */
export const retract = async (article: Named, by: Actor) =>
  retractArticle(
    by,
    retractInput.parse({
      ...(await asItStands(article)),
      what: 'All of it.',
      why: 'The document was forged.',
    }),
  )

/** The file that a sign-off keeps, byte by byte. */
export const signedFile = async ({ id }: Named, by: Actor, number = 1): Promise<string> =>
  must(await exportSignOff(by, { articleId: id, number })).text

/** The export of the article as it is now. */
export const exportOf = async ({ id }: Named, by: Actor) =>
  JSON.parse(must(await exportArticle(by, exportInput.parse({ articleId: id }))).text) as Words

/** The gates that are red. */
export const redGates = async ({ id }: Named, by: Actor): Promise<string[]> =>
  must(await readGates(by, { articleId: id }))
    .gates.filter((gate) => !gate.isGreen)
    .map((gate) => gate.gate)
