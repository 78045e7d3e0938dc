import type { Span } from '@/lib/anchor/span'
import { below, dice, oneOf, type Roll } from './dice'
import { languages, type Language } from './languages'

/** A letter of the second text knows where it came from in the first; -1 for new ones. */
type Letter = Readonly<{ unit: string; from: number }>
type Word = readonly Letter[]
type Sentence = readonly Word[]
type Paragraph = readonly Sentence[]
type Draft = readonly Paragraph[]

/** A text, its next version, and for each unit of that the unit of the first it is, or -1. */
export type Edited = Readonly<{ before: string; after: string; origin: Int32Array }>

const spelled = (word: string): Word => word.split('').map((unit) => ({ unit, from: -1 }))
const read = (word: Word): string => word.map(({ unit }) => unit).join('')

function newSentence(roll: Roll, { words, phrases }: Language): Sentence {
  const list = Array.from({ length: 3 + below(roll, 14) }, () => oneOf(roll, words))
  if (phrases.length > 0 && roll() < 0.5)
    list.splice(below(roll, list.length + 1), 0, ...oneOf(roll, phrases).split(' '))
  return list.map(spelled)
}

/** Lays a draft out as a text: words with spaces, sentences with stops, paragraphs with line breaks. */
function layOut(draft: Draft, { stop, space }: Language): Letter[] {
  const letters: Letter[] = []
  draft.forEach((paragraph, at) => {
    if (at > 0) letters.push(...spelled('\n'))
    paragraph.forEach((sentence, n) => {
      if (n > 0) letters.push(...spelled(space))
      sentence.forEach((word, m) => letters.push(...(m > 0 ? spelled(space) : []), ...word))
      letters.push(...spelled(stop))
    })
  })
  return letters
}

const replaced = <T>(list: readonly T[], at: number, count: number, ...put: readonly T[]): T[] => [
  ...list.slice(0, at),
  ...put,
  ...list.slice(at + count),
]

/** What a word is compared by: itself, or its letters where words are not set apart. */
const unitsOf = (words: readonly (Word | undefined)[], { space }: Language): string[] =>
  words.flatMap((word) => (word ? (space ? [read(word)] : read(word).split('')) : []))

/** The words that edits took out of a sentence; none of them comes back, since nobody could tell it from the old one. */
const gone = new WeakMap<Sentence, ReadonlySet<string>>()

/** Edits the words of one sentence; an edit that could as well have been made one word further on is none. */
function editWords(roll: Roll, sentence: Sentence, language: Language): Sentence {
  const at = below(roll, sentence.length)
  const out = sentence.slice(at, at + oneOf(roll, [0, 1, 1, 1, 2, 3]))
  const put =
    roll() < 0.7 ? Array.from({ length: 1 + below(roll, 3) }, () => spelled(oneOf(roll, language.words))) : []
  if (out.length === sentence.length) return sentence
  const rest = unitsOf(sentence.slice(at + out.length), language)
  const [middle, other] =
    out.length > put.length ? [unitsOf(out, language), put] : [unitsOf(put, language), out]
  if (
    other.length === 0 &&
    (middle[0] === rest[0] || middle.at(-1) === unitsOf(sentence.slice(0, at), language).at(-1))
  )
    return sentence
  const taken = new Set([...(gone.get(sentence) ?? []), ...unitsOf(out, language)])
  if (unitsOf(put, language).some((unit) => taken.has(unit))) return sentence
  const changed = replaced(sentence, at, out.length, ...put)
  gone.set(changed, taken)
  return changed
}

const glyphs: Readonly<Record<string, string>> = { '“': '"', '”': '"', "'": '’', '.': '․' }

