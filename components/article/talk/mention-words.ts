import type { PersonName } from '@/lib/domain/comment'
import { goesOnAs } from '@/lib/words/names'

/** What is being typed after an @: where the @ stands and the letters after it up to the text cursor. */
export type MentionQuery = Readonly<{ at: number; letters: string }>

const most = 6

/** The name that is being typed at the text cursor, or null when none is. */
export function nameAskedAt(text: string, cursor: number): MentionQuery | null {
  const found = /(?<![\p{L}\p{N}_.])@([\p{L}\p{M}\p{N}.’‘'‐‑-]*(?: [\p{L}\p{M}\p{N}.’‘'‐‑-]*)?)$/u.exec(
    text.slice(0, cursor),
  )
  return found ? { at: found.index, letters: found[1]! } : null
}

/** The people whose name, or a later part of it, begins with these letters, as words are found everywhere; a few at most. */
export const namesFor = (letters: string, people: readonly PersonName[]): PersonName[] =>
  people.filter(({ name }) => goesOnAs(name, letters)).slice(0, most)

/** The text with the person's name in place of what was typed, and where the text cursor goes. */
export function withName(
  text: string,
  { at, letters }: MentionQuery,
  { name }: PersonName,
): { text: string; cursor: number } {
  const after = text.slice(at + 1 + letters.length)
  const put = `@${name}${/^[\s.,;:!?)]/.test(after) ? '' : ' '}`
  return { text: text.slice(0, at) + put + after, cursor: at + put.length + (after.startsWith(' ') ? 1 : 0) }
}

/** Those of the people that were chosen whose names still stand in the text. */
export const stillMentioned = (text: string, chosen: readonly PersonName[]): PersonName[] =>
  chosen.filter(({ name }) => text.includes(`@${name}`))

/** The people that a draft says were chosen; none when it says nothing of the kind. */
export function chosenIn(written: string): PersonName[] {
  const lines = written.split('\n').map((line) => line.split(' '))
  return lines.flatMap(([id, ...name]) => (id && name.length > 0 ? [{ id, name: name.join(' ') }] : []))
}

/** The people that were chosen, as a draft keeps them: an id and a name on each line. */
export const writeChosen = (chosen: readonly PersonName[]): string =>
  [...new Map(chosen.map((one) => [one.id, one])).values()].map(({ id, name }) => `${id} ${name}`).join('\n')
