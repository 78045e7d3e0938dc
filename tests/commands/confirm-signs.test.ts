import { describe, expect, test } from 'vitest'
import { verifyDatabase } from '@/lib/views/desk/verify-database'
import { readDossier } from '@/lib/db/article/read-dossier'
import { sha256 } from '@/lib/db/log'
import { isAdrift, newestSpans, type Claim } from '@/lib/domain/claim'
import { writeJson } from '@/lib/export/json'
import { verifyArticle } from '@/lib/verify/verify'
import { historyOf, must } from '@/tests/support/desk'
import { aDeskWithOtherSigns, confirm, curly } from './other-signs'

const { ada, eve, now, revise, decided, withOtherSigns, waiting } = await aDeskWithOtherSigns()

describe('claims of which only signs differ', () => {
  test('wait with what they were and are, apart from those of which more does', async () => {
    const { article, claims } = await decided()
    await revise(article, curly.replace('Nobody else spoke.', 'Nobody else spoke twice.'))
    expect(await waiting(article)).toEqual([
      {
        id: claims[0]!.id,
        version: 1,
        seal: (await now(claims[0]!)).seal,
        quote: '5 million',
        onlySigns: true,
        rule: null,
        changes: [
          {
            thing: 'sentence',
            then: 'The mayor said: "We paid 5 million."',
            now: 'The mayor said: “We paid 5 million.”',
            onlySigns: true,
          },
        ],
      },
      {
        id: claims[1]!.id,
        version: 1,
        seal: (await now(claims[1]!)).seal,
        quote: '"a gift - no more"',
        onlySigns: true,
        rule: null,
        changes: [{ thing: 'text', then: '"a gift - no more"', now: '“a gift – no more”', onlySigns: true }],
      },
      {
        id: claims[2]!.id,
        version: 1,
        seal: (await now(claims[2]!)).seal,
        quote: 'Nobody else',
        onlySigns: false,
        rule: 'not-only-signs',
        changes: [{ thing: 'sentence', then: 'Nobody else spoke.', now: 'Nobody else spoke twice.' }],
      },
    ])
  })

  test('are confirmed together, in the words of now, each with its entry in the history under one reason', async () => {
    const { article, claims } = await withOtherSigns()
    expect(claims.map((claim) => [claim.state, isAdrift(claim)])).toEqual([
      ['stale', false],
      ['stale', true],
    ])
    const before = await historyOf(article.id)
    const { items } = must(await confirm(ada, article, claims))
    expect(
      items.map(({ quote, state, verdict, seal, version }) => [
        quote,
        state,
        verdict?.status,
        verdict?.reason,
        verdict?.seal === seal,
        version,
      ]),
    ).toEqual([
      ['5 million', 'agreed', 'current', 'Curly quotes.', true, 1],
      ['“a gift – no more”', 'agreed', 'current', 'Curly quotes.', true, 2],
    ])
    expect(
      items.map(({ verdict }) => [verdict?.attribution, verdict?.substance, verdict?.by, verdict?.decidedBy]),
    ).toEqual(claims.map(({ verdict }) => [verdict?.attribution, verdict?.substance, verdict?.by, ada.id]))
    expect((await historyOf(article.id)).slice(before.length)).toMatchObject(
      claims.map(({ id }) => ({ kind: 'verdict-confirmed', subject: id, actorId: ada.id })),
    )
    expect(await waiting(article)).toEqual([])
    expect(newestSpans(await now(claims[1]!))).toMatchObject([
      { revision: 2, exact: '“a gift – no more”', anchor: 'exact' },
    ])
  })

  test('are in the export and the desk as they then are, and both are verified', async () => {
    const { article, claims } = await withOtherSigns()
    must(await confirm(ada, article, claims))
    expect((await verifyDatabase()).findings).toEqual([])
    const file = JSON.parse(
      writeJson((await readDossier(eve, article.id, true))!, { version: '0', at: new Date(0), sha256 }),
    )
    expect(verifyArticle(file, sha256)).toEqual([])
    expect(
      file.activity.slice(-2).map(({ kind, reason }: { kind: string; reason: string }) => [kind, reason]),
    ).toEqual([
      ['verdict-confirmed', 'Curly quotes.'],
      ['verdict-confirmed', 'Curly quotes.'],
    ])
    file.claims.find(({ id }: Claim) => id === claims[1]!.id).quote = '“a bribe – no more”'
    expect(verifyArticle(file, sha256).map(({ check }) => check)).toContain('leaves')
  })
})
