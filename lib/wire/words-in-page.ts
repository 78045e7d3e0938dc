import type { Block } from '@/lib/domain/revision'

/** A text told by what stands between its blocks: before the first, between each two, after the last; `sum` tells whether the words are the right ones. */
export type Between = Readonly<{ gaps: readonly string[]; sum: number }>

/** A number that changes with every change of a text (FNV-1a over UTF-16 units). */
function sumOf(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum >>> 0
}

/** What has to be known of a text beside the words of its blocks. */
export function betweenOf(text: string, blocks: readonly Block[]): Between {
  let end = 0
  const gaps = blocks.map((block) => {
    const gap = text.slice(end, block.start)
    end = block.end
    return gap
  })
  return { gaps: [...gaps, text.slice(end)], sum: sumOf(text) }
}

/** The text and the places of its blocks, put together again from the words of each; null when they are not the words it was told by. */
export function putTogether(
  { gaps, sum }: Between,
  words: readonly string[],
): { text: string; places: { start: number; end: number }[] } | null {
  if (words.length !== gaps.length - 1) return null
  let end = 0
  const places = words.map((own, at) => {
    const start = end + gaps[at]!.length
    end = start + own.length
    return { start, end }
  })
  const text = words.map((own, at) => gaps[at]! + own).join('') + gaps.at(-1)!
  return sumOf(text) === sum ? { text, places } : null
}
