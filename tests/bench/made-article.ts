/** Numbers from 0 up to 1, the same ones for the same seed. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const onsets = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'w',
  'st',
  'tr',
  'pr',
  'ch',
  'th',
  'gr',
  'cl',
  '',
]
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai']
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'nt', 'ng', 'st', 'ck']

function vocabulary(next: () => number, size: number): string[] {
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)]!
  const words = new Set<string>()
  while (words.size < size)
    words.add(
      Array.from(
        { length: 1 + Math.floor(next() * 3) },
        () => pick(onsets) + pick(vowels) + pick(codas),
      ).join(''),
    )
  return [...words]
}

/** Sentences of made words, some used often and most seldom, as in a language. */
export function madeSentences(next: () => number): (words: number) => string {
  const words = vocabulary(next, 2400).toSorted((a, b) => a.length - b.length)
  const word = () => words[Math.floor(next() ** 3 * words.length)]!
  return (count) => {
    const line = Array.from({ length: count }, word)
    const comma = count > 9 ? 3 + Math.floor(next() * (count - 6)) : -1
    const text = line.map((each, at) => (at === comma ? `${each},` : each)).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
}

/** An article in Markdown of about that many words: paragraphs of three to five sentences, a subheading now and then. */
export function madeArticle(wordCount: number, seed = 1): string {
  const next = chance(seed)
  const sentence = madeSentences(next)
  const blocks = [`# ${sentence(9).slice(0, -1)}`]
  for (let count = 9; count < wordCount;) {
    if (blocks.length % 9 === 0) blocks.push(`## ${sentence(5).slice(0, -1)}`)
    const lengths = Array.from({ length: 3 + Math.floor(next() * 3) }, () => 8 + Math.floor(next() * 18))
    blocks.push(lengths.map(sentence).join(' '))
    count += lengths.reduce((sum, length) => sum + length, 0)
  }
  return blocks.join('\n\n')
}

export type MadeSpan = Readonly<{ start: number; end: number; exact: string }>

/** Stretches of 4 to 14 words all over the text; the share `crossing` of them begins inside another one. */
export function madeSpans(text: string, count: number, crossing = 0.3, seed = 2): MadeSpan[] {
  const next = chance(seed)
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const apart = Math.round(count * (1 - crossing))
  const stretch = words.length / apart
  const from = (first: number): [number, number] => [
    first,
    Math.min(words.length - 1, first + 3 + Math.floor(next() * 11)),
  ]
  const bases = Array.from({ length: apart }, (_, at) =>
    from(Math.floor(at * stretch + next() * (stretch - 15))),
  )
  const crossed = Array.from({ length: count - apart }, (_, at) => {
    const [first, last] = bases[Math.floor((at * apart) / (count - apart))]!
    return from(first + 1 + Math.floor(next() * (last - first - 1)))
  })
  return [...bases, ...crossed].map(([first, last]) => {
    const span = { start: words[first]!.start, end: words[last]!.end }
    return { ...span, exact: text.slice(span.start, span.end) }
  })
}
