import type { ContentFault, ForeignPage, Received } from '@/lib/domain/foreign-page'
import { barePage } from '../bare-page'
import { buildText } from '../build-text'
import { documentTree, type ZipFiles } from './document-tree'
import { docxPieces } from './docx-pieces'

const mostLetters = 4_000_000

/** Whether a part that is markup declares a type of document. */
const declaresType = (files: ZipFiles): boolean =>
  [...files].some(
    ([name, bytes]) =>
      /\.(?:xml|rels)$/i.test(name) && /<!doctype/i.test(new TextDecoder('windows-1252').decode(bytes)),
  )

/**
 * Reads the words of an unpacked DOCX: paragraphs with what their styles say they are, a row of a table as one line, notes at the end; with pages where the
 * document says where they begin. Comments and what was deleted are not read. Throws where the file is broken.
 */
export async function readDocx(files: ZipFiles, { status }: Received): Promise<ForeignPage | ContentFault> {
  if (declaresType(files)) return 'declares-a-type'
  const { pieces, pages } = docxPieces(await documentTree(files))
  const { text, blocks } = buildText(pieces, 'und')
  if (text.length > mostLetters) return 'too-tangled'
  const headline = blocks.find(({ kind }) => kind === 'headline')
  return barePage(status, {
    text,
    blocks: pages > 1 ? blocks.map((block, at) => ({ ...block, page: pieces[at]!.page })) : blocks,
    title: headline ? text.slice(headline.start, headline.end).slice(0, 500) : null,
  })
}
