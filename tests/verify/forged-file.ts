import { readFileSync } from 'node:fs'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { said, writeAnew } from './forgeries'

/** An exported file on which much was done. */
export const file = JSON.parse(readFileSync('tests/verify/fixtures/article.json', 'utf8')) as TickmarkExport

/** What is found after a change that is followed by writing anew everything that can be. */
export function foundAfter(
  change: (forged: TickmarkExport) => void,
  anew: (forged: TickmarkExport) => void = writeAnew,
): string[] {
  const forged = structuredClone(file)
  change(forged)
  anew(forged)
  return said(forged)!.map(({ where, what }) => `${where}: ${what}`)
}

/** The claim of a file that quotes those words. */
export const claimOf = (forged: TickmarkExport, quote: string) =>
  forged.claims.find((claim) => claim.quote === quote)!

/** What is written into a file that is then written wholly anew, and what is found of it. */
export type Contradiction = readonly [
  name: string,
  change: (forged: TickmarkExport) => void,
  finding: string | RegExp,
]
