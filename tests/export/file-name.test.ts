import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportFileName } from '@/lib/export/file-name'
import { hostileText, seeded } from '@/tests/support/hostile'

const at = new Date('2026-11-23T23:59:00.000Z')

test.for([
  ['Rents rose by a third last year', 'tickmark-rents-rose-by-a-third-last-year-2026-11-23.json'],
  ['“Their own peril and doom”: Asif', 'tickmark-their-own-peril-and-doom-asif-2026-11-23.json'],
  ['Straße nach Ōsaka, é & ﬁ', 'tickmark-straße-nach-osaka-e-fi-2026-11-23.json'],
  ['پاکستان نے کہا', 'tickmark-پاکستان-نے-کہا-2026-11-23.json'],
  ['کرائے "بڑھ" گئے', 'tickmark-کرائے-بڑھ-گئے-2026-11-23.json'],
  ['हिंदी में', 'tickmark-हिंदी-में-2026-11-23.json'],
  ['\u0301\u0301 Й и \u0301', 'tickmark-й-и-2026-11-23.json'],
  ['한국어 기사', 'tickmark-한국어-기사-2026-11-23.json'],
  ['../../etc/passwd\0', 'tickmark-etc-passwd-2026-11-23.json'],
  ['CON', 'tickmark-con-2026-11-23.json'],
  ['👍👍', 'tickmark-article-2026-11-23.json'],
  ['', 'tickmark-article-2026-11-23.json'],
  ['x'.repeat(300), `tickmark-${'x'.repeat(60)}-2026-11-23.json`],
  [`${'x'.repeat(59)} y`, `tickmark-${'x'.repeat(59)}-2026-11-23.json`],
] as const)('%j is kept as %s', ([title, name]) => {
  expect(exportFileName(title, at, 'json')).toBe(name)
})

test('whatever the title, the name is one that every system takes', () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      expect(exportFileName(title, at, 'json')).toMatch(
        /^tickmark-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*-2026-11-23\.json$/u,
      )
    }),
    seeded,
  )
})
