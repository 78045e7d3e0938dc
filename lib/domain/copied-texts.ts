import { findCopiedRuns } from '@/lib/words/copied-runs'
import type { Evidence } from './evidence'
import { proofOf } from './proof'

/** A text that evidence leans on, a page that was kept or what was pasted of one, and the ids of that evidence. */
export type LeanedOnText = Readonly<{ evidence: readonly string[]; text: string }>

/** Evidence that leans on copies of one text, by ids; each text has at least that share of its words, or of those of a shorter one, in common with another. */
export type CopiedText = Readonly<{ evidence: readonly string[]; share: number }>

/** Reports that quote the same words have less than that in common; copies that were cut have more. */
const leastWords = 50
const leastShare = 0.3

/** Which of these texts are copies of one another: those that share 50 words or more, and three tenths of the shorter one, in long runs. */
export function findCopies(texts: readonly LeanedOnText[]): CopiedText[] {
  const pairs = findCopiedRuns(texts.map(({ text }) => text)).filter(
    ({ words, share }) => words >= leastWords && share >= leastShare,
  )
  const nearest = texts.map((_, at) =>
    Math.max(
      0,
      ...pairs.filter(({ first, second }) => at === first || at === second).map((one) => one.share),
    ),
  )
  const groups = pairs.reduce<ReadonlySet<number>[]>((all, { first, second }) => {
    const touched = all.filter((group) => group.has(first) || group.has(second))
    const joined = new Set([first, second, ...touched.flatMap((group) => [...group])])
    return [...all.filter((group) => !touched.includes(group)), joined]
  }, [])
  return groups.map((group) => {
    const members = [...group].sort((a, b) => a - b)
    return {
      evidence: members.flatMap((at) => texts[at]!.evidence),
      share: Math.min(...members.map((at) => nearest[at]!)),
    }
  })
}

/** Whether these pieces of evidence count as one source already. */
export const countAsOne = (copies: readonly Evidence[]): boolean =>
  new Set(copies.map((evidence) => proofOf(evidence).origin)).size === 1

const mostSigns = 200

/** Under which label copies of one text are proposed to count once: the group that one of their sources is in, the agency among them, else the first of them. */
export function proposedGroup(copies: readonly Evidence[]): string | null {
  const grouped = copies.find(({ sourceGroup }) => sourceGroup !== null)
  if (grouped) return grouped.sourceGroup
  const agency = copies.find(({ sourceType }) => sourceType === 'agency')
  const name = (agency ?? copies.find(({ sourceName }) => sourceName !== null))?.sourceName
  return name ? name.slice(0, mostSigns).replace(/[\ud800-\udbff]$/, '') : null
}
