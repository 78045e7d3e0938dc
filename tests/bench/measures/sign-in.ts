import { ask, signIn } from '../asking'
import { administrator } from '../desk'
import { quantile, type Row } from '../figures'
import { fillArticle, fillClaims, type Visitor } from '../fill'
import { withOwnDesk } from '../with-own-desk'
import type { Measured } from './surroundings'

const loops = 10

/** Somebody without an account who tries one password after the other, each time for another account and by another proxy's word from another address, so that no limit spares the desk the work. */
async function guess(
  origin: string,
  stranger: number,
  isOver: () => boolean,
  statuses: Map<number, number>,
): Promise<void> {
  const address = (turn: number) => `10.${stranger}.${Math.floor(turn / 250) % 250}.${turn % 250}`
  for (let turn = 0; !isOver(); turn++) {
    const headers = { 'X-Forwarded-For': address(turn), 'Content-Type': 'application/x-www-form-urlencoded' }
    const first = await ask(`${origin}/api/auth/csrf`, { headers })
    const { csrfToken } = JSON.parse(first.body.toString()) as { csrfToken: string }
    const cookie = (first.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ')
    const body = new URLSearchParams({
      csrfToken,
      email: `${stranger}-${turn}@desk.test`,
      password: 'a guess that is wrong',
      json: 'true',
    }).toString()
    const { status } = await ask(`${origin}/api/auth/callback/credentials`, {
      method: 'POST',
      headers: { ...headers, Cookie: cookie },
      body,
    })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
}

/** Milliseconds of so many reads, one after the other, of what a colleague opens in turn. */
async function read(
  { origin, cookie }: Visitor,
  places: readonly string[],
  count: number,
): Promise<number[]> {
  const spent: number[] = []
  for (let at = 0; at < count; at++) {
    const { status, lastByte } = await ask(origin + places[at % places.length]!, {
      headers: { Cookie: cookie },
    })
    if (status !== 200) throw new Error(`${places[at % places.length]} was answered with ${status}.`)
    spent.push(lastByte)
  }
  return spent
}

/** What a colleague reads while ten strangers try passwords without end, beside the same reads without them, turn and turn about; on a desk of its own. */
export const measureSignIn = (count: number, leaving: AbortSignal): Promise<Measured> =>
  withOwnDesk(leaving, async ({ running, client }) => {
    const visitor: Visitor = {
      origin: running.origin,
      cookie: await signIn(running.origin, administrator.email, administrator.password),
    }
    const article = await fillArticle(visitor, 10_000, 'Read')
    await fillClaims(client, article, 500)
    const places = [
      '/',
      `/articles/${article.id}`,
      `/api/v1/articles/${article.id}/claims?limit=50`,
      '/api/v1/articles',
      '/api/v1/queue',
      '/claims',
    ]
    await read(visitor, places, 2 * places.length)
    const [quiet, loud, statuses]: [number[], number[], Map<number, number>] = [[], [], new Map()]
    for (let turn = 0; turn < 4; turn++) {
      quiet.push(...(await read(visitor, places, count / 4)))
      let isOver = false
      const guessing = Promise.all(
        Array.from({ length: loops }, (_, stranger) =>
          guess(running.origin, turn * loops + stranger, () => isOver, statuses),
        ),
      )
      loud.push(...(await read(visitor, places, count / 4).finally(() => (isOver = true))))
      await guessing
    }
    const row = (part: number): Row => ({
      measure: 'sign-in',
      what: `a read beside ${loops} anonymous sign-in loops, p${part * 100} (floor: without them)`,
      unit: 'ms',
      ours: quantile(loud, part),
      floor: quantile(quiet, part),
      ...(part === 0.95 ? { aim: { most: 500 } } : {}),
    })
    return { rows: [row(0.5), row(0.95)], details: { quiet, loud, signIns: Object.fromEntries(statuses) } }
  })
