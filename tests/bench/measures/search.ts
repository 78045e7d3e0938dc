import { Client } from 'pg'
import { administrator, makeDesk } from '../desk'
import { ask, signIn } from '../asking'
import { quantile, type Row } from '../figures'
import { chance } from '../made-article'
import { fillManyClaims, ordinary } from '../many-claims'
import type { Measured } from './surroundings'

const limit = 20

/** What somebody at a SQL prompt would ask: the newest claims with both words, whoever may see them. */
const bare = `SELECT "id" FROM "Claim" WHERE "words" @@ to_tsquery('simple', $1) ORDER BY "createdAt" DESC, "id" DESC LIMIT ${limit}`

type Question = Readonly<{ what: string; words: () => string[] }>

/** Asks each question of the API and of bare SQL, turn and turn about, each time with other words. */
async function race(questions: number, question: Question, origin: string, cookie: string, client: Client): Promise<Readonly<{ ours: number[]; floor: number[] }>> {
  const [ours, floor]: [number[], number[]] = [[], []]
  const warmUp = 10
  for (let round = 0; round < questions + warmUp; round++) {
    const words = question.words()
    const begun = performance.now()
    await client.query(bare, [words.join(' & ')])
    const spent = performance.now() - begun
    const { status, lastByte } = await ask(`${origin}/api/v1/claims?limit=${limit}&q=${encodeURIComponent(words.join(' '))}`, { headers: { Cookie: cookie } })
    if (status !== 200) throw new Error(`A search was answered with ${status}.`)
    if (round >= warmUp) [ours, floor].forEach((times, at) => times.push([lastByte, spent][at]!))
  }
  return { ours, floor }
}

/** The search of all claims over HTTP, with the reader's rights and all that is shown of what is found, beside the bare query for their ids. */
export async function measureSearch(count: number, questions: number, leaving: AbortSignal): Promise<Measured> {
  const desk = await makeDesk()
  try {
    const running = await desk.start()
    const stop = () => void running.stop()
    leaving.addEventListener('abort', stop, { once: true })
    const client = new Client({ connectionString: await desk.databaseUrl() })
    try {
      await client.connect()
      await fillManyClaims(client, count)
      const cookie = await signIn(running.origin, administrator.email, administrator.password)
      const roll = chance(11)
      const word = (from: number, to: number) => `word${Math.floor(from * (to / from) ** roll())}`
      const asked: readonly Question[] = [
        { what: 'two ordinary words', words: () => [word(ordinary.from, ordinary.to), word(ordinary.from, ordinary.to)] },
        { what: 'one very common word', words: () => [word(1, 6)] },
        { what: 'a rare word and a common one', words: () => [word(5000, 20_000), word(1, 20)] },
      ]
      const rows: Row[] = []
      const details: Record<string, unknown> = {}
      for (const question of asked) {
        const { ours, floor } = (details[question.what] = await race(questions, question, running.origin, cookie, client))
        const row = (part: number, isAimed: boolean): Row => ({
          measure: 'search', what: `${question.what} among ${count.toLocaleString('en')} claims, p${part * 100}`, unit: 'ms', ours: quantile(ours, part), floor: quantile(floor, part),
          ...(isAimed ? { aim: { ratio: 1.5 } } : {}),
        })
        rows.push(row(0.5, false), row(0.95, question === asked[0]))
      }
      return { rows, details }
    } finally {
      leaving.removeEventListener('abort', stop)
      await client.end()
      await running.stop()
    }
  } finally {
    await desk.forget()
  }
}
