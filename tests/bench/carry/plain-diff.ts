import type { Passage } from '@/lib/anchor/describe'

type Words = Readonly<{ ids: number[]; starts: number[] }>

/** Cuts texts at white space into words that can be compared with each other by number. */
function cutter(): (text: string) => Words {
  const known = new Map<string, number>()
  return (text) => {
    const [ids, starts]: [number[], number[]] = [[], []]
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      let id = known.get(word)
      if (id === undefined) known.set(word, (id = known.size))
      ids.push(id)
      starts.push(index)
    }
    return { ids, starts }
  }
}

/** How far the diff looks for the next two equal words. */
const reach = 60

/** Where each word's start went, by a greedy diff that looks for the next two equal words. */
function pairs(a: Words, b: Words): Map<number, number> {
  const moved = new Map<number, number>()
  const isPair = (x: number, y: number): boolean => a.ids[x] === b.ids[y] && a.ids[x + 1] === b.ids[y + 1]
  for (let x = 0, y = 0; x < a.ids.length && y < b.ids.length;) {
    if (a.ids[x] === b.ids[y]) moved.set(a.starts[x++]!, b.starts[y++]!)
    else {
      let sum = 1
      let put = -1
      for (; put < 0 && sum < reach; sum++)
        for (let n = 0; n <= sum && put < 0; n++) if (isPair(x + sum - n, y + n)) put = n
      if (put < 0) break
      x += sum - 1 - put
      y += put
    }
  }
  return moved
}

/** The floor: words by white space, one greedy diff, and all offsets moved in one merge. Where each passage stands with the same words, or null. */
export function mapByPlainDiff(
  before: string,
  after: string,
  passages: readonly Passage[],
): (number | null)[] {
  const cut = cutter()
  const moved = pairs(cut(before), cut(after))
  return passages.map(({ start, exact }) => {
    const place = moved.get(start)
    return place !== undefined && after.startsWith(exact, place) ? place : null
  })
}
