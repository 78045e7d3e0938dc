import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '@/lib/api/paths'
import { snake } from '@/lib/db/enum-case'
import { db } from '@/lib/db/client'
import { articleStates, type ArticleState } from '@/lib/domain/article'
import { everything } from '@/tests/support/desk'
import { ask, ofArticles, requests, type AskedEndpoint } from '@/tests/support/each-endpoint'
import { anEditor, type Prepared } from '@/tests/support/prepared'
import { signedIn } from '@/tests/support/http-desk'
import { expectedRights } from '@/tests/support/expected-rights'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()
let admin: Awaited<ReturnType<typeof signedIn>>

beforeAll(async () => {
  admin = await signedIn(desk, 'admin')
})

/** What changes something of an article that is there. */
const changing = ofArticles.filter((name) => paths[name][0] !== 'GET' && !name.startsWith('preview'))

/** The words of `prepare` with the version that the article has now, where they name that of the article. */
async function prepareIn(
  name: AskedEndpoint,
  state: ArticleState,
): Promise<{ prepared: Prepared; articleId: string }> {
  const { deed, prepare } = requests[name]
  const prepared = await prepare(
    expectedRights.get(deed)!.others === 'nobody' ? { ...admin.person, name: 'admin' } : await anEditor(),
  )
  const {
    articleId: named,
    claimId,
    evidenceId,
    commentId,
    fileId,
    replyId,
    snapshotId,
  } = prepared.params ?? {}
  const found = await db().article.findFirstOrThrow({
    where: named
      ? { id: named }
      : {
          OR: [
            {
              claims: {
                some: { OR: [{ id: claimId ?? '' }, { evidence: { some: { id: evidenceId ?? '' } } }] },
              },
            },
            { comments: { some: { id: commentId ?? '' } } },
            { files: { some: { id: fileId ?? '' } } },
            { replies: { some: { id: replyId ?? '' } } },
            { snapshots: { some: { id: snapshotId ?? '' } } },
          ],
        },
    select: { id: true },
  })
  await db().article.update({ where: { id: found.id }, data: { state: snake(state) }, select: { id: true } })
  return { prepared, articleId: found.id }
}

describe.for(changing)('%s', (name) => {
  test.for(articleStates)(
    'of an article that is %s leads where it is told, or changes nothing',
    async (state) => {
      const { prepared, articleId } = await prepareIn(name, state)
      const before = await everything('Session', 'rate_limit')
      const answer = await ask(admin, name, prepared)
      const next = expectedRights.get(requests[name].deed)!.article[state]
      expect([answer.status, answer.body?.error?.code]).toEqual(
        next === null ? [409, 'against-rule'] : [expect.toBeOneOf([200, 201, 202]), undefined],
      )
      if (next === null) expect(await everything('Session', 'rate_limit')).toEqual(before)
      expect(await db().article.findUnique({ where: { id: articleId }, select: { state: true } })).toEqual({
        state: snake(next ?? state),
      })
    },
  )
})
