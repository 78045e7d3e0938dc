import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { SourceView } from '@/lib/domain/source'
import { administrator } from '../desk'
import { ask, signIn } from '../asking'
import { quantile, type Row } from '../figures'
import { api, fillArticle, fillClaims, type Visitor } from '../fill'
import { withOwnDesk } from '../with-own-desk'
import type { Measured } from './surroundings'

const articles = 40
const leaning = 25

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const makeSource = (visitor: Visitor): Promise<SourceView> =>
  api<SourceView>(visitor, 'POST', '/sources', { name: `Bench ${randomUUID()}` })

const withdraw = (visitor: Visitor, { id, version }: Pick<SourceView, 'id' | 'version'>) =>
  api(visitor, 'POST', `/sources/${id}/withdrawal`, { version, reason: 'It was made up.' })

/** Puts articles on the desk in which each of these sources has evidence on as many claims; of three made claims one has evidence. */
async function fillLeaning(client: Client, visitor: Visitor, sourceIds: readonly string[]): Promise<void> {
  for (let n = 0; n < articles; n++) {
    const article = await fillArticle(visitor, 4000, `Leaning ${n}`)
    await fillClaims(client, article, leaning * sourceIds.length * 3, sourceIds)
  }
}

/** What somebody at a SQL prompt would do: the source, the claims and the verdicts that lean on it, and a line in the history of each article. */
async function withdrawByHand(client: Client, sourceId: string): Promise<void> {
  await client.query('BEGIN')
  const claims = `SELECT "claimId" FROM "Evidence" WHERE "sourceId" = '${sourceId}'`
  await client.query(`UPDATE "Source" SET "withdrawnAt" = now() WHERE "id" = '${sourceId}'`)
  await client.query(
    `UPDATE "Verdict" SET "status" = 'stale', "staleSince" = now() WHERE "status" = 'current' AND "claimId" IN (${claims})`,
  )
  await client.query(`UPDATE "Claim" SET "state" = 'stale' WHERE "state" = 'agreed' AND "id" IN (${claims})`)
  await client.query(
    `INSERT INTO "Activity" ("articleId", "seq", "at", "actorId", "kind", "subject", "hash", "previousHash")
     SELECT DISTINCT "articleId", 1000000, now(), '', 'source-withdrawn', '${sourceId}', '', '' FROM "Claim" WHERE "id" IN (${claims})`,
  )
  await client.query('ROLLBACK')
}

async function measureRipple(client: Client, visitor: Visitor, rounds: number): Promise<[Row, Row]> {
  // The first one makes the words that made claims lack, which a desk at work has.
  const [first, ...sources] = await Promise.all(Array.from({ length: rounds + 1 }, () => makeSource(visitor)))
  await fillLeaning(
    client,
    visitor,
    [first!, ...sources].map(({ id }) => id),
  )
  await withdraw(visitor, first!)
  const [ours, theirs, touched] = [[] as number[], [] as number[], [] as number[]]
  for (const { id, version } of sources) {
    theirs.push(await timed(() => withdrawByHand(client, id)))
    touched.push(await timed(() => api(visitor, 'GET', `/sources/${id}/touches?limit=50`)))
    ours.push(await timed(() => withdraw(visitor, { id, version })))
  }
  const of = `${articles * leaning} claims in ${articles} articles`
  return [
    {
      measure: 'sources',
      what: `a source withdrawn on which ${of} lean, p50`,
      unit: 'ms',
      ours: quantile(ours, 0.5),
      floor: quantile(theirs, 0.5),
      aim: { most: 5000 },
    },
    {
      measure: 'sources',
      what: `what it touches, the first 50 of ${of}, p50`,
      unit: 'ms',
      ours: quantile(touched, 0.5),
      floor: null,
    },
  ]
}

/** Puts that many sources on the desk, named by two of a thousand words and a number. */
const fillSources = (client: Client, count: number) =>
  client.query(
    `INSERT INTO "Source" ("id", "name", "nameKey", "nameWords", "isListed")
     SELECT gen_random_uuid(), made."name", lower(made."name"), ' ' || lower(made."name") || ' ', true
     FROM (SELECT format('Word%s office%s %s', n % 1000, n % 377, n) AS "name" FROM generate_series(1, ${count}) n) made`,
  )

async function measureTyping(client: Client, { origin, cookie }: Visitor, count: number): Promise<Row[]> {
  await fillSources(client, count)
  await client.query('ANALYZE "Source"')
  const questions: readonly (readonly [what: string, q: (n: number) => string])[] = [
    ['one letter', (n) => 'wo'[n % 2]!],
    ['three letters', () => 'wor'],
    ['two words, the second half-typed', (n) => `word${(n * 37) % 1000} off`],
    ['a word that is nowhere', (n) => `nowhere${n}`],
  ]
  const rows: Row[] = []
  for (const [what, q] of questions) {
    const [ours, theirs] = [[] as number[], [] as number[]]
    for (let n = 0; n < 40; n++) {
      const words = q(n)
      theirs.push(
        await timed(() =>
          client.query(`SELECT "id" FROM "Source" WHERE "nameWords" LIKE $1 ORDER BY "name" LIMIT 20`, [
            `% ${words}%`,
          ]),
        ),
      )
      const address = `${origin}/api/v1/sources?limit=20&q=${encodeURIComponent(words)}`
      const { status, lastByte } = await ask(address, { headers: { Cookie: cookie } })
      if (status !== 200) throw new Error(`A search was answered with ${status}.`)
      ours.push(lastByte)
    }
    rows.push({
      measure: 'sources',
      what: `${what} typed among ${count.toLocaleString('en')} sources, over HTTP, p95`,
      unit: 'ms',
      ours: quantile(ours, 0.95),
      floor: quantile(theirs, 0.95),
    })
  }
  return rows
}

/** A source withdrawn with all that leans on it, beside plain SQL that marks the same rows; and sources found while their names are typed. */
export const measureSources = (count: number, rounds: number, leaving: AbortSignal): Promise<Measured> =>
  withOwnDesk(leaving, async ({ running, client }) => {
    const { origin } = running
    const visitor = { origin, cookie: await signIn(origin, administrator.email, administrator.password) }
    const ripple = await measureRipple(client, visitor, rounds)
    return { rows: [...ripple, ...(await measureTyping(client, visitor, count))] }
  })
