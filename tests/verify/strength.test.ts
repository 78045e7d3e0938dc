import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { wrongStrength } from '@/lib/verify/strength'

const file = JSON.parse(readFileSync('tests/verify/fixtures/article.json', 'utf8')) as TickmarkExport
const changed = (change: (claim: TickmarkExport['claims'][number]) => object) =>
  wrongStrength({ ...file, claims: file.claims.map((claim) => ({ ...claim, ...change(claim) })) })

test('the sentence of what each claim’s answer rests on is made again from the evidence in the file', () => {
  expect(file.claims.some(({ strength }) => strength?.startsWith('Supported by'))).toBe(true)
  expect(wrongStrength(file)).toEqual([])
})

test('a sentence that says more than the evidence is found, and so is evidence that was taken from under it', () => {
  const [first] = changed(({ strength }) =>
    strength ? { strength: 'Supported by nine primary documents.' } : {},
  )
  expect(first?.what).toBe('what it says its answer rests on is not what its evidence says')
  expect(changed(({ strength }) => (strength ? { evidence: [] } : {}))).not.toEqual([])
})

test('of an older file, in which no claim says it, nothing is said; one claim alone that does not is found', () => {
  expect(changed(() => ({ strength: undefined }))).toEqual([])
  const silent = file.claims.find(({ strength }) => strength)!.id
  expect(changed(({ id }) => (id === silent ? { strength: undefined } : {}))).toEqual([
    {
      check: 'evidence',
      where: `claim ${silent}`,
      what: 'it does not say what its answer rests on, as other claims do',
    },
  ])
})
