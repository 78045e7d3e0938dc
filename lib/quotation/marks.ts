/** Which signs end what a sign has opened, as newsrooms of all languages write them, and as they are typed in haste. */
const closersOf: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '“', '"'],
  '”': ['”'],
  '„': ['“', '”', '"', "''"],
  '‟': ['”', '“'],
  '"': ['"', '”'],
  '＂': ['＂'],
  '«': ['»'],
  '»': ['«', '»'],
  '‹': ['›'],
  '›': ['‹', '›'],
  '‘': ['’', "'"],
  '’': ['’'],
  '‚': ['‘', '’', "'"],
  '‛': ['’'],
  "'": ["'", '’'],
  '「': ['」'],
  '『': ['』'],
  '｢': ['｣'],
  '《': ['》'],
  '〈': ['〉'],
  '﹁': ['﹂'],
  '﹃': ['﹄'],
  '〝': ['〞', '〟'],
  '״': ['״'],
  '❝': ['❞'],
  '``': ["''", '"', '``'],
  "''": ["''"],
  '‘‘': ['’’'],
  '’’': ['’’'],
  ',,': ["''", '“', '”', '"'],
  '‚‚': ['‘‘', '’’'],
  '<<': ['>>'],
}

const every = [...new Set(Object.entries(closersOf).flatMap(([opener, closers]) => [opener, ...closers]))]

const pairs = every.filter((sign) => sign.length > 1)
const single = every.filter((sign) => sign.length === 1).join('')

/** Every sign that may be a quotation mark, two that are typed for one among them. */
export const anyMark = new RegExp(`${pairs.join('|')}|[${single}]`, 'gu')

/** Whether a sign ends what another one has opened. */
export const isClosedBy = (opener: string, sign: string): boolean =>
  closersOf[opener]?.includes(sign) ?? false

export const isOpener = (sign: string): boolean => sign in closersOf

/** Signs that are also apostrophes: what they open and never close was no quotation. */
const apostrophes: ReadonlySet<string> = new Set(["'", '’', '‘', '‛'])
export const isApostrophe = (sign: string): boolean => apostrophes.has(sign)

/** Signs that open wherever they stand, and signs that close wherever they stand; the others are told by what is around them. */
const alwaysOpen: ReadonlySet<string> = new Set([...'„‟‚「『｢《〈﹁﹃〝❝«‹“', '``', '‘‘', '‚‚', '<<'])
const alwaysClose: ReadonlySet<string> = new Set([...'”」』｣》〉﹂﹄〞〟❞»›', '’’', '>>'])
export const opensAnywhere = (sign: string): boolean => alwaysOpen.has(sign)
export const closesAnywhere = (sign: string): boolean => alwaysClose.has(sign)

/** Where a sign that elsewhere only closes opens, too: Swedish and Finnish write ”so” and ’so’, Hebrew and Hungarian know the first. */
const sameOnBothSides: ReadonlySet<string> = new Set(['sv', 'fi', 'nb', 'nn', 'no', 'da', 'he', 'hu'])
export const opensWithCloser = (language: string): boolean =>
  sameOnBothSides.has(language.split('-')[0]!.toLowerCase())
