const container = '(?:[-*+>]|\\d{1,9}[.)])'
const nested = new RegExp(`^(?:[ \\t]*${container}){17}`, 'mu')
const indented = new RegExp(`^[ \\t]{64,}${container}`, 'mu')
const marks = /[*_`[\]<!&\\]/gu
const mostMarksInParagraph = 1_000

/** What a text may hold at most; the parser's time grows with the square of each, and each lies far above any article. */
const most: readonly (readonly [sign: RegExp, times: number])[] = [
  [marks, 60_000],
  [/\n/gu, 30_000],
  [new RegExp(`^[ \\t]*${container}`, 'gmu'), 5_000],
  [/^[ \t>]*(?:=+|-+)[ \t]*$/gmu, 1_000],
  [/^[-*+\d.) \t]*>/gmu, 1_000],
]

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

/** Whether a Markdown text is too tangled to be worth parsing: quotes or lists nested out of reason, or more marks than words. */
export function isTangled(markdown: string): boolean {
  if (nested.test(markdown) || indented.test(markdown)) return true
  if (most.some(([sign, times]) => count(markdown, sign) > times)) return true
  return markdown.split(/\n[ \t]*\n/u).some((paragraph) => count(paragraph, marks) > mostMarksInParagraph)
}
