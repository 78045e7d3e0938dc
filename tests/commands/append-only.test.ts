import { beforeAll, expect, test } from 'vitest'
import { coverSentencesInput } from '@/lib/api/article/input'
import { correctInput, publishInput, signOffInput } from '@/lib/api/sign-off/input'
import { coverSentences } from '@/lib/commands/article/cover-sentences'
import { readArticle } from '@/lib/views/article/read-article'
import { correctArticle, publishArticle } from '@/lib/commands/sign-off/article-transitions'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { db } from '@/lib/db/client'
import { asItStands } from '@/tests/support/as-it-stands'
import { anArticleOn, aPerson, deeds, must, pageText, yes } from '@/tests/support/desk'

const rows = async () => ({
  SignOff: await db().signOff.findMany(),
  Correction: await db().correction.findMany(),
  Activity: await db().activity.findMany(),
  Revision: await db().revision.findMany(),
  Review: await db().review.findMany(),
})

beforeAll(async () => {
  const eve = await aPerson('editor', 'Eve')
  const ada = await aPerson('reviewer', 'Ada')
  const article = await anArticleOn(pageText, eve)
  const named = async () => ({
    articleId: article.id,
    version: must(await readArticle(eve, { articleId: article.id })).version,
  })
  must(await deeds.review(ada, must(await deeds.mark(ada, article, 'by a third')), yes))
  const pending = must(await readArticle(eve, { articleId: article.id })).revision.sentences.flatMap(
    ({ coverage }, at) => (coverage === 'pending' ? [at] : []),
  )
  must(
    await coverSentences(
      ada,
      coverSentencesInput.parse({ articleId: article.id, sentence: pending, coverage: 'nothing-to-check' }),
    ),
  )
  must(await signOffArticle(eve, signOffInput.parse(await named())))
  must(await publishArticle(eve, publishInput.parse(await named())))
  must(
    await correctArticle(
      eve,
      correctInput.parse({
        ...(await named()),
        what: 'It was a quarter.',
        why: 'The office corrected its table.',
      }),
    ),
  )
})

test.for(['SignOff', 'Correction', 'Activity', 'Revision', 'Review'] as const)(
  'of %s, which is part of the record, the database lets nobody change, delete or empty a row',
  async (table) => {
    const before = await rows()
    expect(before[table].length).toBeGreaterThan(0)
    const other: Record<keyof typeof before, string> = {
      SignOff: `"dossier" = '{}'`,
      Correction: `"what" = 'Nothing.'`,
      Activity: `"actorId" = 'somebody-else'`,
      Revision: `"text" = 'Rents fell.'`,
      Review: `"reasoning" = 'Other.'`,
    }
    for (const sql of [
      `UPDATE "${table}" SET ${other[table]}`,
      `UPDATE "${table}" SET "id" = 'x'`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}"`,
      `TRUNCATE "${table}" CASCADE`,
    ]) {
      if (table === 'Activity' && sql.includes('"id"')) continue // it has none
      await expect(db().$executeRaw(asItStands(sql)), sql).rejects.toThrow(
        sql.startsWith('TRUNCATE') && !sql.endsWith('CASCADE') ? /append-only|foreign key/ : /append-only/,
      )
    }
    expect(await rows()).toEqual(before)
  },
)

test('emptying what the record hangs on does not empty the record', async () => {
  const before = await rows()
  for (const table of ['Article', 'Claim'])
    await expect(db().$executeRaw(asItStands(`TRUNCATE "${table}" CASCADE`)), table).rejects.toThrow(
      /append-only/,
    )
  expect(await rows()).toEqual(before)
})