/** One edit of the kinds people make. */
function edit(roll: Roll, draft: Draft, language: Language): Draft {
  const p = below(roll, draft.length)
  const paragraph = draft[p]!
  const s = below(roll, paragraph.length)
  const withSentence = (sentence: Sentence): Draft => {
    if (!gone.has(sentence)) gone.set(sentence, gone.get(paragraph[s]!) ?? new Set())
    return replaced(draft, p, 1, replaced(paragraph, s, 1, sentence))
  }
  const kind = below(roll, 20)
  if (kind < 12) return withSentence(editWords(roll, paragraph[s]!, language))
  if (kind === 12 && paragraph.length > 1) return replaced(draft, p, 1, replaced(paragraph, s, 1))
  if (kind === 13) return replaced(draft, p, 1, replaced(paragraph, s, 0, newSentence(roll, language)))
  if (kind === 14 && draft.length > 1) return replaced(draft, p, 1)
  if (kind === 15) return replaced(draft, p, 0, [newSentence(roll, language), newSentence(roll, language)])
  if (kind === 16) return replaced(replaced(draft, p, 1), below(roll, draft.length), 0, paragraph)
  if (kind === 17) return replaced(draft, below(roll, draft.length + 1), 0, paragraph)
  if (kind === 18) {
    return withSentence(
      paragraph[s]!.map((word) =>
        word.map((letter) => (glyphs[letter.unit] ? { unit: glyphs[letter.unit]!, from: -1 } : letter)),
      ),
    )
  }
  return withSentence(
    paragraph[s]!.map((word, n) =>
      n > 0 && roll() < 0.2 ? [...spelled(oneOf(roll, ['\u00a0', '  ', '\t'])), ...word] : word,
    ),
  )
}

/** A text and its next version after some edits, all from one seed. */
export function edited(seed: number, isRough = false): Edited {
  const roll = dice(seed)
  const language = languages[seed % languages.length]!
  const paragraphs = 1 + below(roll, 9)
  const written: Draft = Array.from({ length: paragraphs }, () =>
    Array.from({ length: 1 + below(roll, 5) }, () => newSentence(roll, language)),
  )
  const before = layOut(written, language)
  let draft: Draft = known(written, language)
  const sentences = written.flat().length
  for (let edits = isRough ? below(roll, 9) : 1 + below(roll, sentences / 2); edits > 0; edits--)
    draft = edit(roll, draft, language)
  const after = layOut(draft, language)
  return { before: read(before), after: read(after), origin: Int32Array.from(after, ({ from }) => from) }
}

/** The draft with each letter knowing its own offset. */
function known(draft: Draft, language: Language): Draft {
  const { space, stop } = language
  let offset = 0
  return draft.map((paragraph, p) => {
    if (p > 0) offset += 1
    return paragraph.map((sentence, s) => {
      if (s > 0) offset += space.length
      const words = sentence.map((word, w) => {
        if (w > 0) offset += space.length
        const letters = word.map(({ unit }, n) => ({ unit, from: offset + n }))
        offset += word.length
        return letters
      })
      offset += stop.length
      return words
    })
  })
}

/** Whether the letters at a place of the second text are those of the stretch; what stands between words has no origin of its own. */
export function isTruth({ before, after, origin }: Edited, span: Span, place: number): boolean {
  for (let at = span.start; at < span.end; at++) {
    const there = place + at - span.start
    if (before[at] !== after[there]) return false
    if (origin[there] !== at && origin[there] !== -1) return false
    if (origin[there] === -1 && isLetterOf(before, at)) return false
  }
  return true
}

const isLetterOf = (text: string, at: number): boolean => !/[\s.!。۔]/u.test(text[at]!)

/** Where a stretch stands in the second text, by the memory of its letters; more than one place when it was copied. */
export function placesOf(edited: Edited, span: Span): number[] {
  const places: number[] = []
  let first = span.start
  while (!isLetterOf(edited.before, first)) first += 1
  edited.origin.forEach((from, at) => {
    const place = at - (first - span.start)
    if (from === first && place >= 0 && isTruth(edited, span, place)) places.push(place)
  })
  return places
}

/** Stretches of whole words of a text, from one word to some dozen. */
export function stretches(seed: number, text: string, count: number): Span[] {
  const roll = dice(seed ^ 0x5bd1e995)
  const words = [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  )
  if (words.length === 0) return []
  return Array.from({ length: count }, () => {
    const first = below(roll, words.length)
    const last = Math.min(words.length - 1, first + below(roll, roll() < 0.5 ? 4 : 20))
    return { start: words[first]!.index, end: words[last]!.index + words[last]!.segment.length }
  })
}
