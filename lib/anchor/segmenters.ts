type Granularity = 'grapheme' | 'word' | 'sentence'

const made = new Map<string, Intl.Segmenter>()

/** The segmenter of a language, made once and not before it is asked for, since a browser takes long over the first one; a tag that is none gets the rules that fit most languages. */
export function segmenterOf(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${granularity} ${language}`
  const known = made.get(key)
  if (known) return known
  let segmenter: Intl.Segmenter
  try {
    segmenter = new Intl.Segmenter(language, { granularity })
  } catch {
    segmenter = new Intl.Segmenter('und', { granularity })
  }
  made.set(key, segmenter)
  return segmenter
}
