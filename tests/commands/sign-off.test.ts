import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { coverSentencesInput, editArticleInput, exportInput } from '@/lib/api/inputs'
import {
  correctInput,
  publishInput,
  reopenInput,
  retractInput,
  signOffInput,
} from '@/lib/api/sign-off-inputs'
import { withdrawEvidence } from '@/lib/commands/add-evidence'
import { coverSentences } from '@/lib/commands/cover-sentences'
import { editArticle, readArticle } from '@/lib/commands/edit-article'
import { editDesk, readDesk } from '@/lib/commands/edit-desk'
import { exportArticle } from '@/lib/commands/export-article'
import {
  callReady,
  correctArticle,
  publishArticle,
  reopenArticle,
  retractArticle,
} from '@/lib/commands/lead-article'
import { readClaim } from '@/lib/commands/read-claims'
import { exportSignOff, listCorrections, listSignOffs } from '@/lib/commands/read-sign-offs'
import { readGates, signOffArticle } from '@/lib/commands/sign-off-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import {
  anArticleOn,
  aPerson,
  deeds,
  historyOf,
  must,
  pageText,
  refusalOf,
  refusedWithoutTrace,
  yes,
} from '@/tests/support/desk'
import { sha256 } from '@/lib/db/log'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { signOffContent } from '@/lib/record/content/sign-off'
import { verifyArticle } from '@/lib/verify/verify'
import { digestOf } from '@/tests/support/leaf'
import { faultsOf } from '@/tests/support/export-schema'
import { statementsOf } from '@/tests/support/statements'

let ada: Actor
let ben: Actor
let eve: Actor
let article: ArticleView
let claim: Claim

beforeAll(async () => {
  ada = await aPerson('reviewer', 'Ada')
  ben = await aPerson('reviewer', 'Ben')
  eve = await aPerson('editor', 'Eve')
})
beforeEach(async () => {
  article = await anArticleOn(pageText, eve)
  claim = must(await deeds.mark(ada, article, 'by a third'))
})

const now = async () => must(await readArticle(eve, { articleId: article.id }))
const clear = async (by: Actor) => {
  const pending = (await now()).revision.sentences.flatMap(({ coverage }, number) =>
    coverage === 'pending' ? [number] : [],
  )
  if (pending.length > 0)
    must(
      await coverSentences(
        by,
        coverSentencesInput.parse({ articleId: article.id, sentence: pending, coverage: 'nothing-to-check' }),
      ),
    )
}
const green = async () => {
  must(await deeds.review(ada, claim, yes))
  await clear(ada)
}
const sign = async (by: Actor, more: Record<string, unknown> = {}) =>
  signOffArticle(by, signOffInput.parse({ articleId: article.id, version: (await now()).version, ...more }))
const reopen = async (by = eve) =>
  reopenArticle(
    by,
    reopenInput.parse({
      articleId: article.id,
      version: (await now()).version,
      reason: 'A source called back.',
    }),
  )
const publish = async (more = {}) =>
  publishArticle(eve, publishInput.parse({ articleId: article.id, version: (await now()).version, ...more }))
const correct = async (more = {}) =>
  correctArticle(
    eve,
    correctInput.parse({
      articleId: article.id,
      version: (await now()).version,
      what: 'It was a quarter.',
      why: 'The office corrected its table.',
      ...more,
    }),
  )
const retract = async () =>
  retractArticle(
    eve,
    retractInput.parse({
      articleId: article.id,
      version: (await now()).version,
      what: 'All of it.',
      why: 'The document was forged.',
    }),
  )
const frozen = async (by: Actor, number = 1) =>
  must(await exportSignOff(by, { articleId: article.id, number })).text
const exported = async () =>
  JSON.parse(must(await exportArticle(eve, exportInput.parse({ articleId: article.id }))).text) as Record<
    string,
    unknown
  >
const red = async (by = eve) =>
  must(await readGates(by, { articleId: article.id }))
    .gates.filter((gate) => !gate.isGreen)
    .map((gate) => gate.gate)

