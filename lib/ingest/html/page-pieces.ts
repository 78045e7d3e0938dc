import type { BlockKind } from '@/lib/domain/revision'
import type { Piece } from '../build-text'
import { isByline } from '../byline'
import { canonical, isBlank } from '../canonical'

/** Elements that begin and end a block of their own. */
const blocks = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
   header hgroup hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption`.split(
    /\s+/,
  ),
)

/** What is no part of what a page says to its readers. */
const skipped = new Set([
  'head',
  'select',
  'button',
  'textarea',
  'input',
  'dialog',
  'audio',
  'video',
  'picture',
])
const aside = new Set(['nav', 'aside', 'footer', 'form', 'search', 'menu'])

const kinds: Readonly<Record<string, BlockKind>> = {
  h1: 'subheading',
  h2: 'subheading',
  h3: 'subheading',
  h4: 'subheading',
  h5: 'subheading',
  h6: 'subheading',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quote',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')

/** What a kind becomes within another: a heading in a quote is a quote, a paragraph in a list item is one. */
const within = (outer: BlockKind, own: BlockKind | undefined): BlockKind =>
  outer === 'quote' || outer === 'caption' ? outer : (own ?? outer)

type Options = Readonly<{ language: string; withAsides: boolean }>

/** Walks through an element in the order of its words, and makes a piece of each block. */
class PageReader {
  readonly pieces: Piece[] = []
  private run = ''
  private readonly options: Options

  constructor(options: Options) {
    this.options = options
  }

  /** Ends the block that is being read; two forced line ends in it part paragraphs, as many pages write them. */
  private flush(kind: BlockKind): void {
    for (const part of this.run.split(/\n[ \t]*\n\s*/u)) {
      const words = canonical(part.replace(/ *\n */gu, '\n')).trim()
      if (!isBlank(words) && words.isWellFormed()) this.pieces.push({ kind: this.kindOf(kind, words), words })
    }
    this.run = ''
  }

  private kindOf(kind: BlockKind, words: string): BlockKind {
    const mayBeByline = kind === 'paragraph' && !this.pieces.some((piece) => piece.kind === 'byline')
    return mayBeByline && this.pieces.length <= 2 && isByline(words, this.options.language) ? 'byline' : kind
  }

  private text(words: string, isPre: boolean): void {
    const plain = words.replaceAll('\0', '')
    this.run += isPre ? plain : plain.replace(/[ \t\r\n\f]+/gu, ' ')
  }

  read(element: Element, outer: BlockKind, isPre = false): void {
    const name = element.localName.toLowerCase()
    if (skipped.has(name) || isHidden(element) || (aside.has(name) && !this.options.withAsides)) return
    if (name === 'br') return void (this.run += '\n')
    const isCell = name === 'td' || name === 'th'
    const isBlock = blocks.has(name) && !isCell
    const kind = within(outer, kinds[name])
    if (isBlock) this.flush(outer)
    if (isCell && this.run.trim() !== '') this.run += '\t'
    for (const child of Array.from(element.childNodes)) {
      if (child.nodeType === 3) this.text(child.textContent ?? '', isPre || name === 'pre')
      else if (child.nodeType === 1) this.read(child as Element, kind, isPre || name === 'pre')
    }
    if (isBlock) this.flush(kind)
  }

  end(): void {
    this.flush('paragraph')
  }
}

/** The blocks of an element's words, in order; `withAsides` those of menus, forms and footers too. */
export function piecesOf(element: Element, options: Options): Piece[] {
  const reader = new PageReader(options)
  reader.read(element, 'paragraph')
  reader.end()
  return reader.pieces.map(({ kind, words }) => ({ kind, words: words.replace(/ {2,}/gu, ' ') }))
}
