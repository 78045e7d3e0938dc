import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

const usual: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="s1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="f1" Type="${office}/footnotes" Target="footnotes.xml"/></Relationships>`,
  'word/styles.xml': `${xml}<w:styles xmlns:w="${word}">${['Title', 'heading 1', 'Quote', 'caption']
    .map(
      (name) =>
        `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
    )
    .join('')}</w:styles>`,
}

/** The bytes of a zip of such files. */
export async function madeZip(files: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream as Readable))
}

/** A document with such a body and such files beside. */
export const madeDocx = (
  body: string,
  beside: Readonly<Record<string, string | Buffer>> = {},
): Promise<Uint8Array> =>
  madeZip({
    ...usual,
    'word/document.xml': `${xml}<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    ...beside,
  })

/** A run of words. */
export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`

/** A paragraph of such content, in such a style. */
export const paragraph = (content: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content}</w:p>`

/** What a note with that number says. */
export const footnotes = (words: string): string =>
  `${xml}<w:footnotes xmlns:w="${word}"><w:footnote w:id="2">${paragraph(run(words))}</w:footnote></w:footnotes>`
