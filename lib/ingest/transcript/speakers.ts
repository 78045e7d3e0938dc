const longestName = 60

/** What may be a name before a colon: some words that begin with a capital or are of a script without any, and perhaps a number. */
const prefix = new RegExp(
  `^\\s*([\\p{Lu}\\p{Lt}\\p{Lo}][^:：\\n.!?,;]{0,${longestName - 1}}?)\\s*(?!(?<=\\d):\\d)[:：]\\s*(?=\\S|$)`,
  'u',
)

const titled =
  /^[\p{Lu}\p{Lt}][\p{L}\p{M}’'-]*\.?(?:\s+(?:[\p{Lu}\p{Lt}][\p{L}\p{M}’'-]*\.?|de|da|von|van|der|bin|al|\d+)){1,4}$/u
const known =
  /^(?:speaker|sprecher(?:in)?|interviewer|interviewee|moderator(?:in)?|host|locuteur|hablante|unknown speaker)(?:\s*\d+)?$/iu

const isInCapitals = (name: string): boolean => /\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name)

/** The name that a line begins with, if it is one, and the words behind it. */
export function splitName(line: string): { name: string; words: string } | null {
  const found = prefix.exec(line)
  if (!found || found[1]!.split(/\s+/u).length > 6) return null
  return { name: found[1]!, words: line.slice(found[0].length) }
}

/** Which of the names before a colon are speakers: those in capitals, of two words and more, called so by tools, or found twice and more. “Look: we won” names nobody. */
export function speakersIn(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const name = splitName(line)?.name
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set(
    [...counts]
      .filter(([name, count]) => count > 1 || isInCapitals(name) || titled.test(name) || known.test(name))
      .map(([name]) => name),
  )
}

/** Whether a line of nothing else is a name: few words, no stop. */
export const isName = (line: string): boolean =>
  line.length <= longestName &&
  /^[\p{Lu}\p{Lt}\p{Lo}][^.!?,;:。！？，]*$/u.test(line) &&
  line.split(/\s+/u).length <= 5
