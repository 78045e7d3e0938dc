/** A text as words and signs: token `n` is `text.slice(starts[n], ends[n])`; equal words have equal `ids`. White space is no token. */
export type Tokens = Readonly<{ ids: Int32Array; starts: Int32Array; ends: Int32Array; count: number }>

/** Words of spaced scripts, single letters of scripts without spaces, and every other sign by itself. */
const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu

/** Cuts texts into tokens that can be compared with each other by number. */
export function tokenizer(): (text: string) => Tokens {
  const known = new Map<string, number>()
  return (text) => {
    const ids: number[] = []
    const starts: number[] = []
    const ends: number[] = []
    for (const { 0: word, index } of text.matchAll(token)) {
      let id = known.get(word)
      if (id === undefined) known.set(word, (id = known.size))
      ids.push(id)
      starts.push(index)
      ends.push(index + word.length)
    }
    return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends), count: ids.length }
  }
}

/** The number of the first token that ends after the offset; `count` when there is none. */
export function tokenAt({ ends, count }: Tokens, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! > offset) high = middle
    else low = middle + 1
  }
  return low
}
