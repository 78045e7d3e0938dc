import type { Client } from 'pg'
import { closeDb, db } from '@/lib/db/client'
import { searchClaimIds } from '@/lib/db/claim/search-claims'
import type { Actor } from '@/lib/domain/person'
import { administrator } from '../desk'
import { ask, signIn } from '../asking'
import { quantile, type Row } from '../figures'
import { chance } from '../made-article'
import { fillManyClaims, ordinary } from '../many-claims'
import { withOwnDesk } from '../with-own-desk'
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

/** What is asked, with words drawn by chance: small numbers are common words. */
function questionsOf(roll: () => number): readonly Question[] {
  const word = (from: number, to: number) => `word${Math.floor(from * (to / from) ** roll())}`
  return [
    {
      what: 'two ordinary words',
      words: () => [word(ordinary.from, ordinary.to), word(ordinary.from, ordinary.to)],
    },
    { what: 'one very common word', words: () => [word(1, 6)] },
    { what: 'a rare word and a common one', words: () => [word(5000, 20_000), word(1, 20)] },
  ]
}

function rowsOf({ what }: Question, count: number, times: Times): Row[] {
  const of = `${what} among ${count.toLocaleString('en')} claims`
  const parts = [
    [0.5, undefined],
    [0.95, { ratio: 1.5 }],
  ] as const
  return parts.flatMap(([part, aim]) => {
    const row = {
      measure: 'search',
      unit: 'ms',
      floor: quantile(times.bare, part),
      ...(aim && { aim }),
    } as const
    return [
      {
        ...row,
        what: `${of}, which ones a reader may see, p${part * 100}`,
        ours: quantile(times.ids, part),
      },
      {
        ...row,
        what: `${of}, over HTTP with all that is shown of them, p${part * 100}`,
        ours: quantile(times.whole, part),
      },
    ]
  })
}

/** The search of all claims over HTTP, with the reader's rights and all that is shown of what is found, beside the bare query for their ids. */
export const measureSearch = (count: number, questions: number, leaving: AbortSignal): Promise<Measured> =>
  withOwnDesk(leaving, async ({ running, client, databaseUrl }) => {
    await fillManyClaims(client, count)
    process.env.DATABASE_URL = databaseUrl
    try {
      const reader = await db().person.findUniqueOrThrow({
        where: { email: administrator.email },
        select: { id: true, name: true, email: true, role: true },
      })
      const cookie = await signIn(running.origin, administrator.email, administrator.password)
      const rows: Row[] = []
      const details: Record<string, unknown> = {}
      for (const question of questionsOf(chance(11))) {
        const times = await race(questions, question, running.origin, cookie, client, reader)
        details[question.what] = times
        rows.push(...rowsOf(question, count, times))
      }
      return { rows, details }
    } finally {
      await closeDb()
    }
  })
