import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths, type EndpointName } from '@/lib/api/paths'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/person'
import { aPerson, deeds, must } from '@/tests/support/desk'
import { serveDesk, signedIn, type Browser, type HttpDesk } from '@/tests/support/http-desk'
import { named, pagesOf, settled } from '@/tests/support/twin-answers'
import { asked } from '@/tests/support/twin-requests'
import { before, hidden, no, openRules, type Cast, type Twin } from '@/tests/support/twins'
import { answerOf, differences } from './compare-answers'

type Signed = Awaited<ReturnType<typeof signedIn>>

let desk: HttpDesk
let cast: Cast
let readers: Readonly<Record<'ben' | 'eve' | 'rhea', Signed>>

const actorOf = (signed: Signed, name: string): Actor => ({ ...signed.person, name })

beforeAll(async () => {
  desk = await serveDesk()
  readers = {
    ben: await signedIn(desk, 'reviewer'),
    eve: await signedIn(desk, 'editor'),
    rhea: await signedIn(desk, 'reader'),
  }
  cast = {
    ada: await aPerson('reviewer', 'Ada'),
    cleo: await aPerson('reviewer', 'Cleo'),
    dora: await aPerson('editor', 'Dora'),
    ben: actorOf(readers.ben, 'reviewer'),
    eve: actorOf(readers.eve, 'editor'),
    rhea: actorOf(readers.rhea, 'reader'),
  }
})
afterAll(() => desk.stop())

/** Shows those who look nothing but that article, so that lists of the whole desk are of it alone. */
async function showOnly(twin: Twin): Promise<void> {
  const lookers = [cast.ben.id, cast.eve.id, cast.rhea.id]
  await db().article.updateMany({ where: { restricted: false }, data: { restricted: true } })
  await db().articleAccess.deleteMany({ where: { personId: { in: lookers } } })
  await db().presence.deleteMany()
  await db().articleAccess.createMany({
    data: lookers.map((personId) => ({
      articleId: twin.article.id,
      personId,
      addedById: cast.eve.id,
      addedAt: new Date(0),
    })),
  })
}

const versionOf = async ({ article }: Twin): Promise<number> =>
  (await db().article.findUniqueOrThrow({ where: { id: article.id }, select: { version: true } })).version

async function told(
  browser: Browser,
  twin: Twin,
  names: readonly EndpointName[],
): Promise<[string, string][]> {
  await showOnly(twin)
  const answers: [string, string][] = []
  for (const name of names) {
    const request = asked[name]
    if (typeof request !== 'string')
      answers.push([name, named(await answerOf(browser, name, request(twin, await versionOf(twin))))])
  }
  return answers
}

/** Each page of the app with what it shows of a twin. */
async function shown(browser: Browser, twin: Twin): Promise<[string, string][]> {
  await showOnly(twin)
  const pages: [string, string][] = []
  for (const page of pagesOf(twin))
    pages.push([named(page), named(settled(await (await browser.send(page)).text()))])
  return pages
}

const all = Object.keys(paths) as EndpointName[]
export const reading = all.filter((name) => paths[name][0] === 'GET' && typeof asked[name] !== 'string')
export const writing = all.filter((name) => paths[name][0] !== 'GET' && typeof asked[name] !== 'string')
/** Signing off opens closed rounds to everybody: only its answer is compared, not what is read after it. */
const opening: readonly EndpointName[] = ['signOffArticle']
const after: readonly EndpointName[] = [
  'readScreen',
  'readArticleHistory',
  'exportArticle',
  'listArticles',
  'readGates',
  'streamEvents',
]

/** What changes most, and is looked for at every turn. */
const main = 'a submitted review'

type Who = keyof typeof readers
/** Who looks: in the plainest case also somebody who only reads. */
const lookers = (when: string): readonly Who[] =>
  when === 'in a first round' ? ['ben', 'eve', 'rhea'] : ['ben', 'eve']
/** Of what is less than a submitted review it is enough to look before and after a verdict. */
const whensOf = (what: string): string[] =>
  Object.keys(before).filter(
    (when) => what === main || when === 'in a first round' || when === 'in a round after a verdict',
  )

/** Who does what may be done: each of them in a first round, and where it says more to that one. */
const writers: Readonly<Record<string, readonly Who[]>> = {
  'in a first round': ['ben', 'eve'],
  'in a round after a verdict': ['ben'],
  'in a round after one that left the claim contested': ['eve'],
}

/** The same article twice, with and without what is hidden. */
async function twins(when: string, what: string, isOpened: boolean): Promise<readonly [Twin, Twin]> {
  const [plain, other] = [await before[when]!(cast), await before[when]!(cast)]
  await hidden[what]!(other, cast)
  for (const twin of isOpened ? [plain, other] : []) await openRules(twin, cast)
  return [plain, other]
}

/**
 * Tests with two articles that differ in nothing but what somebody did where others cannot see it: whoever has not submitted gets the same
 * bytes of both.
 */
export function tellNothing(what: string): void {
  describe(`of ${what}`, () => {
    describe.for(whensOf(what))('%s', (when) => answersTellNothing(what, when))
    answersToDeedsTellNothing(what)
    screensTellNothing(what)
  })
  if (what === main) comparisonWouldFind()
}

function answersTellNothing(what: string, when: string): void {
  test.for([false, true])(
    'nothing is told by any answer, when the rules of review were opened since: %s',
    async (isOpened) => {
      const [plain, other] = await twins(when, what, isOpened)
      for (const who of lookers(when))
        expect(
          differences(await told(readers[who], other, reading), await told(readers[who], plain, reading)),
          who,
        ).toEqual([])
    },
  )
}

function answersToDeedsTellNothing(what: string): void {
  test.for(writing)(
    'nothing is told by the answer of %s, nor by anything that one reads after it',
    async (name) => {
      for (const when of whensOf(what)) {
        for (const who of what === main || when === 'in a first round' ? (writers[when] ?? []) : []) {
          const [plain, other] = await twins(when, what, false)
          const names = [name, ...(opening.includes(name) ? [] : after)]
          expect(
            differences(await told(readers[who], other, names), await told(readers[who], plain, names)),
            `${who} ${when}`,
          ).toEqual([])
        }
      }
    },
  )
}

function screensTellNothing(what: string): void {
  test('nothing is told by any screen', async () => {
    for (const when of whensOf(what).filter((each) => !each.includes('signing'))) {
      const [plain, other] = await twins(when, what, false)
      for (const who of lookers(when))
        expect(
          differences(await shown(readers[who], other), await shown(readers[who], plain)),
          `${who} ${when}`,
        ).toEqual([])
    }
  })
}

function comparisonWouldFind(): void {
  test('whoever has submitted in the round sees the review: the comparison would find it', async () => {
    const [plain, other] = await twins('in a first round', main, false)
    for (const twin of [plain, other]) must(await deeds.review(cast.ben, twin.claim, no))
    for (const names of [['readClaim'], after] as const)
      expect(
        differences(await told(readers.ben, other, names), await told(readers.ben, plain, names)),
      ).not.toEqual([])
  })
}
