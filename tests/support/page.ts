import type { RevisionText } from '@/lib/domain/revision'

/** A revision as a reader sees it: one line a block, its kind and its words. */
export function page({ text, blocks }: RevisionText): string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}
