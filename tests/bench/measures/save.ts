import { Client } from 'pg'
import { ask } from '../asking'
import { quantile, type Row } from '../figures'
import { saveByHand } from '../save-by-hand'
import type { Measure, Surroundings } from './surroundings'

async function saveByApi({ visitor, empty }: Surroundings, at: number): Promise<number> {
  const { text } = empty.revision
  const start = (at * 37) % (text.length - 60)
  const end = start + 40
  const { status, lastByte, body } = await ask(`${visitor.origin}/api/v1/articles/${empty.id}/claims`, {
    method: 'POST',
    headers: { Cookie: visitor.cookie },
    body: { revision: 1, spans: [{ start, end, exact: text.slice(start, end) }] },
  })
  if (status !== 201) throw new Error(`A claim was answered with ${status}: ${body.toString()}`)
  return lastByte
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** All of `count` pieces of work, as many at once as there are workers. */
async function together(
  workers: readonly ((at: number) => Promise<number>)[],
  count: number,
): Promise<number[]> {
  let next = 0
  const spent: number[] = []
  await Promise.all(
    workers.map(async (work) => {
      while (next < count) spent.push(await work(next++))
    }),
  )
  return spent
}

const rowsOf = (
  who: string,
  floor: string,
  ours: readonly number[],
  theirs: readonly number[],
  aim?: number,
): Row[] => [
  {
    measure: 'save',
    what: `claim save, ${who}, p50 (floor: ${floor})`,
    unit: 'ms',
    ours: quantile(ours, 0.5),
    floor: quantile(theirs, 0.5),
    ...(aim ? { aim: { ratio: aim } } : {}),
  },
  { measure: 'save', what: '… p95', unit: 'ms', ours: quantile(ours, 0.95), floor: quantile(theirs, 0.95) },
]

/** A claim saved over HTTP beside the same rows written by hand in one transaction, one at a time and eight at once. */
export const measureSave: Measure = async (surroundings) => {
  const { databaseUrl, empty, rounds } = surroundings
  const clients = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const client = new Client({ connectionString: databaseUrl })
      await client.connect()
      return client
    }),
  )
  const byHand = clients.map((client) => (at: number) => timed(() => saveByHand(client, empty.id, at)))
  const byApi = Array.from({ length: 8 }, () => (at: number) => saveByApi(surroundings, at))
  await together(byApi, 40)
  await together(byHand, 40)
  const alone = { ours: [] as number[], floor: [] as number[] }
  for (let round = 0; round < rounds(300); round++) {
    alone.ours.push(await saveByApi(surroundings, round))
    alone.floor.push(await byHand[0]!(round))
  }
  const eight = { ours: [] as number[], floor: [] as number[] }
  for (let turn = 0; turn < 6; turn++) {
    eight.ours.push(...(await together(byApi, Math.ceil(rounds(300) / 6))))
    eight.floor.push(...(await together(byHand, Math.ceil(rounds(300) / 6))))
  }
  await Promise.all(clients.map((client) => client.end()))
  return {
    rows: [
      ...rowsOf('one at a time', 'bare SQL', alone.ours, alone.floor, 3),
      ...rowsOf('eight at once on one article', 'bare SQL, eight at once', eight.ours, eight.floor, 3),
    ],
    details: { alone, eight },
  }
}
