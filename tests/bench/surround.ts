import { Client } from 'pg'
import type { ArticleView } from '@/lib/domain/article'
import { signIn } from './asking'
import { openBrowser } from './chromium'
import { administrator, type OwnDesk, type RunningDesk } from './desk'
import { api, fillArticle, fillClaims, listClaims, refuseFalseSeals, type Visitor } from './fill'
import { serveFloor } from './floor-next'
import type { Sized, Surroundings } from './measures/surroundings'
import { bareFloorPage, floorPage } from './pages/floor-page'
import { bundleRecogito, recogitoPage, recogitoStyle } from './pages/recogito-page'
import { servePages } from './pages/still-pages'

/** How long the articles are and how many claims they have: the middle one stands for an article as it usually is. */
const middle = { name: '10k words × 500 claims', words: 10_000, count: 500 }
const all = [
  { name: '1k words × 50 claims', words: 1000, count: 50 },
  middle,
  { name: '100k words × 5,000 claims', words: 100_000, count: 5000 },
]

type Filled = Omit<Sized, 'urls'>

async function fillAll(visitor: Visitor, client: Client, isOfEverySize: boolean): Promise<Filled[]> {
  const filled: Filled[] = []
  for (const { name, words, count } of isOfEverySize ? all : [middle]) {
    const article = await fillArticle(visitor, words, name)
    await fillClaims(client, article, count)
    const claims = await listClaims(visitor, article.id)
    await refuseFalseSeals(visitor, claims)
    filled.push({ name, count, article, claims })
  }
  return filled
}

/** A figure of a database that does not wait for its disk would be worth nothing. */
async function refuseFastDisk(client: Client): Promise<void> {
  const { rows } = await client.query<{ fsync: string; commit: string }>(
    `SELECT current_setting('fsync') AS "fsync", current_setting('synchronous_commit') AS "commit"`,
  )
  if (rows[0]?.fsync !== 'on' || rows[0].commit !== 'on')
    throw new Error('The database does not wait for its disk.')
}

/** The same articles as pages of the floor, of plain words and of the peer. */
async function serveStill(filled: readonly Filled[]) {
  const style = await recogitoStyle()
  const pages = new Map([
    ['/recogito.js', await bundleRecogito()],
    ['/floor', bareFloorPage],
    ['/peer', recogitoPage(style)],
  ])
  for (const {
    count,
    article: { revision },
    claims,
  } of filled) {
    pages
      .set(`/floor/${count}`, floorPage(revision, claims))
      .set(`/plain/${count}`, floorPage(revision, []))
      .set(`/peer/${count}`, recogitoPage(style, { revision, claims }))
  }
  return servePages(pages)
}

const shortArticle = (visitor: Visitor) =>
  api<ArticleView>(visitor, 'POST', '/articles', {
    title: 'Short',
    text: 'One sentence.',
    language: 'en',
    kind: 'external',
  })

/** An article of one size with where it, and what it is measured against, are found. */
function placed(size: Awaited<ReturnType<typeof fillAll>>[number], ours: string, still: string): Sized {
  const at = (side: string) => `${still}/${side}/${size.count}`
  return {
    ...size,
    urls: {
      ours: `${ours}/articles/${size.article.id}`,
      floor: at('floor'),
      plain: at('plain'),
      peer: at('peer'),
    },
  }
}

/** Fills the desk that runs, and sets up beside it all that it is measured against. */
export async function surround(
  desk: OwnDesk,
  { origin }: RunningDesk,
  isOfEverySize: boolean,
  rounds: Surroundings['rounds'],
) {
  const visitor: Visitor = {
    origin,
    cookie: await signIn(origin, administrator.email, administrator.password),
  }
  const databaseUrl = await desk.databaseUrl()
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await refuseFastDisk(client)
  const filled = await fillAll(visitor, client, isOfEverySize).finally(() => client.end())
  const usual = filled.find(({ name }) => name === middle.name)!
  const full = usual.article
  const empty = await fillArticle(visitor, middle.words, 'Empty')
  const floorNext = await serveFloor(usual, filled[0]!)
  const still = await serveStill(filled)
  const browser = await openBrowser()
  const sizes = filled.map((size) => placed(size, origin, still.origin))
  const short = await shortArticle(visitor)
  const bare = {
    ours: `${origin}/articles/${short.id}`,
    floor: `${still.origin}/floor`,
    peer: `${still.origin}/peer`,
  }
  const surroundings: Surroundings = {
    visitor,
    databaseUrl,
    sizes,
    full,
    empty,
    floorNext,
    bare,
    browser,
    rounds,
  }
  const stop = async () => void (await Promise.all([browser.close(), still.stop(), floorNext.stop()]))
  return { surroundings, stop }
}
