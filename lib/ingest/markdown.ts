import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Image, ImageReference, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { BlockKind, RevisionText } from '@/lib/domain/revision'
import { buildText, type Piece } from './build-text'
import { isByline } from './byline'
import { canonical, isBlank } from './canonical'
import { isTangled } from './markdown-limits'
import { readPlainText } from './plain-text'

/** The words of a node without its markup; a wrapped line goes on after a space, a forced line end stays. */
function plainWords(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ')
  if (node.type === 'inlineCode' || node.type === 'code') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(plainWords).join('') : ''
}

const isImage = (node: PhrasingContent): node is Image | ImageReference =>
  node.type === 'image' || node.type === 'imageReference'

/** The images of a paragraph, those inside links too. */
function imagesIn(nodes: readonly PhrasingContent[]): (Image | ImageReference)[] {
  return nodes.flatMap((node) => (isImage(node) ? [node] : 'children' in node ? imagesIn(node.children) : []))
}

/** Whether all the words of a paragraph stand in one emphasis. */
function isEmphasised(paragraph: Paragraph): boolean {
  const [only, ...others] = paragraph.children.filter((node) => !isBlank(plainWords(node)))
  return only?.type === 'emphasis' && others.length === 0
}

/** What turns a page's nodes into pieces, one after the other; it remembers what stood before. */
class Reader {
  readonly pieces: Piece[] = []
  title: string | null = null
  private afterImage = false

  constructor(private readonly language: string) {}

  private put(kind: BlockKind, words: string): void {
    const clean = canonical(words).trim()
    if (!isBlank(clean)) this.pieces.push({ kind, words: clean })
  }

  /** What a paragraph of running text is by its place: under the headline a byline or a dek, after an image a caption. */
  private kindOf(paragraph: Paragraph, afterImage: boolean): BlockKind {
    const near = this.pieces.length <= 2 && !this.pieces.some((piece) => piece.kind === 'byline')
    if (near && isByline(plainWords(paragraph), this.language)) return 'byline'
    if (!isEmphasised(paragraph)) return 'paragraph'
    if (afterImage) return 'caption'
    return this.pieces.at(-1)?.kind === 'headline' ? 'dek' : 'paragraph'
  }

  private paragraph(node: Paragraph, within: BlockKind | null): void {
    const images = imagesIn(node.children)
    const afterImage = this.afterImage || images.length > 0
    this.put(within ?? this.kindOf(node, afterImage), plainWords(node))
    for (const image of images) this.put('caption', ('title' in image && image.title) || image.alt || '')
    this.afterImage = images.length > 0 && isBlank(plainWords(node))
  }

  /** Reads one node; `within` is the kind that a quote or a list gives to the paragraphs in it. */
  read(node: RootContent, within: BlockKind | null): void {
    if (node.type === 'html' || node.type === 'definition') return
    if (node.type === 'paragraph') return this.paragraph(node, within)
    this.afterImage = false
    if (node.type === 'heading') {
      const isTitle = node.depth === 1 && this.title === null && within === null
      if (isTitle) this.title = canonical(plainWords(node)).replace(/\s+/gu, ' ').trim() || null
      this.put(within ?? (isTitle ? 'headline' : 'subheading'), plainWords(node))
    } else if (node.type === 'code') this.put('paragraph', plainWords(node))
    else if (node.type === 'blockquote') for (const child of node.children) this.read(child, 'quote')
    else if (node.type === 'list') for (const child of node.children) this.read(child, within)
    else if (node.type === 'listItem')
      for (const child of node.children) this.read(child, within ?? 'list-item')
  }
}

/** Settings between two lines of dashes at the top of a file are no part of its text. */
function withoutFrontMatter(source: string): string {
  const close = source.indexOf('\n---', 3)
  const rest = source.slice(close + 4)
  if (!source.startsWith('---\n') || close < 0 || !/^[ \t]*(?:\n|$)/u.test(rest)) return source
  const settings = source.slice(4, close).split('\n')
  return settings.every((line) => /^(?:[^\s:]+[^:]*:|[ \t]+\S|-[ \t])/u.test(line)) ? rest : source
}

/**
 * A Markdown file as the page it is, with the title its first heading gives: the text is the words of its blocks, without markup,
 * parted by blank lines. A file with more markup than any article has is read as plain text.
 */
export function readMarkdown(
  markdown: string,
  { language }: { language: string },
): RevisionText & { title: string | null } {
  const source = withoutFrontMatter(canonical(markdown))
  if (isTangled(source)) return { ...readPlainText(source, { title: '', language }), title: null }
  const reader = new Reader(language)
  for (const node of fromMarkdown(source).children) reader.read(node, null)
  return { ...buildText(reader.pieces, language), title: reader.title }
}
