import { beforeAll, describe, expect, test } from 'vitest'
import { searchClaimsInput } from '@/lib/api/work-inputs'
import { editEvidence, withdrawEvidence } from '@/lib/commands/add-evidence'
import { findClaims } from '@/lib/commands/find-claims'
import { makeWords } from '@/lib/commands/make-words'
import { db } from '@/lib/db/client'
import { writeMissingWords } from '@/lib/db/word-index'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, yes } from '@/tests/support/desk'
import { statementsOf } from '@/tests/support/statements'

let eve: Actor
let ada: Actor
let bob: Actor

beforeAll(async () => {
  eve = await aPerson('editor', 'Eve')
  ada = await aPerson('reviewer', 'Ada')
  bob = await aPerson('reviewer', 'Bob')
})

const find = async (by: Actor, asked: Record<string, unknown> = {}) =>
  must(await findClaims(by, searchClaimsInput.parse({ limit: 50, ...asked }))).items

test('claims are found with their article, their verdict in words and the name of whose work they are', async () => {
  const article = await anArticleOn(pageText, eve, { title: 'Rents in May' })
  const claim = must(
    await deeds.mark(ada, article, 'by a third', { claimReviewed: 'Rents rose by a third.' }),
  )
  must(await deeds.review(ada, claim, yes))
  must(await deeds.edit(eve, must(await deeds.mark(eve, article, 'last year')), { assignee: bob.id }))
  const [taken, rated] = await find(bob)
  expect(rated).toMatchObject({
    id: claim.id,
    quote: 'by a third',
    claimReviewed: 'Rents rose by a third.',
    state: 'agreed',
    attribution: { key: 'said-on-record' },
    substance: { key: 'true', label: 'True' },
    assignee: null,
    article: { id: article.id, title: 'Rents in May', direction: 'ltr' },
  })
  expect(taken).toMatchObject({
    quote: 'last year',
    attribution: null,
    substance: null,
    assignee: { id: bob.id, name: 'Bob' },
  })
  expect(await find(bob, { rating: 'true' })).toEqual([rated])
})

test('a claim that is given to nobody is told as the work of whom its article is given to', async () => {
  const article = await anArticleOn(pageText, eve, { title: 'Held' })
  await db().article.update({ where: { id: article.id }, data: { assigneeId: ada.id } })
  must(await deeds.mark(eve, article, 'steepest', { claimReviewed: 'Held by Ada.' }))
  expect(await find(bob, { q: 'held', assignee: ada.id })).toMatchObject([
    { claimReviewed: 'Held by Ada.', assignee: { name: 'Ada' } },
  ])
  expect(await find(bob, { q: 'held', assignee: 'nobody' })).toEqual([])
})

test('whoever reviewed a claim is told the own answers and how many reviews of how many there are, and nobody else', async () => {
  const article = await anArticleOn(pageText, eve, { title: 'Own' })
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2, blind: true } })
  const claim = must(await deeds.mark(eve, article, 'by a third', { claimReviewed: 'Owned.' }))
  const yoursOf = async (person: Actor) => (await find(person, { q: 'owned' }))[0]!.yours
  expect(await yoursOf(ada)).toBeNull()
  must(await deeds.review(ada, claim, yes))
  expect(await yoursOf(ada)).toMatchObject({
    attribution: { key: 'said-on-record' },
    substance: { key: 'true', label: 'True' },
    reviews: 1,
    required: 2,
  })
  expect([await yoursOf(bob), await yoursOf(eve)]).toEqual([null, null])
  must(await deeds.review(bob, claim, { ...yes, substance: 'false' }))
  expect([await yoursOf(ada), await yoursOf(bob), await yoursOf(eve)]).toMatchObject([
    { substance: { key: 'true' }, reviews: 2 },
    { substance: { key: 'false' }, reviews: 2 },
    null,
  ])
})

test('nothing is told of a restricted article, nor of a review in a blind round that is open', async () => {
  const blind = await anArticleOn(pageText, eve, { title: 'Blind' })
  await db().article.update({ where: { id: blind.id }, data: { requiredReviews: 2, blind: true } })
  const claim = must(await deeds.mark(eve, blind, 'the freeze was dead'))
  must(await deeds.review(ada, claim, yes))
  expect((await find(bob, { q: 'freeze' }))[0]).toMatchObject({
    state: 'open',
    attribution: null,
    substance: null,
  })
  expect(await find(bob, { q: 'freeze', state: 'in-review' })).toEqual([])
  await db().article.update({ where: { id: blind.id }, data: { restricted: true } })
  expect(await find(bob, { q: 'freeze' })).toEqual([])
})

test('a page is read in a fixed number of statements, however many articles it comes from', async () => {
  for (let n = 0; n < 4; n++)
    must(
      await deeds.mark(eve, await anArticleOn(pageText, eve), 'by a third', { claimReviewed: 'Manifold.' }),
    )
  const one = await statementsOf(() => find(ada, { limit: 1, q: 'manifold' }))
  const many = await statementsOf(() => find(ada, { q: 'manifold' }))
  expect(many.length).toBe(one.length)
})

