import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { readJson } from '@/lib/export/read-json'
import { wrongFile } from '@/lib/verify/file'
import type { Check } from '@/lib/verify/record'
import { verifyArticle } from '@/lib/verify/verify'
import { Chance } from '@/tests/support/chance'
import { faultsOf } from '@/tests/support/export-schema'
import { fileForgeries } from '@/tests/support/tamper-file'
import { sha256 } from '@/tests/support/tamper-parts'

// Written by the desk of before its histories held what was done: entries have no leaves, and digests have no salt.
const text = readFileSync('tests/verify/fixtures/article-2026-11-26.json', 'utf8')
const file = JSON.parse(text) as TickmarkExport

const findings = (forged: TickmarkExport, ...without: readonly Check[]) => [
  ...wrongFile(JSON.stringify(forged), forged, sha256).filter(({ check }) => !without.includes(check)),
  ...verifyArticle(forged, sha256, without),
]

test('a file of before is valid, and nothing is found in it', () => {
  expect(faultsOf(file)).toEqual([])
  expect(readJson(text)).toMatchObject({ ok: true })
  expect(findings(file)).toEqual([])
  expect(file.activity.length).toBeGreaterThan(30)
  expect(file.head).toEqual({ seq: file.activity.length, hash: file.activity.at(-1)!.hash })
})

test('files of before there was a head, a SHA-256 and the place of a claim are checked as far as they go, and said to be incomplete', () => {
  const { head: _head, sha256: _sum, ...older } = structuredClone(file)
  for (const claim of older.claims) delete claim.placedIn
  expect(readJson(JSON.stringify(older))).toMatchObject({ ok: true })
  expect(findings(older)).toEqual([
    { check: 'file', where: 'the file', what: 'it is incomplete: it lacks its own SHA-256 (sha256)' },
    {
      check: 'file',
      where: 'the file',
      what: 'it is incomplete: it does not say where its history ends (head)',
    },
  ])
})

test('of 100 forgeries by somebody who writes chain, head and SHA-256 anew, 100 are found, each by its own check', () => {
  const missed: string[] = []
  for (let n = 0; n < 100; n++) {
    const { name, check, forge } = fileForgeries[n % fileForgeries.length]!
    const forged = structuredClone(file)
    forge(forged, new Chance(n))
    expect(forged, name).not.toEqual(file)
    if (!findings(forged).some((finding) => finding.check === check)) missed.push(`${name} (${n})`)
  }
  expect(missed).toEqual([])
})

test('a hundred words and numbers changed anywhere in the file are found', () => {
  const missed: string[] = []
  for (let n = 0; n < 100; n++) {
    const forged = structuredClone(file)
    const place = changeSomething(forged, new Chance(n))
    if (place !== 'generatedAt' && findings(forged).length === 0) missed.push(place)
  }
  expect(missed).toEqual([])
})

describe('without a check its kind of forgery comes through, so each is needed', () => {
  test.for([...new Set(fileForgeries.map(({ check }) => check))])('%s', (check) => {
    const through = fileForgeries
      .filter((forgery) => forgery.check === check)
      .filter(({ forge }) => {
        const forged = structuredClone(file)
        forge(forged, new Chance(7))
        return findings(forged, check).length === 0
      })
    expect(through.map(({ name }) => name)).not.toEqual([])
  })

  test('contents', () => {
    const forged = structuredClone(file)
    forged.article.title = 'Other words'
    expect(findings(forged)).toHaveLength(1)
    expect(findings(forged, 'contents')).toEqual([])
  })
})

test('what is no such file is told with the place at which it is none', () => {
  expect(readJson('{')).toEqual({ ok: false, faults: ['this is no JSON'] })
  expect(readJson(JSON.stringify({ ...file, schema: 'tickmark.export/2' }))).toMatchObject({
    ok: false,
    faults: [expect.stringMatching(/^schema: /)],
  })
  expect(readJson(JSON.stringify({ ...file, claims: [{ ...file.claims[0], extra: 1 }] }))).toMatchObject({
    ok: false,
    faults: [expect.stringMatching(/^claims\.0: /)],
  })
})

/** Changes one word or number of a value somewhere, and tells where. */
function changeSomething(value: object, chance: Chance): string {
  const leaves: { holder: Record<string, unknown>; key: string; place: string }[] = []
  const walk = (holder: Record<string, unknown>, place: string): void => {
    for (const [key, inner] of Object.entries(holder)) {
      if (typeof inner === 'object' && inner !== null)
        walk(inner as Record<string, unknown>, `${place}${key}.`)
      else leaves.push({ holder, key, place: place + key })
    }
  }
  walk(value as Record<string, unknown>, '')
  const { holder, key, place } = chance.of(leaves)
  const was = holder[key]
  holder[key] = typeof was === 'number' ? was + 1 : typeof was === 'boolean' ? !was : `${String(was ?? '')}x`
  return place
}
