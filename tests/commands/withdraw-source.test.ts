import { beforeAll, describe, expect, test } from 'vitest'
import { exportInput } from '@/lib/api/article/input'
import { exportArticle } from '@/lib/commands/article/export-article'
import { db } from '@/lib/db/client'
import type { Claim } from '@/lib/domain/claim'
import type { SourceTouch } from '@/lib/domain/source-touch'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { readQueue } from '@/lib/views/queue/read-queue'
import { listNotices } from '@/lib/views/notices/list-notices'
import { readSource } from '@/lib/views/source/read-source'
import { seenBy } from '@/tests/support/claims-under-rules'
import { historyOf, must, refusedWithoutTrace } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'
import { listAllTouches, sourceDeeds } from '@/tests/support/sources'
import {
  aHiddenClaim,
  anAdjudicatedClaim,
  articlesThatLean,
  aSignedArticle,
  ways,
  storedClaims,
} from './leaning-claims'

const cast = await onTheDesk({ ada: 'reviewer', ben: 'reviewer', eve: 'editor', finn: 'editor' })
const { ada, ben, eve, finn } = cast
const rounds = 5
const kinds = Object.keys(ways).length
const decided = Object.values(ways).filter(({ isDecided }) => isDecided).length

let sourceId: string
let claims: Claim[]
let hidden: Claim
let signed: Claim
let seals: Map<string, string | null>
let told: SourceTouch[]
const now = async () => must(await readSource(eve, { sourceId }))
const all = () => storedClaims([...claims, hidden])

beforeAll(async () => {
  await db().desk.update({ where: { id: 1 }, data: { sourceRules: ['evidence-or-reason', 'some-evidence'] } })
  sourceId = must(await sourceDeeds.make(ada, 'The made-up institute')).id
  const alias = must(await sourceDeeds.make(ada, 'Institute, the made-up'))
  const ofAlias = await articlesThatLean(cast, alias.id, 1)
  must(await sourceDeeds.merge(eve, alias, { id: sourceId }))
  signed = await aSignedArticle(cast, sourceId)
  claims = [
    ...ofAlias,
    ...(await articlesThatLean(cast, sourceId, rounds - 1)),
    await anAdjudicatedClaim(cast, sourceId),
    signed,
  ]
  hidden = await aHiddenClaim(cast, sourceId)
  seals = new Map(
    [...(await all())].map(
      ([
        id,
        {
          seals: [...each],
        },
      ]) => [id, each.at(-1) ?? null],
    ),
  )
  told = await listAllTouches(eve, sourceId)
}, 120_000)

describe('before a source is withdrawn', () => {
  test('whoever asks is told of every claim that leans on it in articles that are theirs to see, and of no other', () => {
    expect(claims.length).toBeGreaterThan(35)
    expect(told.map(({ claim }) => claim).toSorted()).toEqual(claims.map(({ id }) => id).toSorted())
    expect(JSON.stringify(told)).not.toContain(hidden.articleId)
    expect(told.filter(({ isShaken }) => isShaken)).toHaveLength(rounds * decided + 2)
  })

  test('and which rules would fail then that are met now, and what was signed', () => {
    const failing = (rule: string) =>
      told.filter(({ fails }) => fails.some((says) => says.startsWith(rule))).map(({ claim }) => claim)
    const made = (...names: readonly string[]) =>
      names.flatMap((name) => {
        const at = Object.keys(ways).indexOf(name)
        return claims
          .slice(0, rounds * kinds)
          .filter((_, n) => n % kinds === at)
          .map(({ id }) => id)
      })
    const onNothingElse = 'agreed without a word, on nothing else'
    expect(failing('A claim rated').toSorted()).toEqual(made(onNothingElse).toSorted())
    expect(failing('Every claim').toSorted()).toEqual(
      [
        ...made('open', 'agreed', onNothingElse),
        ...claims.slice(rounds * kinds).map(({ id }) => id),
      ].toSorted(),
    )
    expect(told.find(({ claim }) => claim === signed.id)!.article).toMatchObject({
      state: 'signed-off',
      signOff: 1,
    })
    expect(told.filter(({ article }) => article.signOff !== null)).toHaveLength(1)
  })
})

