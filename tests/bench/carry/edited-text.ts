import type { Passage } from '@/lib/anchor/describe'
import { chance } from '../made-article'

/** An edited text, and for each passage where it stands now, or null when an edit went through it. */
export type EditedText = Readonly<{ after: string; truth: readonly (number | null)[] }>

type Word = Readonly<{ text: string; space: string; from: number }>

const edits = { put: 0, replaced: 1, taken: 2, none: 3 } as const

/** Puts in, takes out or replaces that share of the words, each by chance, with words unlike their neighbours, and remembers where the others went. */
export function editText(
  before: string,
  passages: readonly Passage[],
  share: number,
  seed: number,
): EditedText {
  const next = chance(seed)
  const words: Word[] = [...before.matchAll(/(\S+)(\s*)/g)].map(({ 1: text = '', 2: space = '', index }) => ({
    text,
    space,
    from: index,
  }))
  const bare = (at: number): string => (words[at]?.text ?? '').replace(/[.,#]/g, '').toLowerCase()
  const wordFor = (at: number): string => {
    const word = bare(Math.floor(next() * words.length)) || 'word'
    return [-1, 0, 1].some((step) => bare(at + step) === word) ? wordFor(at) : word
  }
  const places = new Int32Array(before.length).fill(-1)
  let after = ''
  for (const [at, { text, space, from }] of words.entries()) {
    const kind = next() < share ? Math.floor(next() * 3) : edits.none
    if (kind === edits.put) after += `${wordFor(at)} `
    if (kind === edits.replaced) after += wordFor(at) + space
    if (kind === edits.taken) after += space.includes('\n') ? space : ''
    if (kind === edits.replaced || kind === edits.taken) continue
    for (let unit = 0; unit < text.length; unit++) places[from + unit] = after.length + unit
    after += text + space
  }
  const truth = passages.map(({ start, exact }) => {
    const place = places[start]!
    const isWhole =
      place >= 0 &&
      after.startsWith(exact, place) &&
      [...exact].every((unit, at) => /\s/.test(unit) || places[start + at] === place + at)
    return isWhole ? place : null
  })
  return { after, truth }
}
