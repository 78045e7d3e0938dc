import { createHash } from 'node:crypto'
import { chainedForm } from '@/lib/domain/activity'
import type { TickmarkExport } from '@/lib/export/export-schema'
import type { Check } from '@/lib/verify/record'
import type { Chance } from './chance'

/** The SHA-256 of a text in hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A claim of a file. */
export type Claim = TickmarkExport['claims'][number]
type Entry = TickmarkExport['activity'][number]

/** One way to forge a file; `check` is the one that must find it, whatever else does. */
export type Forgery = Readonly<{
  name: string
  check: Check
  forge: (file: TickmarkExport, chance: Chance) => void
}>

/** Writes the whole chain anew and notes its head, as somebody who knows how it is made would. */
export function rechain(file: TickmarkExport): void {
  let previousHash = ''
  file.activity.forEach((entry, at) => {
    Object.assign(entry, { seq: at + 1, previousHash })
    previousHash = sha256(
      chainedForm(file.article.id, { ...entry, reason: entry.reason ?? null, digest: entry.digest ?? null }),
    )
    entry.hash = previousHash
  })
  file.head = { seq: file.activity.length, hash: previousHash }
}

/** The text with another last sign. */
export const other = (text: string): string => `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`
/** Takes one out of a list. */
export const takeOut = <T>(list: T[], item: T): void => void list.splice(list.indexOf(item), 1)
/** The entries of those kinds. */
export const entriesOf = (file: TickmarkExport, ...kinds: string[]): Entry[] =>
  file.activity.filter(({ kind }) => kinds.includes(kind))
/** Claims with a verdict that holds. */
export const decided = (file: TickmarkExport): Claim[] =>
  file.claims.filter((claim) => claim.verdict?.status === 'current')
/** Claims without a verdict. */
export const bare = (file: TickmarkExport): Claim[] => file.claims.filter((claim) => claim.verdict === null)
/** Those of them that have evidence. */
export const proved = (claims: Claim[]): Claim[] => claims.filter((claim) => claim.evidence.length > 0)