describe('the gates', () => {
  test('are red with what fails, and green once nothing does', async () => {
    expect(must(await readGates(eve, { articleId: article.id })).gates).toMatchObject([
      {
        gate: 'sentences',
        isGreen: false,
        failing: 3,
        fails: [
          { sentence: 1, words: 'It was the steepest rise since 1990.' },
          { sentence: 2 },
          { sentence: 3 },
        ],
      },
      { gate: 'claims', isGreen: false, fails: [{ claim: claim.id, words: 'by a third', says: 'is open' }] },
      { gate: 'reviews', isGreen: false, fails: [{ claim: claim.id, says: 'needs 1 review' }] },
      {
        gate: 'sources',
        state: 'green',
        isGreen: true,
        rules: [expect.stringMatching(/^A claim rated as true, false or anything between/)],
      },
      { gate: 'somebody-else', isGreen: false },
    ])
    await green()
    expect(await red()).toEqual([])
  })

  test('a dropped claim holds nothing up; a stale one does', async () => {
    await green()
    const second = must(await deeds.mark(ada, article, 'the freeze was dead'))
    expect(await red()).toEqual(['claims', 'reviews'])
    must(await deeds.edit(ada, second, { state: 'dropped', reason: 'Twice.' }))
    await clear(ada)
    expect(await red()).toEqual([])
    must(await deeds.attach(ben, claim))
    expect(await red()).toEqual(['claims', 'reviews']) // its review is outdated, and counts for no gate
  })

  test('are found with the same number of queries for one claim and for thirty', async () => {
    const few = (await statementsOf(() => readGates(eve, { articleId: article.id }))).length
    const words = pageText
      .split(/[ \n]+/)
      .filter((word) => /^[a-z]{2,}/i.test(word))
      .slice(0, 30)
    for (const word of words) must(await deeds.review(ada, must(await deeds.mark(ada, article, word)), yes))
    expect((await statementsOf(() => readGates(eve, { articleId: article.id }))).length).toBe(few)
  })

  test('ask for evidence or a reason in words of every claim rated true, false or between, and pass with a reason of their own', async () => {
    must(await deeds.review(ada, claim, { ...yes, reasoning: ' – …' }))
    await clear(ada)
    const sources = async () =>
      must(await readGates(eve, { articleId: article.id })).gates.find(({ gate }) => gate === 'sources')
    expect(await sources()).toMatchObject({
      state: 'red',
      isGreen: false,
      failing: 1,
      fails: [{ claim: claim.id, says: 'is rated “True” with neither evidence nor a reason' }],
    })
    expect(await refusedWithoutTrace(() => sign(eve))).toMatchObject({
      rule: 'gates-red',
      now: { gates: [{ gate: 'sources' }] },
    })
    const evidence = must(await deeds.attach(ben, claim))
    must(await deeds.confirm(ada, claim, { reason: '…' }))
    expect(await sources()).toMatchObject({ state: 'green' })
    must(await withdrawEvidence(ben, { evidenceId: evidence.id, version: 1 }))
    expect(await sources()).toMatchObject({ state: 'red' })
    must(await deeds.confirm(ada, claim, { reason: 'The table says so.' }))
    expect(await red()).toEqual([])
  })

  test('are grey where the administrator has no rule on, and hold nothing up; what was signed keeps the rules it was signed under', async () => {
    const admin = await aPerson('admin')
    const setRules = async (sourceRules: string[]) =>
      must(await editDesk(admin, { version: must(await readDesk(admin)).version, sourceRules }))
    must(await deeds.review(ada, claim, { ...yes, reasoning: '' }))
    await clear(ada)
    must(await sign(eve, { overrides: [{ gate: 'sources', reason: 'Known to all.' }] }))
    const signed = await frozen(eve)
    const [first] = must(await listSignOffs(eve, { articleId: article.id, limit: 1 })).items
    const rule = expect.stringMatching(/^A claim rated as true/) as string
    expect(first?.gates[3]).toMatchObject({
      gate: 'sources',
      state: 'red',
      rules: [rule],
      override: { reason: 'Known to all.' },
    })
    await setRules([])
    must(await reopen())
    expect(must(await readGates(eve, { articleId: article.id })).gates[3]).toMatchObject({
      gate: 'sources',
      state: 'grey',
      isGreen: false,
      failing: 0,
      rules: [],
    })
    must(await sign(eve))
    const whole = await exported()
    expect(faultsOf(whole)).toEqual([])
    expect(whole).toMatchObject({
      signOffs: [
        { gates: [{}, {}, {}, { state: 'red', rules: [rule] }, {}] },
        {
          gates: [
            { state: 'green' },
            {},
            {},
            { state: 'grey', isGreen: false, rules: [], override: null },
            {},
          ],
        },
      ],
    })
    expect(await frozen(eve)).toBe(signed)
    await setRules(['evidence-or-reason'])
  })

  test('tell nothing of a review in a blind round that is not complete', async () => {
    await db().article.update({ where: { id: article.id }, data: { blind: true, requiredReviews: 2 } })
    const before = await readGates(eve, { articleId: article.id })
    must(await deeds.review(ada, claim, yes))
    expect(await readGates(eve, { articleId: article.id })).toEqual(before)
    must(await deeds.review(ben, claim, yes))
    await clear(ada)
    expect(await red()).toEqual([])
    const decided = await readGates(eve, { articleId: article.id })
    must(await deeds.review(ada, claim, yes)) // another round of a claim whose verdict holds
    expect(await readGates(eve, { articleId: article.id })).toEqual(decided)
  })
})

