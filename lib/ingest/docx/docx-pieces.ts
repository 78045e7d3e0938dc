import type { BlockKind } from '@/lib/domain/revision'
import { canonical, isBlank } from '../canonical'
import type { DocxElement, DocxTree } from './document-tree'

/** The words of a block of a document, and the page that it begins on. */
export type DocxPiece = Readonly<{ kind: BlockKind; words: string; page: number }>

const kinds: readonly (readonly [name: RegExp, kind: BlockKind])[] = [
  [/^title$/i, 'headline'],
  [/^subtitle$/i, 'dek'],
  [/^heading\b/i, 'subheading'],
  [/quote/i, 'quote'],
  [/^caption$/i, 'caption'],
  [/^list\b/i, 'list-item'],
]

function kindOf({ styleName, numbering }: DocxElement): BlockKind {
  const named = kinds.find(([name]) => name.test(styleName ?? ''))?.[1]
  return named ?? (numbering ? 'list-item' : 'paragraph')
}

/** Walks through a document in the order of its words, and makes a piece of each paragraph and each row of a table. */
class DocxReader {
  readonly pieces: DocxPiece[] = []
  pages = 1
  private run = ''
  private pageOfRun = 1
  private readonly notes: DocxElement[] = []
  private readonly tree: DocxTree

  constructor(tree: DocxTree) {
    this.tree = tree
  }

  private flush(kind: BlockKind): void {
    const words = canonical(this.run.replaceAll('\0', ''))
      .replace(/ {2,}/gu, ' ')
      .replace(/ *\n */gu, '\n')
      .replace(/\n{2,}/gu, '\n')
      .trim()
    if (!isBlank(words)) this.pieces.push({ kind, words: words.toWellFormed(), page: this.pageOfRun })
    this.run = ''
    this.pageOfRun = this.pages
  }

  private say(words: string): void {
    if (this.run.trim() === '') this.pageOfRun = this.pages
    this.run += words
  }

  private turnPage(): void {
    this.pages += 1
    if (this.run.trim() === '') this.pageOfRun = this.pages
  }

  private readonly byType: Readonly<Record<string, (element: DocxElement) => void>> = {
    paragraph: (element) => this.readParagraph(element),
    tableRow: (element) => this.readRow(element),
    text: ({ value }) => this.say(value ?? ''),
    tab: () => this.say('\t'),
    break: ({ breakType }) => (breakType === 'page' ? this.turnPage() : this.say('\n')),
    noteReference: (element) => void this.notes.push(element),
    image: () => undefined,
  }

  private readParagraph(element: DocxElement): void {
    this.flush('paragraph')
    this.readAll(element.children)
    this.flush(kindOf(element))
  }

  /** A row of a table as one line, its cells parted by tabs. */
  private readRow({ children = [] }: DocxElement): void {
    this.flush('paragraph')
    const cells = children.map((cell) => {
      const reader = new DocxReader(this.tree)
      reader.readAll(cell.children)
      this.notes.push(...reader.notes)
      return reader.pieces.map(({ words }) => words.replace(/[\t\n]+/gu, ' ')).join(' ')
    })
    this.say(cells.join('\t'))
    this.flush('paragraph')
  }

  readAll(elements: readonly DocxElement[] = []): void {
    for (const element of elements) {
      const read = this.byType[element.type]
      if (read) read(element)
      else this.readAll(element.children)
    }
  }

  /** What the notes say, behind everything else, as they are met. */
  readNotes(): void {
    for (const reference of this.notes.splice(0)) this.readAll(this.tree.noteOf(reference))
  }
}

/** The blocks of a document, its notes behind them; how many pages it is known to have, 1 where it says nothing of pages. */
export function docxPieces(tree: DocxTree): { pieces: readonly DocxPiece[]; pages: number } {
  const reader = new DocxReader(tree)
  reader.readAll(tree.children)
  const { pages } = reader
  reader.readNotes()
  return { pieces: reader.pieces, pages }
}
