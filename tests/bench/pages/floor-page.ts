import { segmentsByBlock, type Mark, type Segment } from '@/lib/anchor/segment'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Block } from '@/lib/domain/revision'

/** How the still pages are set: one column, as wide as ours, in sections that are laid out when near. */
export const stillStyle = `
body { margin: 0 auto; max-width: 37rem; font: 1.1875rem/1.62 Georgia, serif; color: #222; }
section { content-visibility: auto; contain-intrinsic-size: auto 62rem; }`

const spanStyle = `
span.a { background: #2a72; } span.b { background: #a722; text-decoration: underline dotted; } span.c { background: #a222; text-decoration: underline; }
.only-agreed span.open { background: none; text-decoration: none; }`

/** The words with the signs of HTML in them made harmless. */
export const escaped = (words: string): string =>
  words.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)

/** A stretch of the text with what its claim's state is. */
export type StillMark = Mark & Readonly<{ isOpen: boolean }>

/** The stretches that claims lie on. */
export function marksOf(claims: readonly Claim[]): StillMark[] {
  return claims.flatMap(({ id, spans, state }) =>
    spans.map(({ start, end }) => ({ id, start, end, isOpen: state === 'open' })),
  )
}

/** The inside of each block, in order: plain words and spans that name their claims. */
export function drawBlocks(text: string, blocks: readonly Block[], marks: readonly StillMark[]): string[] {
  const open = new Set(marks.flatMap(({ id, isOpen }) => (isOpen ? [id] : [])))
  const draw = ({ start, end, ids }: Segment): string => {
    const words = escaped(text.slice(start, end))
    const look = 'abc'[Math.min(ids.length, 3) - 1]
    return ids.length === 0
      ? words
      : `<span class="${look}${ids.every((id) => open.has(id)) ? ' open' : ''}" data-claim="${ids.join(' ')}">${words}</span>`
  }
  return segmentsByBlock(blocks, marks).map((segments) => segments.map(draw).join(''))
}

/** Blocks in sections of eight; what stands between two blocks in the text stands between them here. */
export function inSections({ text, blocks }: RevisionView, insides: readonly string[]): string {
  const drawn = blocks.map(({ kind, start }, at) => {
    const [tag, between] = [kind === 'paragraph' ? 'p' : 'h2', text.slice(blocks[at - 1]?.end ?? 0, start)]
    return `${between}${at % 8 === 0 ? '<section>' : ''}<${tag}>${insides[at]}</${tag}>${at % 8 === 7 || at === blocks.length - 1 ? '</section>' : ''}`
  })
  return drawn.join('')
}

const page = (style: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><style>${style}</style><body>${body}</body></html>`

/** The floor: the same text with the same highlights as plain HTML, no script, spans cut in one sweep. Without claims it is plain text. */
export function floorPage(revision: RevisionView, claims: readonly Claim[]): string {
  return page(
    stillStyle + spanStyle,
    inSections(revision, drawBlocks(revision.text, revision.blocks, marksOf(claims))),
  )
}

/** What the floor costs before it has a word. */
export const bareFloorPage = page(stillStyle + spanStyle, '')
