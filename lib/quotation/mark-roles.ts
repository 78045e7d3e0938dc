import { anyMark, closesAnywhere, isApostrophe, isClosedBy, opensAnywhere, opensWithCloser } from './marks'

/** A sign that may be a quotation mark, and where it stands. */
export type QuoteSign = Readonly<{ sign: string; at: number; end: number }>

/** Scripts that set no space between words, so that a mark may stand beside a letter on either side. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/u
const wordSign = /[\p{L}\p{N}\p{M}]/u
const isLetter = (sign: string): boolean => wordSign.test(sign) && !unspaced.test(sign)

/** What may stand right before an opening mark: nothing, a space, a bracket, a dash, an elided article, another mark. */
const beforeOpening = /^$|[\s([{¿¡—–―\-/:;,.…=>’'“”„«»‹›‘‚"*_]/u

/** One-letter words that Arabic writes together with what follows. */
const arabicPrefix = /(?:^|[^\p{L}\p{M}])[وفبكل]$/u

/** The character before and after a place, hidden ones and halves of pairs aside. */
const before = (text: string, at: number): string => [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
const after = (text: string, at: number): string => [...text.slice(at, at + 2)].at(0) ?? ''

/** Words that begin with an apostrophe, and years without their century. */
const elided =
  /^(?:(?:em|tis|twas|til|till|cause|bout|round|n|s|t|k|m|ne|nen|nem|ner|ns|bit)(?![\p{L}\p{M}])(?!['’])|n['’]|\d\ds?(?![\p{L}\p{N}]))/iu

/** Whether a mark can open a quotation where it stands. */
export function mayOpen(text: string, { sign, at, end }: QuoteSign, language: string): boolean {
  const [left, right] = [before(text, at), after(text, end)]
  if (isApostrophe(sign)) {
    if (sign === '’' && !opensWithCloser(language)) return false
    if (elided.test(text.slice(end, end + 8)) || isLetter(left)) return false
    return right !== '' && !/\s/u.test(right)
  }
  if (opensAnywhere(sign)) return true
  if (sign === '”' && !opensWithCloser(language)) return false
  if (right === '' || /[\s.,;!?]/u.test(right)) return sign === '»' && beforeOpening.test(left)
  return (
    beforeOpening.test(left) || unspaced.test(left) || arabicPrefix.test(text.slice(Math.max(0, at - 2), at))
  )
}

/** A mark that closes for sure: behind the stop of a sentence, or before a sign that goes on after a quotation. */
const isSureCloser = (text: string, { at, end }: QuoteSign): boolean =>
  /[.,!?…。]/u.test(before(text, at)) || /^$|[.,;:!?)\]…—–]/u.test(after(text, end))

/** Words that often end with an apostrophe: of several, or with a letter that is not spoken. */
const openEnd = /(?:[szxß]|in)$/iu

/** A mark can close, but may as well be an apostrophe or inches: so long as a surer one follows. */
function isInDoubt(text: string, { sign, at, end }: QuoteSign): boolean {
  if (!/^\s+[\p{L}\p{N}]/u.test(text.slice(end, end + 4))) return false
  const left = text.slice(Math.max(0, at - 3), at)
  return isApostrophe(sign) ? openEnd.test(left) : sign === '"' && /\p{N}$/u.test(left)
}

/** How many marks are looked at for a surer end. */
const farthest = 40

/** Whether a surer end of the same quotation comes before another one begins. */
function hasSurerEnd(text: string, opener: string, later: readonly QuoteSign[]): boolean {
  for (const mark of later.slice(0, farthest)) {
    if (isClosedBy(opener, mark.sign) && !isLetter(after(text, mark.end)) && isSureCloser(text, mark))
      return true
    if (mark.sign === opener && beforeOpening.test(before(text, mark.at))) return false
  }
  return false
}

/** Whether a mark closes, where it stands, what `opener` has opened; `later` are the marks behind it in its block. */
export function mayClose(
  text: string,
  opener: string,
  mark: QuoteSign,
  later: () => readonly QuoteSign[],
): boolean {
  const { sign, at, end } = mark
  if (!isClosedBy(opener, sign)) return false
  if (closesAnywhere(sign) && opener !== sign) return true
  const [left, right] = [before(text, at), after(text, end)]
  if (/^$|\s/u.test(left)) return sign === '«' || sign === '‹'
  if (sign === '“' && opener === '„') return true
  if (isLetter(right)) return false
  return !isInDoubt(text, mark) || !hasSurerEnd(text, opener, later())
}

/** Whether a sign stands within a word: an apostrophe, or what Hebrew sets in words made of initials. */
function isInWord(text: string, { sign, at, end }: QuoteSign): boolean {
  if (!isApostrophe(sign) && sign !== '"' && sign !== '״') return false
  if (!isLetter(before(text, at)) || !isLetter(after(text, end))) return false
  return sign !== '"' || !arabicPrefix.test(text.slice(Math.max(0, at - 2), at))
}

/** All signs of a stretch that may be quotation marks. */
export function marksIn(text: string, start: number, end: number): QuoteSign[] {
  return [...text.slice(start, end).matchAll(anyMark)]
    .map(({ 0: sign, index }) => ({ sign, at: start + index, end: start + index + sign.length }))
    .filter((mark) => !isInWord(text, mark))
}
