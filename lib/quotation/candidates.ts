import type { QuotedWords } from './read-quotation'
import { countOf, type TranscriptIndex } from './transcript-index'

/** A stretch of the words of a transcript. */
export type WordRange = Readonly<{ from: number; to: number }>

/** So many places with the very same words are told. */
const mostPlaces = 20

/** Where the same words follow each other in both (Knuth, Morris and Pratt: in one pass, whatever the words). */
export function sameRuns(ids: Int32Array, wanted: Int32Array): number[] {
  const fallback = new Int32Array(wanted.length)
  for (let at = 1, held = 0; at < wanted.length; at++) {
    while (held > 0 && wanted[at] !== wanted[held]) held = fallback[held - 1]!
    if (wanted[at] === wanted[held]) held += 1
    fallback[at] = held
  }
  const found: number[] = []
  for (let at = 0, held = 0; at < ids.length && found.length < mostPlaces; at++) {
    while (held > 0 && ids[at] !== wanted[held]) held = fallback[held - 1]!
    if (ids[at] === wanted[held]) held += 1
    if (held < wanted.length) continue
    found.push(at - held + 1)
    held = fallback[held - 1]!
  }
  return found
}

/** How many words an ellipsis may leave out for its two sides to be looked for together. */
const longestGap = 120

const mostPostings = 3000
const mostRare = 16

type Rare = Readonly<{ id: number; first: number; last: number; weight: number }>

/** The rarest words of a quotation that stand in the transcript, and what all of its words weigh together. */
function rarest(
  index: TranscriptIndex,
  { ids, count, brackets }: QuotedWords,
): { rare: Rare[]; weight: number } {
  const found = new Map<number, { first: number; last: number }>()
  for (let at = 0; at < count; at++) {
    if (brackets[at]) continue
    const known = found.get(ids[at]!)
    if (known) known.last = at
    else found.set(ids[at]!, { first: at, last: at })
  }
  const all = [...found]
    .map(([id, place]) => ({
      id,
      ...place,
      weight: 0.5 + Math.log((index.words.count + 1) / (countOf(index, id) + 1)),
    }))
    .sort((a, b) => b.weight - a.weight)
  const rare: Rare[] = []
  let postings = 0
  for (const word of all) {
    const here = countOf(index, word.id)
    if (here === 0) continue
    if (rare.length > 0 && (postings + here > mostPostings || rare.length === mostRare)) break
    rare.push(word)
    postings += here
  }
  const looked = all.slice(0, mostRare)
  return { rare, weight: looked.reduce((sum, word) => sum + word.weight, 0) }
}

/** Where the rare words stand, in order: place and number of the word in one integer. */
function eventsOf({ offsets, positions }: TranscriptIndex, rare: readonly Rare[]): Int32Array {
  const lists = rare.map(({ id }) =>
    positions.subarray(offsets[id], Math.min(offsets[id + 1]!, offsets[id]! + mostPostings)),
  )
  const events = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  lists.forEach((list, word) => {
    for (const place of list) events[at++] = place * mostRare + word
  })
  return events.sort()
}

const placeOf = (event: number): number => Math.floor(event / mostRare)
const wordOf = (event: number): number => event % mostRare

type Scored = Readonly<{ score: number; left: number; right: number }>

/** For each event, how much the different words weigh that stand in the window which ends with it. */
function scored(events: Int32Array, rare: readonly Rare[], width: number): Scored[] {
  const counts = new Int32Array(rare.length)
  let left = 0
  let score = 0
  return Array.from(events, (event, right) => {
    if (counts[wordOf(event)]!++ === 0) score += rare[wordOf(event)]!.weight
    for (; placeOf(event) - placeOf(events[left]!) >= width; left++)
      if (--counts[wordOf(events[left]!)]! === 0) score -= rare[wordOf(events[left]!)]!.weight
    return { score, left, right }
  })
}

/** So many stretches are compared with a quotation word by word. */
const mostWindows = 3

/** A quotation shares at least so much of the weight of its words with the place where it was said. */
const leastShare = 0.25

/** The stretches of a transcript in which a quotation may have been said, the likeliest first. */
export function candidates(index: TranscriptIndex, quoted: QuotedWords): WordRange[] {
  const { rare, weight } = rarest(index, quoted)
  if (rare.length === 0) return []
  const slack = 12 + (quoted.count >> 2)
  const gaps = Math.min(
    8,
    quoted.gaps.subarray(1, quoted.count).reduce((sum, gap) => sum + (gap > 0 ? 1 : 0), 0),
  )
  const events = eventsOf(index, rare)
  let rest = scored(events, rare, quoted.count + slack + gaps * longestGap)
  const found: WordRange[] = []
  while (found.length < mostWindows) {
    const best = rest.reduce<Scored | null>(
      (top, each) => (top && top.score >= each.score ? top : each),
      null,
    )
    if (!best || best.score < leastShare * weight) break
    const [first, last] = [events[best.left]!, events[best.right]!]
    found.push({
      from: Math.max(0, placeOf(first) - rare[wordOf(first)]!.last - slack),
      to: Math.min(index.words.count, placeOf(last) + quoted.count - rare[wordOf(last)]!.first + slack),
    })
    rest = rest.filter(({ left, right }) => right < best.left || left > best.right)
  }
  return found
}
