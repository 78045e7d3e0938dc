import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { say } from '@/bin/say'
import type { ArticleView } from '@/lib/domain/article'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { ask, askJson, signIn } from '@/tests/bench/asking'
import { administrator, makeDesk, type OwnDesk, type RunningDesk } from '@/tests/bench/desk'
import { api, type Visitor } from '@/tests/bench/fill'
import { kill, type Target } from './processes'
import { compare } from './read-back'
import { work, type Ledger, type Writer } from './writer'

/** In turn: mostly everything at once, now and then one without the other. */
const order: readonly Target[] = ['everything', 'the desk', 'everything', 'the database', 'everything']

const sentences = Array.from(
  { length: 2000 },
  (_, at) => `In year ${at + 1} the town counted ${at + 1} houses.`,
)
const ledgerText = sentences.join(' ')
const starts = sentences.reduce<number[]>((all, sentence) => [...all, all.at(-1)! + sentence.length + 1], [0])

/** Kills a desk of its own again and again while people write on it; prints how long it took to be back each time and what was lost or doubled; answers with 1 if anything was. */
export async function runEndurance(
  { kills, writers: many }: { kills: number; writers: number },
  leaving: AbortSignal,
): Promise<number> {
  const own = await makeDesk()
  let desk: RunningDesk | null = null
  const ledger: Ledger = { kept: [], askedAgain: 0, answers: new Map(), faults: [] }
  let isOver = false
  try {
    desk = await own.start()
    const admin: Visitor = {
      origin: desk.origin,
      cookie: await signIn(desk.origin, administrator.email, administrator.password),
    }
    const articles = await Promise.all([1, 2].map((n) => anArticle(admin, n)))
    const writers: Writer[] = []
    for (let at = 0; at < many; at++)
      writers.push(
        await aWriter(admin, articles[at % articles.length]!.id, (turn) => sentenceAt(turn * many + at)),
      )
    const working = Promise.all(writers.map((writer) => work(writer, ledger, () => isOver)))
    const away: number[] = []
    for (let at = 0; at < kills && ledger.faults.length === 0; at++) {
      await wait(500 + Math.random() * 2500, undefined, { signal: leaving })
      const [target, before, begun] = [order[at % order.length]!, ledger.kept.length, performance.now()]
      await kill(target, own, desk)
      desk = target === 'the database' ? await untilBack(desk) : await own.start()
      away.push((performance.now() - begun) / 1000)
      say(
        `${String(at + 1).padStart(3)}  ${target.padEnd(12)}  killed after ${String(before).padStart(5)} writes, back in ${away.at(-1)!.toFixed(1)} s`,
      )
    }
    await wait(1000)
    isOver = true
    await working
    const found = [...ledger.faults, ...(await readBack(own, admin, articles, writers, ledger))]
    tell(ledger, away, found)
    return found.length === 0 ? 0 : 1
  } finally {
    isOver = true
    await desk?.stop()
    await own.forget()
  }
}

const sentenceAt = (turn: number) => {
  const at = turn % sentences.length
  return { start: starts[at]!, end: starts[at]! + sentences[at]!.length, exact: sentences[at]! }
}

const anArticle = (admin: Visitor, n: number) =>
  api<ArticleView>(admin, 'POST', '/articles', {
    title: `Houses ${n}`,
    text: ledgerText,
    language: 'en',
    kind: 'external',
  })

/** A reviewer who was invited and has signed in, at an article. */
async function aWriter(
  { origin, cookie }: Visitor,
  articleId: string,
  sentenceOf: Writer['sentenceOf'],
): Promise<Writer> {
  const email = `${crypto.randomUUID()}@desk.test`
  const { invitation } = await api<{ invitation: string }>({ origin, cookie }, 'POST', '/people', {
    email,
    name: 'Writer',
    role: 'reviewer',
  })
  await askJson(`${origin}/api/v1/invitations/${invitation.split('/').at(-1)}`, {
    method: 'POST',
    body: { password: administrator.password },
  })
  return {
    visitor: { origin, cookie: await signIn(origin, email, administrator.password) },
    articleId,
    sentenceOf,
    drafted: -1,
  }
}

async function untilBack(desk: RunningDesk): Promise<RunningDesk> {
  for (const end = Date.now() + 120_000; Date.now() < end; await wait(50)) {
    const answer = await ask(`${desk.origin}/api/ready`).catch(() => null)
    if (answer?.status === 200) return desk
  }
  throw new Error('The database did not come back.')
}

/** Everything that was kept, as the desk tells it now, and what `tickmark verify` says of the desk and of each file. */
async function readBack(
  own: OwnDesk,
  admin: Visitor,
  articles: readonly ArticleView[],
  writers: readonly Writer[],
  { kept }: Ledger,
): Promise<string[]> {
  const headers = { Cookie: admin.cookie }
  const files = await Promise.all(
    articles.map(({ id }) => ask(`${admin.origin}/api/v1/articles/${id}/export`, { headers })),
  )
  const found = compare(
    kept,
    files.map(({ body }) => JSON.parse(body.toString()) as TickmarkExport),
  )
  for (const { visitor, drafted } of writers) {
    const draft = await api<{ fields: { turn?: string } }>(visitor, 'GET', '/drafts/endurance')
    if (draft.fields.turn !== String(drafted))
      found.push(`lost: draft ${drafted}, there is ${draft.fields.turn}`)
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'tickmark-endurance-'))
  try {
    found.push(...(await verify(own)))
    for (const [at, { body }] of files.entries()) {
      const file = path.join(folder, `${at}.json`)
      await writeFile(file, body)
      found.push(...(await verify(own, file)))
    }
  } finally {
    await rm(folder, { recursive: true })
  }
  return found
}

/** The command that people type, on the desk or on a file; what it finds wrong. */
async function verify({ dataDir }: OwnDesk, ...file: string[]): Promise<string[]> {
  const child = spawn(process.execPath, ['bin/launch.mjs', 'tickmark', 'verify', ...file], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  say(`tickmark verify: ${out.trim()}`)
  return code === 0 ? [] : [`verify: ${err.trim()}`]
}

function tell(
  { kept, askedAgain, answers }: Ledger,
  away: readonly number[],
  found: readonly string[],
): void {
  const answered = [...answers]
    .toSorted(([a], [b]) => a - b)
    .map(([status, times]) => `${times} × ${status === 0 ? 'no answer' : status}`)
    .join(', ')
  say(`${away.length} kills; back in ${Math.min(...away).toFixed(1)} to ${Math.max(...away).toFixed(1)} s`)
  say(`${kept.length} writes kept, ${askedAgain} times asked again (${answered})`)
  for (const fault of found.slice(0, 20)) say(`  ${fault}`)
  say(
    found.length === 0
      ? 'Each is there once, and the record is whole: 0 lost, 0 doubled.'
      : `${found.length} things are wrong.`,
  )
}
