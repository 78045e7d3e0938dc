import { describe, expect, test } from 'vitest'
import { withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { editDesk } from '@/lib/commands/desk/edit-desk'
import { readDesk } from '@/lib/views/desk/read-desk'
import { listSignOffs } from '@/lib/views/sign-off/list-sign-offs'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { db } from '@/lib/db/client'
import { aPerson, deeds, must, pageText, refusedWithoutTrace, yes } from '@/tests/support/desk'
import { faultsOf } from '@/tests/support/export-schema'
import { statementsOf } from '@/tests/support/statements'
import { aDeskThatSignsOff } from './articles-to-sign'

const desk = await aDeskThatSignsOff()
const { ada, ben, eve, clear, green, sign, reopen, frozen, exported, red } = desk

describe('the gates', () => {
  test('are red with what fails, and green once nothing does', async () => {
    expect(must(await readGates(eve, { articleId: desk.article.id })).gates).toMatchObject([
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
      {
        gate: 'claims',
        isGreen: false,
        fails: [{ claim: desk.claim.id, words: 'by a third', says: 'is open' }],
      },
      { gate: 'reviews', isGreen: false, fails: [{ claim: desk.claim.id, says: 'needs 1 review' }] },
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
    const second = must(await deeds.mark(ada, desk.article, 'the freeze was dead'))
    expect(await red()).toEqual(['claims', 'reviews'])
    must(await deeds.edit(ada, second, { state: 'dropped', reason: 'Twice.' }))
    await clear(ada)
    expect(await red()).toEqual([])
    must(await deeds.attach(ben, desk.claim))
    expect(await red()).toEqual(['claims', 'reviews']) // its review is outdated, and counts for no gate
  })

  test('are found with the same number of queries for one claim and for thirty', async () => {
    const few = (await statementsOf(() => readGates(eve, { articleId: desk.article.id }))).length
    const words = pageText
      .split(/[ \n]+/)
      .filter((word) => /^[a-z]{2,}/i.test(word))
      .slice(0, 30)
    for (const word of words)
      must(await deeds.review(ada, must(await deeds.mark(ada, desk.article, word)), yes))
    expect((await statementsOf(() => readGates(eve, { articleId: desk.article.id }))).length).toBe(few)
  })

  test('ask for evidence or a reason in words of every claim rated true, false or between, and pass with a reason of their own', async () => {
    must(await deeds.review(ada, desk.claim, { ...yes, reasoning: ' – …' }))
    await clear(ada)
    const sources = async () =>
      must(await readGates(eve, { articleId: desk.article.id })).gates.find(({ gate }) => gate === 'sources')
    expect(await sources()).toMatchObject({
      state: 'red',
      isGreen: false,
      failing: 1,
      fails: [{ claim: desk.claim.id, says: 'is rated “True” with neither evidence nor a reason' }],
    })
    expect(await refusedWithoutTrace(() => sign(eve))).toMatchObject({
      rule: 'gates-red',
      now: { gates: [{ gate: 'sources' }] },
    })
    const evidence = must(await deeds.attach(ben, desk.claim))
    must(await deeds.confirm(ada, desk.claim, { reason: '…' }))
    expect(await sources()).toMatchObject({ state: 'green' })
    must(await withdrawEvidence(ben, { evidenceId: evidence.id, version: 1 }))
    expect(await sources()).toMatchObject({ state: 'red' })
    must(await deeds.confirm(ada, desk.claim, { reason: 'The table says so.' }))
    expect(await red()).toEqual([])
  })

  test('are grey where the administrator has no rule on, and hold nothing up; what was signed keeps the rules it was signed under', async () => {
    const admin = await aPerson('admin')
    const setRules = async (sourceRules: string[]) =>
      must(await editDesk(admin, { version: must(await readDesk(admin)).version, sourceRules }))
    must(await deeds.review(ada, desk.claim, { ...yes, reasoning: '' }))
    await clear(ada)
    must(await sign(eve, { overrides: [{ gate: 'sources', reason: 'Known to all.' }] }))
    const signed = await frozen(eve)
    const [first] = must(await listSignOffs(eve, { articleId: desk.article.id, limit: 1 })).items
    const rule = expect.stringMatching(/^A claim rated as true/) as string
    expect(first?.gates[3]).toMatchObject({
      gate: 'sources',
      state: 'red',
      rules: [rule],
      override: { reason: 'Known to all.' },
    })
    await setRules([])
    must(await reopen())
    expect(must(await readGates(eve, { articleId: desk.article.id })).gates[3]).toMatchObject({
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
    await db().article.update({ where: { id: desk.article.id }, data: { blind: true, requiredReviews: 2 } })
    const before = await readGates(eve, { articleId: desk.article.id })
    must(await deeds.review(ada, desk.claim, yes))
    expect(await readGates(eve, { articleId: desk.article.id })).toEqual(before)
    must(await deeds.review(ben, desk.claim, yes))
    await clear(ada)
    expect(await red()).toEqual([])
    const decided = await readGates(eve, { articleId: desk.article.id })
    must(await deeds.review(ada, desk.claim, yes)) // another round of a claim whose verdict holds
    expect(await readGates(eve, { articleId: desk.article.id })).toEqual(decided)
  })
})