describe('signing off', () => {
  test('is refused with the failing gates while one is red, and leaves no trace', async () => {
    await clear(ada)
    expect(await refusedWithoutTrace(() => sign(eve))).toMatchObject({
      code: 'against-rule',
      rule: 'gates-red',
      now: { gates: [{ gate: 'claims', fails: [{ claim: claim.id }] }, { gate: 'reviews' }] },
    })
  })

  test('is the editor’s, on the version that was seen and on what was seen', async () => {
    await green()
    const { seen } = must(await readGates(eve, { articleId: article.id }))
    for (const person of [ada, await aPerson('reader')])
      expect(await refusedWithoutTrace(() => sign(person))).toEqual({ code: 'not-allowed' })
    expect(await refusedWithoutTrace(() => sign(eve, { version: 9 }))).toMatchObject({ code: 'stale' })
    must(await deeds.edit(ben, claim, { claimDate: '2026-11-20' }))
    expect(await refusedWithoutTrace(() => sign(eve, { seen }))).toMatchObject({
      code: 'stale',
      now: { gates: expect.any(Array) },
    })
    must(await sign(eve, { seen: must(await readGates(eve, { articleId: article.id })).seen }))
    expect(await now()).toMatchObject({ state: 'signed-off', version: 2 })
  })

  test('keeps the whole dossier and its hash, which the history covers, and the dossier is found as it was written', async () => {
    await green()
    const signed = must(await sign(eve))
    const text = await frozen(ben)
    expect(signed).toMatchObject({
      number: 1,
      revision: 1,
      by: eve.id,
      sha256: createHash('sha256').update(text).digest('hex'),
    })
    const dossier = JSON.parse(text) as Record<string, never>
    expect(faultsOf(dossier)).toEqual([])
    expect(verifyArticle(JSON.parse(text) as TickmarkExport, sha256)).toEqual([])
    expect(dossier).toMatchObject({
      generatedAt: signed.at,
      article: { state: 'signed-off' },
      claims: [{ id: claim.id, state: 'agreed', reviews: [{ reviewer: ada.id }] }],
    })
    const last = await db().activity.findFirstOrThrow({
      where: { articleId: article.id },
      orderBy: { seq: 'desc' },
    })
    expect(last).toMatchObject({
      kind: 'article-signed-off',
      actorId: eve.id,
      digest: digestOf(last, signOffContent(signed)),
    })
  })

  test('what it keeps stays the same bytes after reopening and changing, and the database refuses to change it', async () => {
    await green()
    must(await sign(eve))
    const text = await frozen(ada)
    must(await reopen())
    must(await deeds.edit(ben, claim, { claimReviewed: 'Rents rose by a quarter.' }))
    must(
      await editArticle(
        eve,
        editArticleInput.parse({
          articleId: article.id,
          version: (await now()).version,
          title: 'Another title',
        }),
      ),
    )
    must(await deeds.review(ben, claim, yes))
    must(await sign(eve))
    expect(await frozen(await aPerson('reader'))).toBe(text)
    expect(await frozen(eve, 2)).not.toBe(text)
    expect(
      must(await listSignOffs(ben, { articleId: article.id, limit: 1, cursor: undefined })),
    ).toMatchObject({ items: [{ number: 2 }], next: expect.any(String) })
    await expect(db().signOff.updateMany({ data: { dossier: '' } })).rejects.toThrow()
    await expect(db().signOff.deleteMany({})).rejects.toThrow()
  })

  test('an override lets a red gate pass with a reason, which is in the history and in the export', async () => {
    await clear(ada)
    must(await deeds.review(ada, claim, { ...yes, substance: 'half-true' }))
    must(await deeds.attach(ben, claim))
    expect(await red()).toEqual(['claims', 'reviews'])
    const looked = { gate: 'reviews', reason: 'I have seen it.' }
    must(
      await sign(eve, {
        overrides: [
          { gate: 'claims', reason: ' The new table says the same. ' },
          looked,
          { gate: 'sentences', reason: 'Not needed.' },
        ],
      }),
    )
    const entry = { gate: 'claims', reason: 'The new table says the same.', by: eve.id }
    expect(
      await db().activity.findMany({
        where: { articleId: article.id, kind: 'gate-overridden' },
        select: { subject: true, reason: true },
      }),
    ).toEqual([
      { subject: 'claims', reason: entry.reason },
      { subject: 'reviews', reason: looked.reason },
    ])
    expect(JSON.parse(await frozen(eve))).toMatchObject({
      overrides: [{ ...entry, endedAt: null }, looked],
      signOffs: [],
    })
    const whole = await exported()
    expect(faultsOf(whole)).toEqual([])
    expect(whole).toMatchObject({
      overrides: [entry, looked],
      signOffs: [
        {
          number: 1,
          by: eve.id,
          gates: [
            { gate: 'sentences', override: null },
            { gate: 'claims', isGreen: false, override: { reason: entry.reason } },
            { gate: 'reviews', isGreen: false, override: { reason: looked.reason } },
            {},
            {},
          ],
        },
      ],
    })
    must(await reopen())
    expect(await exported()).toMatchObject({ overrides: [{ ...entry, endedAt: expect.any(String) }, looked] })
    expect(refusalOf(await sign(eve))).toMatchObject({ rule: 'gates-red' })
  })

  test('an override needs a reason, and the gate against signing off only one’s own work has none', () => {
    for (const override of [
      { gate: 'claims', reason: '  ' },
      { gate: 'somebody-else', reason: 'I am alone here.' },
    ]) {
      expect(
        signOffInput.safeParse({ articleId: article.id, version: 1, overrides: [override] }).success,
      ).toBe(false)
    }
  })

  test('opens blind rounds that are not complete: they decide nothing, everybody may see them, and go on openly after a reopening', async () => {
    await db().article.update({ where: { id: article.id }, data: { blind: true, requiredReviews: 2 } })
    for (const person of [ada, ben]) must(await deeds.review(person, claim, yes))
    await clear(ada)
    must(await deeds.review(ada, claim, { ...yes, substance: 'false' }))
    must(await sign(eve))
    expect(must(await readClaim(ben, { claimId: claim.id }))).toMatchObject({
      state: 'agreed',
      verdict: { substance: 'true' },
      reviews: [{ round: 1 }, { round: 1 }, { round: 2, reviewer: ada.id }],
    })
    must(await reopen())
    expect(refusalOf(await deeds.review(ada, claim, yes))).toMatchObject({ rule: 'has-answered' })
    expect(must(await deeds.review(ben, claim, yes)).reviews.at(-1)).toMatchObject({
      reviewer: ben.id,
      round: 2,
    })
    expect(must(await readClaim(eve, { claimId: claim.id }))).toMatchObject({
      state: 'contested',
      verdict: { substance: 'true', round: 1 },
    })
  })

  test('a claim whose first blind round is opened so is in review, and its round goes on where it was', async () => {
    await db().article.update({ where: { id: article.id }, data: { blind: true, requiredReviews: 2 } })
    must(await deeds.review(ada, claim, yes))
    await clear(ada)
    must(
      await sign(eve, {
        overrides: [
          { gate: 'claims', reason: 'One review will do.' },
          { gate: 'reviews', reason: 'One review will do.' },
        ],
      }),
    )
    const opened = { id: claim.id, state: 'in-review', round: 1, reviews: [{ reviewer: ada.id }] }
    expect(must(await readClaim(ben, { claimId: claim.id }))).toMatchObject(opened)
    expect(JSON.parse(await frozen(eve))).toMatchObject({ claims: [{ id: claim.id, state: 'in-review' }] })
    must(await reopen())
    expect(await red()).toEqual(['claims', 'reviews'])
    expect(refusalOf(await deeds.review(ada, claim, yes))).toMatchObject({ rule: 'has-answered' })
    expect(must(await deeds.review(ben, claim, yes))).toMatchObject({
      state: 'agreed',
      verdict: { round: 1, method: 'agreement' },
    })
  })

  test('a round that is opened so stays open to who has not answered, whoever answers next and through a drop, until it is complete', async () => {
    await db().article.update({ where: { id: article.id }, data: { blind: true, requiredReviews: 3 } })
    must(await deeds.review(ada, claim, yes))
    await clear(ada)
    must(
      await sign(eve, {
        overrides: [
          { gate: 'claims', reason: 'One review will do.' },
          { gate: 'reviews', reason: 'One review will do.' },
        ],
      }),
    )
    must(await reopen())
    const seenByEve = async () => {
      const { state, reviews } = must(await readClaim(eve, { claimId: claim.id }))
      return [state, reviews.map(({ reviewer }) => reviewer)]
    }
    must(await deeds.review(ben, claim, yes))
    expect(await seenByEve()).toEqual(['in-review', [ada.id, ben.id]])
    const { version } = must(await readClaim(eve, { claimId: claim.id }))
    must(await deeds.edit(eve, { id: claim.id, version }, { state: 'dropped', reason: 'Twice.' }))
    must(await deeds.edit(eve, { id: claim.id, version: version + 1 }, { state: 'open' }))
    expect(await seenByEve()).toEqual(['in-review', [ada.id, ben.id]])
    expect(must(await deeds.review(await aPerson('reviewer'), claim, yes))).toMatchObject({
      state: 'agreed',
      verdict: { round: 1 },
    })
    must(await deeds.review(ada, claim, yes))
    expect(await seenByEve()).toEqual(['agreed', expect.toSatisfy((people: string[]) => people.length === 3)])
  })
})

