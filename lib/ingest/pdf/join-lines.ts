const wordsWithHyphen = /\p{L}+(?:[-‐]\p{L}+)*/gu

/** Words as they stand within lines, by which a hyphen at the end of one is judged. */
export function wordsWithin(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) =>
      (line.match(wordsWithHyphen) ?? []).map((word) => word.toLowerCase().replaceAll('‐', '-')),
    ),
  )
}

const broken = /(\p{L}+)[-‐]$/u
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u

/** A word that a line breaks: with its hyphen where it is written so elsewhere and never without. */
function joinBroken(line: string, next: string, known: ReadonlySet<string>): string {
  const [head] = broken.exec(line)!.slice(1)
  const tail = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? ''
  const isLower = /^\p{Ll}/u.test(tail)
  const isKnown = (word: string) => known.has(word.toLowerCase())
  const isHyphened = !isLower || (isKnown(`${head}-${tail}`) && !isKnown(`${head}${tail}`))
  return `${isHyphened ? line : line.slice(0, -1)}${next}`
}

/** The lines of a paragraph as one line: a word that the end of a line breaks is whole again. */
export function joinLines(lines: readonly string[], known: ReadonlySet<string>): string {
  return lines.reduce((words, next) => {
    if (words === '') return next
    if (words.endsWith('\u00ad')) return words.slice(0, -1) + next
    if (broken.test(words) && /^[\p{L}\p{N}]/u.test(next)) return joinBroken(words, next, known)
    return withoutSpaces.test(words.at(-1)!) && withoutSpaces.test(next[0]!)
      ? words + next
      : `${words} ${next}`
  }, '')
}
