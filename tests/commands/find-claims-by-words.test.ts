import { describe, expect, test } from 'vitest'
import { editEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { makeWords } from '@/lib/commands/desk/make-words'
import { db } from '@/lib/db/client'
import { writeMissingWords } from '@/lib/db/claim/word-index'
import type { Claim } from '@/lib/domain/claim'
import { anArticleOn, aPerson, deeds, must, yes } from '@/tests/support/desk'
import { aDeskThatFinds, foundBy } from './found-claims'

const { eve, ada, bob } = await aDeskThatFinds()

describe('claims are found by words of', () => {
  let claim: Claim
  const isFound = async (q: string, by = bob) => (await foundBy(by, { q })).some(({ id }) => id === claim.id)
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
