import { hiddenClass } from './hidden'

/** What hidden characters do; the words for it stand where it is shown. */
export type HiddenKind = 'space' | 'joiner' | 'hyphen' | 'direction' | 'data' | 'filler'

/** Hidden characters that follow each other, where they have no business: from `start` up to, not including, `end`. */
export type HiddenSign = Readonly<{ start: number; end: number; count: number; kinds: readonly HiddenKind[] }>

/** Which characters do what. What is in none of the rows is data. */
const kinds: readonly (readonly [kind: HiddenKind, form: RegExp])[] = [
  ['space', /[\u200b\ufeff\u180e]/u],
  ['joiner', /[\u200c\u200d\u2060-\u2064\u034f]/u],
  ['hyphen', /\u00ad/u],
  ['direction', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f]/u],
  ['filler', /[\u115f\u1160\u3164\uffa0\u17b4\u17b5]/u],
]

const kindOf = (sign: string): HiddenKind => kinds.find(([, form]) => form.test(sign))?.[0] ?? 'data'

/** Scripts whose letters change their forms, or join, by characters that are not seen. */
const forming =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Script=Balinese}\\p{Script=Javanese}'
const unspaced =
  '\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Script=Javanese}\\p{Script=Balinese}'

/** Where hidden characters belong to the writing: what a person of that script has typed, and what an emoji is made of. */
const ordinary = new RegExp(
  [
    `(?<=[${forming}])[\\u200c\\u200d]|[\\u200c\\u200d](?=[${forming}])`,
    `(?<=[${unspaced}])\\u200b|\\u200b(?=[${unspaced}])`,
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}]\\ufe0f?)\\u200d(?=\\p{Extended_Pictographic})',
    '(?<=[\\p{Emoji}\\p{Script=Han}\\p{Script=Myanmar}\\p{Script=Phags_Pa}\\p{Sm}\\p{So}])[\\ufe00-\\ufe0f](?![\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}])',
    '(?<=\\p{Script=Han})[\\u{e0100}-\\u{e01ef}](?![\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}])',
    '(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]',
    '(?<=\\u{1f3f4})[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{2,6}\\u{e007f}',
    '(?<=\\p{Script=Hangul})[\\u115f\\u1160]|[\\u115f\\u1160](?=\\p{Script=Hangul})',
  ].join('|'),
  'gu',
)

const hidden = new RegExp(`[${hiddenClass}]`, 'u')
const hiddenRun = new RegExp(`[${hiddenClass}]+`, 'gu')
const marks = /[\u061c\u200e\u200f]/gu
const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** In the place of what belongs to the writing, so that offsets stay. */
const blank = (signs: string): string => '\0'.repeat(signs.length)

/**
 * The hidden characters of a text that belong to no writing, in runs: spaces of no width, controls of direction, data in variation
 * selectors and tags, soft hyphens. What makes up an emoji or a letter of Persian, Hindi or Khmer is not among them.
 */
export function hiddenSigns(text: string): HiddenSign[] {
  if (!hidden.test(text)) return []
  const rest = text.replace(ordinary, blank)
  const shown = fromTheRight.test(rest) ? rest.replace(marks, blank) : rest
  return [...shown.matchAll(hiddenRun)].map(({ 0: run, index }) => {
    const all = [...run]
    return { start: index, end: index + run.length, count: all.length, kinds: [...new Set(all.map(kindOf))] }
  })
}
