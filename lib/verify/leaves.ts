import {
  burntEntries,
  leafForm,
  leavesOf,
  newestLeaves,
  personLeaf,
  mainLeaf,
  reasonLeaf,
} from '@/lib/record/leaves'
import { presentThings } from '@/lib/record/present'
import { unless, type ArticleRecord, type Entry, type Finding, type Sha256 } from './record'

/** Whether a thing may stand without a leaf: entries of before there were leaves tell of it, or such as wait for a closed round to open. */
function oldThings({ activity, waiting = [] }: ArticleRecord): (name: string) => boolean {
  const told = new Set<string>()
  let hasOldEvidence = false
  for (const entry of [...activity, ...waiting]) {
    if (entry.leaves) continue
    const main = mainLeaf(entry)
    if (main !== null) told.add(main)
    told.add(personLeaf(entry.actor))
    hasOldEvidence ||= entry.kind.startsWith('evidence-')
    if (entry.kind === 'article-created') told.add('revision:1')
    if (entry.kind === 'article-revised') told.add(`coverage:${entry.subject}`)
  }
  return (name) => told.has(name) || (hasOldEvidence && name.startsWith('source:'))
}

const where = (name: string): string => name.replace(/:/, ' ')

/** Reasons that are not those that were given; a burnt one is left out. */
function wrongReasons(history: readonly Entry[], sha256: Sha256): Finding[] {
  const burnt = burntEntries(history)
  return history.flatMap(({ seq, reason, leaves }) => {
    if (!leaves) return []
    const leaf = leaves[reasonLeaf]
    if (reason == null)
      return unless(
        leaf === undefined || burnt.has(seq),
        'leaves',
        `history entry ${seq}`,
        'its reason is missing',
      )
    const fits = leaf?.salt !== undefined && sha256(leafForm(leaf.salt, reasonLeaf, reason)) === leaf.digest
    return unless(fits, 'leaves', `history entry ${seq}`, 'its reason is not the one that was given')
  })
}

/**
 * What is not as the newest entry about it left it: by the salted digest that the entry keeps. Where nothing but entries of before there
 * were leaves tell of it, there is none to compare it with.
 */
export function wrongLeaves(record: ArticleRecord, sha256: Sha256): Finding[] {
  const { activity } = record
  const newest = newestLeaves(activity)
  const isOld = oldThings(record)
  const told = new Set<string>()
  const findings = presentThings(record).flatMap(([name, content]): Finding[] => {
    const found = newest.get(name)
    if (!found)
      return unless(
        isOld(name) || JSON.stringify(content) === '[]',
        'leaves',
        where(name),
        'no entry of the history covers it',
      )
    const { salt, digest } = found.leaf
    told.add(`${found.entry.seq} ${name}`)
    if (salt === undefined)
      return unless(
        false,
        'leaves',
        where(name),
        `the salt is missing with which entry ${found.entry.seq} covers it`,
      )
    return unless(
      sha256(leafForm(salt, name, content)) === digest,
      'leaves',
      where(name),
      `it is not as entry ${found.entry.seq} of the history left it`,
    )
  })
  const extra = activity.flatMap((entry) => [
    ...leavesOf(entry)
      .filter(
        ([name, { salt }]) => salt !== undefined && name !== reasonLeaf && !told.has(`${entry.seq} ${name}`),
      )
      .map(([name]) => [entry.seq, name] as const),
    ...(entry.salt !== undefined && (!entry.leaves || !entry.digest || mainLeaf(entry) === null)
      ? [[entry.seq, 'itself'] as const]
      : []),
  ])
  return [
    ...findings,
    ...extra.map(([seq, name]): Finding => ({
      check: 'leaves',
      where: `history entry ${seq}`,
      what: `a salt for ${where(name)} is told, but not the words`,
    })),
    ...wrongReasons(activity, sha256),
  ]
}

/** What was burnt and by what, in the words of the entry that says so. */
export function burntIn(history: readonly Entry[]): { seq: number; by: string }[] {
  return [...burntEntries(history)].map(([seq, { reason }]) => ({
    seq,
    by: `burnt by ${reason ?? 'nobody says what'}`,
  }))
}
