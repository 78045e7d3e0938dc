import { charactersOf, cutWords } from './words'

/** How many words at most are looked at of a text: more than an article has. */
const mostWords = 3000
/** From how many words after each other on two texts hardly agree by chance; a character of a script without spaces is half a word. */
const runOfWords = 8
const runOfCharacters = 16

/** A text as it is compared with others: each run of words in it as a number, and how many words are a run. */
type Runs = Readonly<{ words: number; length: number; starts: readonly number[]; known: ReadonlySet<number> }>

function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Two hashes of 32 and 21 bits as one whole number, so that different runs are hardly ever taken for the same. */
function runHash(words: readonly number[], from: number, length: number): number {
  let [high, low] = [17, 31]
  for (let at = from; at < from + length; at++) {
    high = Math.imul(high, 0x9e3779b1) + words[at]!
    low = Math.imul(low, 0x85ebca6b) ^ words[at]!
  }
  return (high >>> 0) * 0x200000 + (low & 0x1fffff)
}

function runsOf(text: string): Runs {
  const parts = cutWords(text).flatMap((word) => word.parts)
  const units = parts.flatMap((part) => charactersOf(part) ?? [part]).slice(0, mostWords)
  const isUnspaced = parts.filter((part) => charactersOf(part) !== null).length > parts.length / 2
  const length = isUnspaced ? runOfCharacters : runOfWords
  const hashes = units.map(hashOf)
  const starts = hashes.slice(0, Math.max(0, hashes.length - length + 1))
  const runs = starts.map((_, at) => runHash(hashes, at, length))
  return { words: units.length, length, starts: runs, known: new Set(runs) }
}

/** How many words of the one stand in runs that the other has, too. */
function countShared({ starts, length }: Runs, other: Runs): number {
  let shared = 0
  let covered = 0
  starts.forEach((run, at) => {
    if (!other.known.has(run)) return
    shared += at + length - Math.max(covered, at)
    covered = at + length
  })
  return shared
}

/** Two texts, by their numbers, that share long runs of words: how many words, and which share of the shorter text they are. */
export type CopiedRuns = Readonly<{ first: number; second: number; words: number; share: number }>

/**
 * How much each two of the texts have in common in runs of eight words and more, whatever the case, accents and signs; in scripts without
 * spaces of sixteen characters. Pairs that share no run are left out. Of each text the first 3,000 words are looked at.
 */
export function findCopiedRuns(texts: readonly string[]): CopiedRuns[] {
  const all = texts.map(runsOf)
  return all.flatMap((one, first) =>
    all.slice(first + 1).flatMap((other, next) => {
      const [shorter, longer] = one.words <= other.words ? [one, other] : [other, one]
      const words = shorter.length === longer.length ? countShared(shorter, longer) : 0
      return words > 0 ? [{ first, second: first + 1 + next, words, share: words / shorter.words }] : []
    }),
  )
}