describe('once it is withdrawn', () => {
  beforeAll(async () => {
    must(await sourceDeeds.withdraw(eve, await now(), 'Nobody works there.'))
  }, 60_000)

  test('exactly those verdicts are stale of which it was told, and that of the hidden article', async () => {
    const after = await all()
    const shaken = new Set(told.filter(({ isShaken }) => isShaken).map(({ claim }) => claim))
    for (const { claim, verdict } of told)
      expect(after.get(claim)!.verdicts.map(({ status }) => status)).toEqual(
        verdict === null ? [] : [verdict.isStale || shaken.has(claim) ? 'stale' : 'current'],
      )
    expect(after.get(hidden.id)).toMatchObject({ state: 'stale' })
  })

  test('each article tells of it once, of the one moment, and the desk once', async () => {
    const articles = [...new Set([...claims, hidden].map(({ articleId }) => articleId))]
    for (const id of articles) {
      const entries = (await historyOf(id)).filter(({ kind }) => kind === 'source-withdrawn')
      expect(entries).toMatchObject([{ subject: sourceId, actorId: eve.id }])
    }
    const entered = await db().deskActivity.findMany({ where: { kind: 'source-withdrawn' } })
    expect(entered).toMatchObject([{ subject: sourceId, reason: null }])
  })

  test('its evidence is shown with the reason and counts in no gate, seal or search', async () => {
    const one = await seenBy(ada, claims[0]!)
    expect(one.evidence[0]).toMatchObject({ withdrawnAt: null, sourceWithdrawnReason: 'Nobody works there.' })
    const gates = must(await readGates(eve, { articleId: claims[0]!.articleId })).gates
    const { fails } = gates.find(({ gate }) => gate === 'sources')!
    expect(fails.filter(({ claim }) => claim === claims[0]!.id)).toMatchObject([{ says: 'has no evidence' }])
    const [row] = await db().$queryRaw<{ found: boolean }[]>`
      SELECT "words" @@ 'institute'::tsquery AS "found" FROM "Claim" WHERE "id" = ${claims[0]!.id}`
    expect(row).toEqual({ found: false })
  })

  test('what is stale waits in the queue of whoever may see it, and its reviewers are told; nobody hears of what is hidden from them', async () => {
    const stale = told.filter(({ isShaken }) => isShaken).map(({ claim }) => claim)
    const waiting = must(await readQueue(eve, { limit: 200 })).items.map(({ claim }) => claim)
    expect(waiting).toEqual(expect.arrayContaining(stale.filter((id) => id !== signed.id)))
    expect(waiting).not.toContain(hidden.id)
    const notices = await db().notice.findMany({ where: { personId: ben.id, kind: 'stale' } })
    expect(new Set(notices.map(({ claimId }) => claimId)).has(hidden.id)).toBe(true)
    expect(JSON.stringify(must(await listNotices(eve, { limit: 200 })))).not.toContain(hidden.articleId)
  })

  test('a signed dossier stands as it was signed, and every article is as the desk wrote it', async () => {
    expect((await verifyDatabase()).findings).toEqual([])
    const file = must(
      await exportArticle(finn, exportInput.parse({ articleId: hidden.articleId, format: 'json' })),
    )
    expect(JSON.parse(file.text)).toMatchObject({ sources: [{ withdrawnReason: 'Nobody works there.' }] })
    const article = await db().article.findUniqueOrThrow({ where: { id: signed.articleId } })
    expect(article.state).toBe('signed_off')
  })

  test('it is not withdrawn again, nor changed by an older version', async () => {
    const source = await now()
    expect(await refusedWithoutTrace(() => sourceDeeds.withdraw(eve, source))).toMatchObject({
      rule: 'source-withdrawn',
    })
    expect(
      await refusedWithoutTrace(() => sourceDeeds.restore(eve, { ...source, version: 1 })),
    ).toMatchObject({
      code: 'stale',
    })
  })
})

describe('once its withdrawal is taken back', () => {
  beforeAll(async () => {
    must(await sourceDeeds.restore(eve, await now()))
  }, 60_000)

  test('every claim has the seal that it had, its reviews count again, and what went stale waits to be confirmed', async () => {
    const after = await all()
    expect(new Map([...after].map(([id, { seals: each }]) => [id, each.at(-1) ?? null]))).toEqual(seals)
    const stale = told.find(({ isShaken, state }) => isShaken && state === 'agreed')!
    const { state, reviews } = await seenBy(ben, { id: stale.claim })
    expect(state).toBe('stale')
    expect(reviews.map(({ outdated }) => outdated)).toEqual([false])
    expect((await seenBy(finn, hidden)).evidence[0]!.sourceWithdrawnAt).toBeNull()
  })

  test('a second withdrawal and its taking back change no more than the first', async () => {
    must(await sourceDeeds.withdraw(eve, await now()))
    must(await sourceDeeds.restore(eve, await now()))
    expect(new Map([...(await all())].map(([id, { seals: each }]) => [id, each.at(-1) ?? null]))).toEqual(
      seals,
    )
    expect((await verifyDatabase()).findings).toEqual([])
  })
})
