import fc from 'fast-check'

/** Pieces of text that break tools which count or cut carelessly. */
const hostile = [
  'a',
  'e',
  'Z',
  '9',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '.',
  ',',
  '“',
  '”',
  '-',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u2066',
  '\u2069',
  '\u202e',
  '\u200f',
  '\u2003',
  '\u3000',
  '\u2028',
  '\x85',
  'é',
  'e\u0301',
  '\u0301',
  'ö',
  'o\u0308\u0323',
  'ﬁ',
  'ß',
  '👍',
  '👍🏽',
  '👨‍👩‍👧‍👦',
  '🏳️‍🌈',
  '🇵🇰',
  '🇦🇫',
  '🇺',
  '❤️',
  '1️⃣',
  '©',
  '𝒜',
  '𐍈',
  'افغانستان',
  'پاکستان نے کہا',
  'طالبان',
  '۔',
  '؟',
  '؛',
  'د افغانستان',
  'ښه',
  'نَّ',
  'لا',
  '\u0600',
  '\u06dd',
  'क्षि',
  'ക്ക',
  'நி',
  '한글',
  '한',
  '中文',
  '日本語',
  'ไทย',
  'กำ',
]

/** Texts out of hostile pieces; with the seed in the test they are the same on every run. */
export const hostileText = fc
  .array(fc.constantFrom(...hostile), { maxLength: 40 })
  .map((pieces) => pieces.join(''))

/** A hostile text that is not empty, with a stretch inside it that may cut through anything. */
export const hostileStretch = hostileText
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc
      .tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length))
      .map(([whole, a, b]) => ({ text: whole, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
  )

/** The runs of every property test: same seed, same cases. */
export const seeded = { seed: 20261123, numRuns: 400 } as const
