import type { Head } from '@/lib/domain/activity'
import { unless, type ArticleRecord, type Check, type Entry, type Finding } from './record'

type Link = Readonly<{ seq: number; hash: string; previousHash: string }>

/** Every entry whose number, whose link to the one before or whose hash is not right. */
export function brokenLinks<E extends Link>(history: readonly E[], hashOf: (entry: E) => string): Finding[] {
  return history.flatMap((entry, at): Finding[] => {
    const before = history[at - 1]
    const says = (what: string): Finding => ({ check: 'chain', where: `history entry ${entry.seq}`, what })
    if (entry.seq !== (before?.seq ?? 0) + 1)
      return [says(before ? `follows entry ${before.seq}` : 'is the first, so entries before it are missing')]
    if (entry.previousHash !== (before?.hash ?? '')) return [says('is not linked to the entry before it')]
    return entry.hash === hashOf(entry) ? [] : [says('does not say what it said when it was written')]
  })
}

/** Whether the history begins with the entry by which its article came. */
export function wrongBeginning({
  article,
  activity: [first],
}: Pick<ArticleRecord, 'activity'> & Readonly<{ article: Readonly<{ id: string }> }>): Finding[] {
  if (!first) return [{ check: 'chain', where: 'history', what: 'it is empty' }]
  return unless(
    first.kind === 'article-created' && first.subject === article.id,
    'chain',
    `history entry ${first.seq}`,
    'is the first, but does not tell that this article was added',
  )
}

/** Entries that are said to be older than the one before them; the desk lets no time run backwards since its entries have leaves. */
export function wrongTimes(history: readonly Entry[]): Finding[] {
  return history.flatMap(({ seq, at, leaves }, index) =>
    unless(
      !leaves || at >= (history[index - 1]?.at ?? at),
      'times',
      `history entry ${seq}`,
      'is older than the one before it',
    ),
  )
}

/** Whether the history ends where it is noted to end; without a note a cut tail cannot be told from this. */
export function wrongHead(history: readonly Link[], head: Head | undefined): Finding[] {
  const last = history.at(-1)
  const finding = (what: string): Finding[] => [{ check: 'head' satisfies Check, where: 'history', what }]
  if (!head || (head.seq === (last?.seq ?? 0) && head.hash === (last?.hash ?? ''))) return []
  return finding(
    last?.seq === head.seq
      ? `its entry ${head.seq} is not the one it is noted to end with`
      : `it ends with entry ${last?.seq ?? 0}, but is noted to end with entry ${head.seq}`,
  )
}
