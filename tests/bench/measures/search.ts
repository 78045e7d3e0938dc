import { Client } from 'pg'
import { closeDb, db } from '@/lib/db/client'
import { searchClaimIds } from '@/lib/db/search-claims'
import type { Actor } from '@/lib/domain/person'
import { administrator, makeDesk } from '../desk'
import { ask, signIn } from '../asking'
import { quantile, type Row } from '../figures'
import { chance } from '../made-article'
import { fillManyClaims, ordinary } from '../many-claims'
import type { Measured } from './surroundings'

const limit = 20

/** What somebody at a SQL prompt would ask: the newest claims with both words, whoever may see them. */
const bareSql = `SELECT "id" FROM "Claim" WHERE "words" @@ to_tsquery('simple', $1) ORDER BY "createdAt" DESC, "id" DESC LIMIT ${limit}`

type Question = Readonly<{ what: string; words: () => string[] }>

/** Each way of asking with the milliseconds that each question took. */
type Times = Readonly<{ bare: number[]; ids: number[]; whole: number[] }>

async function timed(ask: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await ask()
  return performance.now() - begun
}

/** Asks each question of bare SQL, of the desk's own statement, and of the API, turn about, each time with other words. */
async function race(
  questions: number,
  question: Question,
  origin: string,
  cookie: string,
  client: Client,
  reader: Actor,
): Promise<Times> {
  const times: Times = { bare: [], ids: [], whole: [] }
  const warmUp = 10
  for (let round = 0; round < questions + warmUp; round++) {
    const words = question.words()
    const bare = await timed(() => client.query(bareSql, [words.join(' & ')]))
    const ids = await timed(() => searchClaimIds(db(), reader, { q: words.join(' '), limit }))
    const { status, lastByte: whole } = await ask(
      `${origin}/api/v1/claims?limit=${limit}&q=${encodeURIComponent(words.join(' '))}`,
      { headers: { Cookie: cookie } },
    )
    if (status !== 200) throw new Error(`A search was answered with ${status}.`)
    if (round < warmUp) continue
    times.bare.push(bare)
    times.ids.push(ids)
    times.whole.push(whole)
  }
  return times
}

/** The search of all claims over HTTP, with the reader's rights and all that is shown of what is found, beside the bare query for their ids. */
export async function measureSearch(
  count: number,
  questions: number,
  leaving: AbortSignal,
): Promise<Measured> {
  const desk = await makeDesk()
  try {
    const running = await desk.start()
    const stop = () => void running.stop()
    leaving.addEventListener('abort', stop, { once: true })
    const databaseUrl = await desk.databaseUrl()
    const client = new Client({ connectionString: databaseUrl })
    try {
      await client.connect()
      await fillManyClaims(client, count)
      process.env.DATABASE_URL = databaseUrl
      const reader = await db().person.findUniqueOrThrow({
        where: { email: administrator.email },
        select: { id: true, name: true, email: true, role: true },
      })
      const cookie = await signIn(running.origin, administrator.email, administrator.password)
      const roll = chance(11)
      const word = (from: number, to: number) => `word${Math.floor(from * (to / from) ** roll())}`
      const asked: readonly Question[] = [
        {
          what: 'two ordinary words',
          words: () => [word(ordinary.from, ordinary.to), word(ordinary.from, ordinary.to)],
        },
        { what: 'one very common word', words: () => [word(1, 6)] },
        { what: 'a rare word and a common one', words: () => [word(5000, 20_000), word(1, 20)] },
      ]
      const rows: Row[] = []
      const details: Record<string, unknown> = {}
      for (const question of asked) {
        const times = (details[question.what] = await race(
          questions,
          question,
          running.origin,
          cookie,
          client,
          reader,
        ))
        const of = `${question.what} among ${count.toLocaleString('en')} claims`
        for (const [part, aim] of [
          [0.5, undefined],
          [0.95, { ratio: 1.5 }],
        ] as const) {
          const row = {
            measure: 'search',
            unit: 'ms',
            floor: quantile(times.bare, part),
            ...(aim && { aim }),
          } as const
          rows.push({
            ...row,
            what: `${of}, which ones a reader may see, p${part * 100}`,
            ours: quantile(times.ids, part),
          })
          rows.push({
            ...row,
            what: `${of}, over HTTP with all that is shown of them, p${part * 100}`,
            ours: quantile(times.whole, part),
          })
        }
      }
      return { rows, details }
    } finally {
      leaving.removeEventListener('abort', stop)
      await closeDb()
      await client.end()
      await running.stop()
    }
  } finally {
    await desk.forget()
  }
}
