import { align, type Alignment } from './alignment'

/** A stretch that stands in both texts, only in the later one, or only in the earlier one. */
export type Difference = Readonly<{ kind: 'equal' | 'inserted' | 'deleted'; text: string }>

/** Collects stretches and joins neighbours of one kind. */
function collector(): Readonly<{ add: (kind: Difference['kind'], text: string) => void; all: Difference[] }> {
  const all: Difference[] = []
  const add = (kind: Difference['kind'], text: string): void => {
    if (text === '') return
    const last = all.at(-1)
    if (last?.kind === kind) all[all.length - 1] = { kind, text: last.text + text }
    else all.push({ kind, text })
  }
  return { add, all }
}

/** How many units of white space two strings share at one end. */
function sharedSpace(a: string, b: string, atEnd: boolean): number {
  let count = 0
  while (count < Math.min(a.length, b.length)) {
    const [x, y] = atEnd ? [a[a.length - 1 - count], b[b.length - 1 - count]] : [a[count], b[count]]
    if (x !== y || !/\s/u.test(x ?? '')) break
    count += 1
  }
  return count
}

/**
 * How one text became the other, for a person to read: stretches of whole words with the signs and spaces between them. What is equal
 * or deleted gives the earlier text when put together, what is equal or inserted the later one. What changed its place is deleted here and inserted there.
 */
export function diffWords(
  before: string,
  after: string,
  { a, b, toB, moved }: Alignment = align(before, after),
): Difference[] {
  const { add, all } = collector()
  let doneA = 0
  let doneB = 0
  const change = (endA: number, endB: number): void => {
    const [old, young] = [before.slice(doneA, endA), after.slice(doneB, endB)]
    const head = sharedSpace(old, young, false)
    const tail = sharedSpace(old.slice(head), young.slice(head), true)
    add('equal', old.slice(0, head))
    add('deleted', old.slice(head, old.length - tail))
    add('inserted', young.slice(head, young.length - tail))
    add('equal', old.slice(old.length - tail))
    doneA = endA
    doneB = endB
  }
  // Words that look the same may differ in what is not seen.
  const isSame = (at: number, there: number): boolean =>
    before.slice(a.starts[at], a.ends[at]) === after.slice(b.starts[there], b.ends[there])
  for (let at = 0; at < a.count; at++) {
    const there = toB[at]!
    if (there < 0 || moved[at] || !isSame(at, there)) continue
    change(a.starts[at]!, b.starts[there]!)
    doneA = a.ends[at]!
    doneB = b.ends[there]!
    add('equal', before.slice(a.starts[at], doneA))
  }
  change(before.length, after.length)
  return all
}
