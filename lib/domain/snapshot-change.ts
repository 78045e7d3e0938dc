import { diffWords, type Difference } from '@/lib/anchor/diff-words'
import type { Span } from '@/lib/anchor/span'
import type { Wall } from './foreign-page'

export const snapshotChanges = [
  'same',
  'excerpt-same',
  'excerpt-changed',
  'page-changed',
  'gone',
  'walled',
  'not-fetched',
] as const

/**
 * How a page stands now beside how it was kept: `excerpt-same` when the page changed around words that are still there, `page-changed`
 * when no words were named; `difference` is of the named words and the most alike paragraph of the page as it is now.
 */
export type SnapshotChange = Readonly<{
  change: (typeof snapshotChanges)[number]
  difference: readonly Difference[] | null
}>

/** What is compared of a snapshot; `text` is null where the desk cannot read such files, `status` where no page came. */
export type Comparable = Readonly<{
  text: string | null
  wall: Wall | null
  status: number | null
  sha256: string | null
}>

const folded = (words: string): string => words.replace(/\s+/gu, ' ').trim()

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** The paragraph of a text that shares most words with others; the first of those alike, or null where none shares any. */
function mostAlike(text: string, words: string): string | null {
  const wanted = wordsOf(words)
  let best: { paragraph: string; share: number } | null = null
  for (const paragraph of text.split('\n\n')) {
    const own = wordsOf(paragraph)
    const shared = [...wanted].filter((word) => own.has(word)).length
    const share = (2 * shared) / (wanted.size + own.size || 1)
    if (shared > 0 && share > (best?.share ?? 0)) best = { paragraph, share }
  }
  return best?.paragraph ?? null
}

const told = (change: SnapshotChange['change'], difference: SnapshotChange['difference'] = null) => ({
  change,
  difference,
})

function ofTexts(before: string, after: string, excerpt: Span | null): SnapshotChange {
  if (before === after) return told('same')
  if (!excerpt) return told('page-changed')
  const words = before.slice(excerpt.start, excerpt.end)
  if (folded(after).includes(folded(words))) return told('excerpt-same')
  const now = mostAlike(after, words)
  return told('excerpt-changed', diffWords(words, now ?? ''))
}

/** What became of a page since it was kept, and of the words of it that matter where they are named, counted in its text as it was kept. */
export function changeOf(before: Comparable, after: Comparable, excerpt: Span | null): SnapshotChange {
  if (after.status === null) return told('not-fetched')
  if (after.wall === 'error' || after.status >= 400) return told('gone')
  if (before.sha256 !== null && before.sha256 === after.sha256) return told('same')
  if (after.wall !== null && after.wall !== 'article' && after.wall !== before.wall) return told('walled')
  if (before.text === null || after.text === null) return told('page-changed')
  return ofTexts(before.text, after.text, excerpt)
}