describe('claims are found by words of', () => {
  let claim: Claim
  const isFound = async (q: string, by = bob) => (await find(by, { q })).some(({ id }) => id === claim.id)
  const fresh = async (more: Record<string, unknown> = {}) => {
    const article = await anArticleOn('„L’été” à Łódź—€5m… 房租上涨三分之一，部长说。', eve, {
      title: 'Words',
    })
    if (more.blind)
      await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2, blind: true } })
    claim = must(await deeds.mark(ada, article, article.revision.text))
  }

  test('the quote, whatever signs stand beside them, without accents and apostrophes, in scripts without spaces', async () => {
    await fresh()
    for (const q of [
      "l'été",
      'LETE',
      'ete',
      'lodz',
      '5m',
      '"lodz 5m"',
      '房租',
      '上涨',
      '涨',
      '三分之一',
      '房租 lodz',
      'lodz -rents',
      'nothing or lodz',
      'Łódź—€5m…',
    ])
      expect(await isFound(q), q).toBe(true)
    for (const q of ['ét', '"5m lodz"', '租房', 'lodz -ete', 'rents', '%', '“”', '-'])
      expect(await isFound(q), q).toBe(false)
  })

  test('the wording and who claims it, as they are after each change', async () => {
    await fresh()
    claim = must(
      await deeds.edit(ada, claim, {
        claimReviewed: 'Zölle auf Weizen',
        claimant: { type: 'person', name: 'Şebnem O’Brien', description: 'une porte-parole' },
      }),
    )
    for (const q of ['zolle weizen', 'sebnem obrien', 'parole zolle', 'porteparole'])
      expect(await isFound(q), q).toBe(true)
    claim = must(await deeds.edit(ada, claim, { claimReviewed: 'Rents', claimant: null }))
    expect([await isFound('zolle'), await isFound('obrien'), await isFound('rents')]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('evidence that was not withdrawn: title, source, excerpt and link', async () => {
    await fresh()
    const { claim: held, ...evidence } = must(
      await deeds.attach(ada, claim, {
        title: 'Bericht über Zäune',
        source: 'Ministère',
        excerpt: 'Nobody “saw” it',
        url: 'https://example.org/gazette-7',
      }),
    )
    for (const q of ['zaune bericht', 'ministere', '"nobody saw"', 'gazette', 'lodz ministere'])
      expect(await isFound(q), q).toBe(true)
    must(await editEvidence(ada, { evidenceId: evidence.id, version: 1, title: 'Anderes' }))
    expect([await isFound('zaune'), await isFound('anderes')]).toEqual([false, true])
    await db().source.update({ where: { id: evidence.source! }, data: { name: 'Umbenannt' } })
    must(await deeds.edit(ada, { ...claim, version: held.version }, { kind: 'quantity' }))
    expect([await isFound('ministere'), await isFound('umbenannt')]).toEqual([false, true])
    must(await withdrawEvidence(ada, { evidenceId: evidence.id, version: 2 }))
    expect([await isFound('anderes'), await isFound('umbenannt')]).toEqual([false, false])
  })

  test('what reviewers and those who decided wrote, never of a draft', async () => {
    await fresh()
    must(await deeds.review(ada, claim, { reasoning: 'Entwurf allein' }))
    expect([await isFound('entwurf'), await isFound('entwurf', ada)]).toEqual([false, false])
    must(await deeds.review(ada, claim, { ...yes, reasoning: 'Begründet durch Akten' }))
    for (const q of ['begrundet akten', '"durch akten"']) expect(await isFound(q), q).toBe(true)
    expect(await isFound('entwurf')).toBe(false)
  })

  test('a review in a blind round only for who may look into it, until the round is over', async () => {
    await fresh({ blind: true })
    const cyd = await aPerson('reviewer', 'Cyd')
    must(await deeds.review(ada, claim, { ...yes, reasoning: 'Geheimnis eins' }))
    expect([
      await isFound('geheimnis'),
      await isFound('geheimnis', eve),
      await isFound('lodz -geheimnis'),
      await isFound('geheimnis', ada),
      await isFound('lodz geheimnis', ada),
    ]).toEqual([false, false, true, true, true])
    expect(await isFound('lodz -geheimnis', ada)).toBe(false)
    must(await deeds.review(cyd, claim, { ...yes, reasoning: 'Zweitens' }))
    expect([await isFound('geheimnis zweitens'), await isFound('geheimnis', eve)]).toEqual([true, true])
  })

  test('all that was there before the words were made, after an end in between', async () => {
    await fresh()
    must(await deeds.attach(ada, claim, { title: 'Altbestand' }))
    await db().$executeRaw`UPDATE "Claim" SET "words" = NULL, "closedWords" = NULL`
    await db().$executeRaw`UPDATE "Article" SET "titleWords" = NULL`
    expect(await isFound('altbestand')).toBe(false)
    await db().$transaction((tx) => writeMissingWords(tx))
    await makeWords()
    expect(await isFound('altbestand lodz')).toBe(true)
    expect(await db().article.count({ where: { titleWords: null } })).toBe(0)
  })
})

test('every deed leaves the words of its claims as they would be made anew', async () => {
  const stored = () =>
    db().$queryRaw<unknown[]>`SELECT "id", "words"::text, "closedWords"::text FROM "Claim" ORDER BY "id"`
  const before = await stored()
  await db().$executeRaw`UPDATE "Claim" SET "words" = NULL, "closedWords" = NULL`
  await makeWords()
  expect(await stored()).toEqual(before)
  expect(JSON.stringify(before)).not.toContain('null,null')
})

test('whether there is a next page says nothing of claims that the reader does not see', async () => {
  const seen = must(
    await deeds.mark(eve, await anArticleOn(pageText, eve), 'by a third', { claimReviewed: 'Quokka.' }),
  )
  const page = async () => must(await findClaims(bob, searchClaimsInput.parse({ limit: 1, q: 'quokka' })))
  const alone = await page()
  for (const data of [{ restricted: true }, { deletedAt: new Date() }]) {
    const hidden = await anArticleOn(pageText, eve)
    for (let n = 0; n < 3; n++)
      must(await deeds.mark(eve, hidden, 'by a third', { claimReviewed: 'Quokka.' }))
    await db().article.update({ where: { id: hidden.id }, data })
  }
  expect(await page()).toEqual(alone)
  expect(alone).toMatchObject({ items: [{ id: seen.id }], next: null })
})