test('that somebody submitted in a blind round meanwhile is not told by a refusal', async () => {
  await db().article.update({ where: { id: article.id }, data: { blind: true, requiredReviews: 2 } })
  for (const person of [ada, ben]) must(await deeds.review(person, claim, yes))
  await clear(ada)
  const { seen } = must(await readGates(eve, { articleId: article.id }))
  must(await deeds.review(ada, claim, { ...yes, substance: 'false' }))
  must(await sign(eve, { seen }))
})

describe('nobody signs off only their own work', () => {
  /** What a hundred tries at once came to; a desk that is too busy to begin one has done nothing. */
  const answersOf = async (tries: readonly Promise<Outcome<unknown>>[]) =>
    (await Promise.allSettled(tries)).flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const signNow = async (times: number) => {
    const { version } = await now()
    return () =>
      Array.from({ length: times }, () =>
        signOffArticle(eve, signOffInput.parse({ articleId: article.id, version })),
      )
  }

  test('of a hundred tries at once by the only reviewer none succeeds, and nothing is stored', async () => {
    must(await deeds.review(eve, claim, yes))
    await clear(eve)
    const answers = await answersOf((await signNow(100))())
    expect(new Set(answers.map((each) => refusalOf(each).code))).toEqual(new Set(['against-rule']))
    expect(await db().signOff.count({ where: { articleId: article.id } })).toBe(0)
    expect(must(await readGates(eve, { articleId: article.id })).gates.at(-1)).toMatchObject({
      gate: 'somebody-else',
      isGreen: false,
      isOverridable: false,
    })
  })

  test('while a colleague takes back the only other part in it, it is signed with that part or not at all', async () => {
    must(await deeds.review(eve, claim, yes))
    await clear(eve)
    const other = must(await deeds.mark(ben, article, 'the freeze was dead'))
    must(await deeds.review(ben, other, yes))
    await clear(eve)
    const half = await signNow(50)
    await answersOf([...half(), deeds.edit(ben, other, { state: 'dropped', reason: 'Twice.' }), ...half()])
    const signed = await db().signOff.findMany({ where: { articleId: article.id } })
    expect(signed.length).toBeLessThanOrEqual(1)
    for (const { dossier } of signed)
      expect(
        (JSON.parse(dossier) as { claims: { id: string; state: string }[] }).claims.find(
          ({ id }) => id === other.id,
        )?.state,
      ).toBe('agreed')
  })

  test('of a hundred tries at once by another editor exactly one succeeds', async () => {
    await green()
    const answers = await answersOf((await signNow(100))())
    expect(answers.filter((each) => each.ok)).toHaveLength(1)
    expect(await db().signOff.count({ where: { articleId: article.id } })).toBe(1)
  })
})

