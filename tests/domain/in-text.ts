import { aClaim } from '@/tests/support/dossier'

/** A claim on those words of a text of one block, and the text as revision 2, to which the claim was carried from revision 1. */
export function inText(text: string, words: string, parts: readonly string[] = text.split(/(?<=[.?!]) /)) {
  let from = 0
  const sentences = parts.map((part) => {
    const start = text.indexOf(part, from)
    from = start + part.length
    return { start, end: from }
  })
  const start = text.indexOf(words)
  const first = {
    revision: 1,
    start: 4,
    end: 4 + words.length,
    exact: words,
    prefix: '',
    suffix: '',
    anchor: 'exact' as const,
  }
  return {
    claim: aClaim({
      spans: [first, { ...first, revision: 2, start, end: start + words.length, anchor: 'moved' as const }],
    }),
    text: { number: 2, text, sentences },
  }
}
