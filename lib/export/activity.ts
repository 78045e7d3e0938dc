import type { KeptActivity } from '@/lib/domain/activity'
import { mainLeaf, newestLeaves, reasonLeaf, saltForm, saltOf } from '@/lib/record/leaves'
import { presentThings, type ShownArticle } from '@/lib/record/present'
import type { TickmarkExport } from './export-schema'

type Exported = TickmarkExport['activity'][number]
type Sha256 = (text: string) => string

/** The entries of a history in the shape of the export. A salt goes with the words that it covers: those of what was changed since, or is gone, stay on the desk. */
export function toActivity(
  history: readonly KeptActivity[],
  shown: ShownArticle,
  sha256: Sha256,
): Exported[] {
  const newest = newestLeaves(history)
  const present = new Set(presentThings(shown).map(([name]) => name))
  return history.map((entry): Exported => {
    const { seq, at, actor, kind, subject, reason, digest, secret, hash, previousHash } = entry
    const saltFor = (name: string): { salt?: string } => {
      const isTold = name === reasonLeaf || (present.has(name) && newest.get(name)?.entry === entry)
      return isTold && secret ? { salt: saltOf(sha256(saltForm(secret, name))) } : {}
    }
    const main = mainLeaf(entry)
    const leaves =
      entry.leaves &&
      Object.fromEntries(
        Object.entries(entry.leaves)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, leaf]) => [name, { digest: leaf.digest, ...saltFor(name) }]),
      )
    return {
      seq,
      at,
      actor,
      kind,
      subject,
      ...(reason === null ? {} : { reason }),
      ...(digest === null ? {} : { digest }),
      ...(leaves && digest !== null && main !== null ? saltFor(main) : {}),
      ...(leaves ? { leaves } : {}),
      hash,
      previousHash,
    }
  })
}