describe('after sign-off', () => {
  beforeEach(async () => {
    await green()
    must(await sign(eve))
  })

  test('reopening takes a reason and opens the article to work', async () => {
    expect(reopenInput.safeParse({ articleId: article.id, version: 2, reason: ' ' }).success).toBe(false)
    expect(await refusedWithoutTrace(() => reopen(ada))).toEqual({ code: 'not-allowed' })
    expect(must(await reopen())).toMatchObject({ state: 'checking', version: 3 })
    expect(
      (await db().activity.findFirst({ where: { articleId: article.id, kind: 'article-reopened' } }))?.reason,
    ).toBe('A source called back.')
    must(await deeds.attach(ben, claim))
  })

  test('publishing keeps the link in the history, and is done once', async () => {
    expect(must(await publish({ url: 'https://post.test/rents' }))).toMatchObject({
      state: 'published',
      url: null,
    })
    expect(
      (await db().activity.findFirst({ where: { articleId: article.id, kind: 'article-published' } }))
        ?.reason,
    ).toBe('https://post.test/rents')
    expect(await refusedWithoutTrace(() => publish())).toMatchObject({ rule: 'is-published' })
  })

  test('a correction says what, why and when; the old verdict stays in sight and has to be decided anew', async () => {
    expect(await refusedWithoutTrace(() => correct())).toMatchObject({ rule: 'not-published' })
    must(await publish())
    expect(await refusedWithoutTrace(() => correct({ claimId: 'nowhere' }))).toMatchObject({
      code: 'invalid',
      fields: { claimId: expect.any(String) },
    })
    expect(must(await correct({ claimId: claim.id }))).toMatchObject({ state: 'corrected' })
    expect(must(await readClaim(ben, { claimId: claim.id }))).toMatchObject({
      state: 'stale',
      verdict: { substance: 'true', status: 'stale' },
    })
    expect(await red()).toEqual(['claims'])
    must(await deeds.review(ben, claim, { ...yes, substance: 'mostly-false' }))
    must(await sign(eve))
    must(await publish())
    const log = [
      {
        isRetraction: false,
        what: 'It was a quarter.',
        why: 'The office corrected its table.',
        claim: claim.id,
        verdict: { substance: 'true' },
        by: eve.id,
        at: expect.any(String),
      },
    ]
    expect(must(await listCorrections(ben, { articleId: article.id })).items).toMatchObject(log)
    const whole = await exported()
    expect(faultsOf(whole)).toEqual([])
    expect(whole).toMatchObject({
      article: { state: 'published' },
      corrections: [{ retraction: false, what: 'It was a quarter.', verdict: { substance: 'true' } }],
    })
    expect(JSON.parse(await frozen(ben))).toMatchObject({
      claims: [{ verdict: { substance: 'true', status: 'current' } }],
    })
  })

  test('a retraction says what and why, and is the last word', async () => {
    must(await publish())
    expect(must(await retract())).toMatchObject({ state: 'retracted' })
    expect(await exported()).toMatchObject({
      article: { state: 'retracted' },
      corrections: [{ retraction: true, what: 'All of it.', why: 'The document was forged.', claim: null }],
    })
    for (const deed of [reopen, publish, correct, retract, () => sign(eve)])
      expect(await refusedWithoutTrace(deed)).toMatchObject({ rule: 'is-retracted' })
  })

  test('each deed is in the history', async () => {
    for (const deed of [publish, correct, () => sign(eve), reopen]) must<unknown>(await deed())
    must(await callReady(ada, { articleId: article.id, version: (await now()).version }))
    must(await sign(eve))
    must(await retract())
    const kinds = (await historyOf(article.id)).map(({ kind }) => kind)
    expect(kinds.slice(kinds.indexOf('gates-passed'))).toEqual([
      'gates-passed',
      'article-signed-off',
      'article-published',
      'article-corrected',
      'gates-passed',
      'article-signed-off',
      'article-reopened',
      'article-ready',
      'gates-passed',
      'article-signed-off',
      'article-retracted',
    ])
  })

  test('nobody who is not named sees anything of the sign-off of a restricted article', async () => {
    await db().article.update({
      where: { id: article.id },
      data: { restricted: true, access: { create: { personId: eve.id, addedById: eve.id } } },
    })
    for (const read of [
      readGates(ben, { articleId: article.id }),
      listSignOffs(ben, { articleId: article.id, limit: 9, cursor: undefined }),
      exportSignOff(ben, { articleId: article.id, number: 1 }),
      listCorrections(ben, { articleId: article.id }),
    ]) {
      expect(await read).toEqual({ ok: false, refusal: { code: 'not-there' } })
    }
  })
})
