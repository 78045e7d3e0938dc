import mammoth from 'mammoth'

/** The files of an unpacked document by their names, each as its bytes. */
export type ZipFiles = ReadonlyMap<string, Uint8Array>

/** An element of a document as mammoth reads it; only what is named here is looked at. */
export type DocxElement = Readonly<{
  type: string
  children?: readonly DocxElement[]
  value?: string
  styleName?: string | null
  numbering?: unknown
  breakType?: string
  noteType?: string
  noteId?: string
}>

/** A document: its elements in order, and what its notes say. */
export type DocxTree = Readonly<{
  children: readonly DocxElement[]
  noteOf: (reference: DocxElement) => readonly DocxElement[]
}>

type MammothDocument = DocxElement & {
  notes: { resolve: (reference: DocxElement) => { body: readonly DocxElement[] } | null }
}

const renderedBreak = /<w:lastRenderedPageBreak\s*\/>/g
const askedBreak = /<w:br\b[^>]*\bw:type="page"[^>]*\/>/g

/** Where pages begin: as they were when the document was last saved, where it says so, otherwise where its author asked for it. */
function withPageBreaks(xml: string): string {
  if (!xml.includes('<w:lastRenderedPageBreak')) return xml
  return xml.replace(askedBreak, '').replace(renderedBreak, '<w:br w:type="page"/>')
}

/** The zip as mammoth asks for it: it is given files that were counted, never the zip itself. */
function asMammothZip(files: ZipFiles) {
  const read = async (name: string, encoding?: string) => {
    const bytes = files.get(name)
    if (!bytes) throw new Error('A part of the document is not there.')
    if (!encoding) return bytes
    const words = new TextDecoder(encoding).decode(bytes)
    return name.endsWith('document.xml') ? withPageBreaks(words) : words
  }
  return { exists: (name: string) => files.has(name), read }
}

/** Reads a document into its tree with mammoth; its HTML is never made. */
export async function documentTree(files: ZipFiles): Promise<DocxTree> {
  let document: MammothDocument | null = null
  const keep = (read: MammothDocument) => {
    document = read
    return { ...read, children: [] }
  }
  const zip = { file: asMammothZip(files) } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  await mammoth.convertToHtml(zip, {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    transformDocument: keep,
  })
  const { children, notes } = document as unknown as MammothDocument
  return { children: children ?? [], noteOf: (reference) => notes.resolve(reference)?.body ?? [] }
}
