import type { Span } from '@/lib/anchor/span'
import type { Quotation, QuotedBy } from '@/lib/domain/quotation'
import type { Block } from '@/lib/domain/revision'
import { dialogueIn } from './dialogue'
import { markedIn, trimmed, type MarkedQuote } from './marked'
import { asidesIn } from './saying'

type Found = MarkedQuote & Readonly<{ by: QuotedBy }>

const startOf = ({ pieces }: Found): number => pieces[0]!.start
const endOf = ({ pieces }: Found): number => pieces.at(-1)!.end

/** The line under a block quote that names whose words they are. */
const attribution = /(?:\n|^|[.!?…”»"]\s+)\s*[—–―]\s*[^\n.!?]{1,80}$/u

/** Block quotes that follow each other as one quotation, without the line that names the speaker. */
function blockQuotes(text: string, blocks: readonly Block[]): Found[] {
  const found: Span[][] = []
  blocks.forEach((block, at) => {
    if (block.kind !== 'quote') return
    const line = attribution.exec(text.slice(block.start, block.end))
    const end = line ? block.start + line.index + (/^[.!?…”»"]/u.test(line[0]) ? 1 : 0) : block.end
    const pieces = trimmed(text, { start: block.start, end })
    if (at > 0 && blocks[at - 1]!.kind === 'quote' && found.length > 0) found.at(-1)!.push(...pieces)
    else found.push(pieces)
  })
  return found
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => ({ by: 'block', marks: '', pieces, isClosed: true }))
}

/** What a reporter writes between the marks to tell who speaks is short, and has commas or dashes at its ends and words between them. */
const longestBreak = 160
const breakingIn = /^\s*[,—–-]?\s*[\p{L}\p{N}][^.!?。！？\n]*[,:—–-]\s*$/u

/** Whether a quotation goes on in the next one: “…,” she said, “…”. */
function goesOnIn(text: string, left: Found, right: Found): boolean {
  if (!left.isClosed || left.marks !== right.marks) return false
  const [from, to] = [endOf(left), startOf(right)]
  if (to - from > longestBreak) return false
  const between = text.slice(from, to)
  const words = between.slice(left.marks.length / 2).trimStart()
  const gap = words.slice(0, words.length - right.marks.length / 2)
  const isOpenAtEnd = /[,，—–-]$/u.test(text.slice(from - 1, from)) || /^\s*[,，—–-]/u.test(gap)
  return isOpenAtEnd && breakingIn.test(gap)
}

/** Joins what a reporter broke up; `all` lie beside each other and are in their order. */
function joined(text: string, all: readonly Found[]): Found[] {
  const runs: Found[][] = []
  for (const each of all) {
    const run = runs.at(-1)
    if (run && goesOnIn(text, run.at(-1)!, each)) run.push(each)
    else runs.push([each])
  }
  return runs.map((run) => ({
    ...run[0]!,
    pieces: run.flatMap(({ pieces }) => pieces),
    isClosed: run.at(-1)!.isClosed,
  }))
}

/** Pieces without what a French reporter says within the marks. */
function withoutAsides(text: string, pieces: readonly Span[], language: string): readonly Span[] {
  const spoken = pieces.flatMap(({ start, end }) => {
    const cuts = asidesIn(text.slice(start, end), language)
    const edges = [start, ...cuts.flatMap((cut) => [start + cut.start, start + cut.end]), end]
    return edges.flatMap((edge, at) =>
      at % 2 === 0 ? trimmed(text, { start: edge, end: edges[at + 1]! }) : [],
    )
  })
  return spoken.length > 0 ? spoken : pieces
}

/** In the order of the text, the outer one of two that begin together first. */
const inOrder = (all: readonly Found[]): Found[] =>
  [...all].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))

/** Each with how many of those before it still go on where it begins; what has the very same words as a block quote is that one. */
function withDepth(all: readonly Found[]): { found: Found; depth: number }[] {
  const open: number[] = []
  return inOrder(all).map((found) => {
    while (open.length > 0 && open.at(-1)! <= startOf(found)) open.pop()
    open.push(endOf(found))
    return { found, depth: open.length - 1 }
  })
}

/** A quotation that fills a whole block quote or line of dialogue is the same one told by two signs. */
function withoutTwins(marked: readonly Found[], others: readonly Found[]): Found[] {
  const filled = others.filter(
    (other) => !marked.some((each) => startOf(each) <= startOf(other) + 2 && endOf(each) >= endOf(other) - 3),
  )
  return [...marked, ...filled]
}

/**
 * Every quotation of a text, in the order in which they begin: between the marks of all languages, nested, over sentences and paragraphs
 * that repeat the mark; block quotes; lines of dialogue behind a dash where the language has them. Apostrophes and inches are none.
 */
export function findQuotations(text: string, blocks: readonly Block[], language: string): Quotation[] {
  const marked = markedIn(text, blocks, language).map((each): Found => ({ ...each, by: 'marks' }))
  const dashed = dialogueIn(text, blocks, language).map((each): Found => ({
    ...each,
    by: 'dash',
    isClosed: true,
  }))
  const all = withDepth(withoutTwins(marked, [...blockQuotes(text, blocks), ...dashed]))
  const byDepth = [...Map.groupBy(all, ({ depth }) => depth)].flatMap(([depth, level]) =>
    joined(
      text,
      level.map(({ found }) => found),
    ).map((found) => ({ ...found, depth })),
  )
  return byDepth
    .map(({ by, marks, pieces, isClosed, depth }): Quotation => {
      const spoken = withoutAsides(text, pieces, language)
      return { start: spoken[0]!.start, end: spoken.at(-1)!.end, by, marks, pieces: spoken, isClosed, depth }
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
