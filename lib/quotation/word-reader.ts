import { letters, letterSort } from '@/lib/anchor/letters'
import { begins, tokenizer, type Tokens } from '@/lib/anchor/tokens'
import { withoutHidden } from '@/lib/words/hidden'
import type { Lexicon } from './lexicon'

/** What stands before a word: a sign, the end of a sentence or line, a dash that cuts off the word before it, a hyphen that joins the two, an ellipsis; `note`: it stands in brackets. */
export const marksBefore = { pause: 1, sentence: 2, cutOff: 4, joined: 8, ellipsis: 16, note: 32 } as const

/** The words of a text: word `n` is `text.slice(starts[n], ends[n])`, equal words have equal `ids`, `before[n]` tells what stands before it, `before[count]` what stands at the end. */
export type Words = Readonly<{
  ids: Int32Array
  starts: Int32Array
  ends: Int32Array
  before: Uint8Array
  count: number
}>

/** A text cut into words, and the tokens that these are made of. */
export type ReadWords = Readonly<{ words: Words; tokens: Tokens }>

type Part = Readonly<{ id: number; from: number; to: number }>

const joint = /[-‐‑–−]/u
const dash = /^[-‐-―−]$/u
const wordSign = /^[%％‰٪&＆@+°½¼¾]$|^\p{Sc}$/u

/** The words within a token: both of “well-known”, minus and five of “-5”, one of “don't”. */
function partsOf(token: string, lexicon: Lexicon): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const piece of token.split(joint)) {
    if (piece !== '') parts.push({ id: lexicon.idOf(piece), from, to: from + piece.length })
    else if (from === 0 && /\p{N}/u.test(token)) parts.push({ id: lexicon.idOf('minus'), from: 0, to: 1 })
    from += piece.length + 1
  }
  return parts
}

/** Collects words while a text is read. */
class Collector {
  private readonly ids: number[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  private readonly before: number[] = []
  private pending = 0

  mark(flags: number): void {
    this.pending |= flags
  }

  put(id: number, start: number, end: number, flags: number): void {
    this.ids.push(id)
    this.starts.push(start)
    this.ends.push(end)
    this.before.push(this.pending | flags)
    this.pending = 0
  }

  done(): Words {
    return {
      ids: Int32Array.from(this.ids),
      starts: Int32Array.from(this.starts),
      ends: Int32Array.from(this.ends),
      before: Uint8Array.from([...this.before, this.pending | marksBefore.sentence]),
      count: this.ids.length,
    }
  }
}

/** Whether a dash right before a figure and behind a space is a minus. */
function isMinus(text: string, { starts, ends, count }: Tokens, at: number): boolean {
  const isClose = at + 1 < count && ends[at] === starts[at + 1]
  return (
    isClose &&
    letterSort(text.codePointAt(starts[at + 1]!)!) === letters.digit &&
    (at === 0 || ends[at - 1]! < starts[at]!)
  )
}

/** What a sign between words says of them. */
function signFlags(text: string, sign: string, start: number, end: number): number {
  if (sign === '…' || text.startsWith('..', start)) return marksBefore.pause | marksBefore.ellipsis
  if (!dash.test(sign)) return marksBefore.pause
  const isCutOff = /\S/u.test(text.charAt(start - 1)) && /^(?:\s|$|[-‐-―])/u.test(text.slice(end, end + 1))
  return marksBefore.pause | (isCutOff ? marksBefore.cutOff : 0)
}

/** Cuts texts of one language into words that can be compared with each other by number: neither signs nor capitals, hidden characters or ways to write a letter make a difference. */
export function wordReader(lexicon: Lexicon): (text: string) => ReadWords {
  const cut = tokenizer()
  const known: (readonly Part[] | undefined)[] = []
  const knownParts = (id: number, token: string): readonly Part[] => (known[id] ??= partsOf(token, lexicon))
  return (text) => {
    const tokens = cut(text)
    const into = new Collector()
    let note = 0
    for (let at = 0; at < tokens.count; at++) {
      const [start, end] = [tokens.starts[at]!, tokens.ends[at]!]
      if (tokens.breaks[at] !== begins.nothing) into.mark(marksBefore.sentence | marksBefore.pause)
      const sort = letterSort(text.codePointAt(start)!)
      const token = text.slice(start, end)
      if (sort === letters.sign && end - start < 3 && !/[\p{L}\p{N}]/u.test(token)) {
        if (wordSign.test(token)) into.put(lexicon.idOf(token), start, end, note)
        else if (dash.test(token) && isMinus(text, tokens, at))
          into.put(lexicon.idOf('minus'), start, end, note)
        else into.mark(signFlags(text, token, start, end))
        if (token === '[') note = marksBefore.note
        else if (token === ']') note = 0
        continue
      }
      const seen = withoutHidden(token)
      const parts = seen.length === token.length ? knownParts(tokens.ids[at]!, token) : partsOf(seen, lexicon)
      const isWhole = parts.length === 1
      parts.forEach(({ id, from, to }, n) =>
        into.put(
          id,
          isWhole ? start : start + from,
          isWhole ? end : Math.min(end, start + to),
          note | (n > 0 ? marksBefore.joined : 0),
        ),
      )
    }
    return { words: into.done(), tokens }
  }
}
