import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { ask } from './asking'
import { freePort } from './ports'

/** The bare Next pages: `/` sends the text as plain blocks, `/with-claims` the words of the claims too, `/with-list` those of the shortest article as a list that React brings to life. */
export type FloorNext = Readonly<{ origin: string; stop(): Promise<void> }>

const root = path.resolve(import.meta.dirname, '../..')
const source = path.join(import.meta.dirname, 'floor-app')
const folder = path.join(import.meta.dirname, 'out/floor-app')
const next = path.join(root, 'node_modules/next/dist/bin/next')

const environment = {
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  FLOOR_ROOT: root,
} as const

type Shown = Readonly<{ article: { revision: RevisionView }; claims: readonly Claim[] }>

/** What a floor shows of an article. */
const madeOf = ({ article: { revision }, claims }: Shown) => ({
  blocks: revision.blocks.map(({ start, end }) => revision.text.slice(start, end)),
  claims: claims.map(({ id, quote, claimReviewed, state }) => ({ id, quote, wording: claimReviewed, state })),
})

/** Builds the minimal app with the project's own Next, unless that was done before, and serves it. */
export async function serveFloor(usual: Shown, shortest: Shown): Promise<FloorNext> {
  await build()
  const made = path.join(folder, 'made.json')
  await writeFile(made, JSON.stringify({ usual: madeOf(usual), shortest: madeOf(shortest) }))
  const port = await freePort()
  const child = spawn(process.execPath, [next, 'start', folder, '-H', '127.0.0.1', '-p', String(port)], {
    env: { ...environment, FLOOR_TEXT: made },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries++) {
    const answer = await ask(origin).catch(() => null)
    if (answer?.status === 200)
      return { origin, stop: () => (child.kill('SIGTERM'), ended.then(() => undefined)) }
    await wait(100)
  }
  child.kill('SIGKILL')
  throw new Error('The bare Next app does not serve.')
}

async function build(): Promise<void> {
  const files = (await readdir(source, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const wanted = [
    await readFile(path.join(root, 'node_modules/next/package.json'), 'utf8'),
    ...(await Promise.all(files.toSorted().map((file) => readFile(file, 'utf8')))),
  ].join('\n')
  const stamp = path.join(folder, 'built-from.txt')
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await cp(source, folder, { recursive: true })
  const child = spawn(process.execPath, [next, 'build', folder], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  if (code !== 0) throw new Error(`The bare Next app does not build:\n${out}${err}`)
  await writeFile(stamp, wanted)
}
