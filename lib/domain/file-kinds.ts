type FileGenus = 'document' | 'image' | 'text' | 'page' | 'sound' | 'film' | 'sheet' | 'slides' | 'mail'

type FileKind = Readonly<{ genus: FileGenus; label: string }>

const openDocument = 'application/vnd.oasis.opendocument'
const openXml = 'application/vnd.openxmlformats-officedocument'

/** The kinds that are kept, by their media types: all that evidence is made of, and nothing that a machine runs. */
export const fileKinds: Readonly<Record<string, FileKind>> = {
  'application/pdf': { genus: 'document', label: 'PDF' },
  [`${openXml}.wordprocessingml.document`]: { genus: 'document', label: 'Word document' },
  [`${openDocument}.text`]: { genus: 'document', label: 'OpenDocument text' },
  'application/rtf': { genus: 'document', label: 'Rich text' },
  'application/x-cfb': { genus: 'document', label: 'Office file of the old kind' },
  [`${openXml}.spreadsheetml.sheet`]: { genus: 'sheet', label: 'Excel sheet' },
  [`${openDocument}.spreadsheet`]: { genus: 'sheet', label: 'OpenDocument sheet' },
  [`${openXml}.presentationml.presentation`]: { genus: 'slides', label: 'PowerPoint slides' },
  [`${openDocument}.presentation`]: { genus: 'slides', label: 'OpenDocument slides' },
  'image/png': { genus: 'image', label: 'PNG picture' },
  'image/jpeg': { genus: 'image', label: 'JPEG picture' },
  'image/gif': { genus: 'image', label: 'GIF picture' },
  'image/webp': { genus: 'image', label: 'WebP picture' },
  'image/avif': { genus: 'image', label: 'AVIF picture' },
  'image/tiff': { genus: 'image', label: 'TIFF picture' },
  'image/heic': { genus: 'image', label: 'HEIC picture' },
  'audio/mpeg': { genus: 'sound', label: 'MP3 sound' },
  'audio/mp4': { genus: 'sound', label: 'MPEG-4 sound' },
  'audio/x-m4a': { genus: 'sound', label: 'MPEG-4 sound' },
  'audio/wav': { genus: 'sound', label: 'WAV sound' },
  'audio/ogg': { genus: 'sound', label: 'Ogg sound' },
  'audio/flac': { genus: 'sound', label: 'FLAC sound' },
  'video/mp4': { genus: 'film', label: 'MPEG-4 film' },
  'video/quicktime': { genus: 'film', label: 'QuickTime film' },
  'video/webm': { genus: 'film', label: 'WebM film' },
  'video/matroska': { genus: 'film', label: 'Matroska film' },
  'video/ogg': { genus: 'film', label: 'Ogg film' },
  'text/plain': { genus: 'text', label: 'Text' },
  'text/csv': { genus: 'text', label: 'Table as text' },
  'text/vtt': { genus: 'text', label: 'Transcript (WebVTT)' },
  'application/x-subrip': { genus: 'text', label: 'Transcript (SRT)' },
  'application/json': { genus: 'text', label: 'JSON' },
  'application/xml': { genus: 'text', label: 'XML' },
  'image/svg+xml': { genus: 'text', label: 'SVG drawing' },
  'text/html': { genus: 'page', label: 'Web page' },
  'multipart/related': { genus: 'page', label: 'Web page with its parts (MHTML)' },
  'application/warc': { genus: 'page', label: 'Web archive (WARC)' },
  'application/warc+gzip': { genus: 'page', label: 'Web archive (WARC)' },
  'message/rfc822': { genus: 'mail', label: 'E-mail' },
}

/** The kinds of text, which no signature tells, by how the names of such files end. */
const textEndings: Readonly<Record<string, string>> = {
  htm: 'text/html',
  html: 'text/html',
  xhtml: 'text/html',
  mht: 'multipart/related',
  mhtml: 'multipart/related',
  eml: 'message/rfc822',
  warc: 'application/warc',
  csv: 'text/csv',
  tsv: 'text/csv',
  vtt: 'text/vtt',
  srt: 'application/x-subrip',
  json: 'application/json',
  svg: 'image/svg+xml',
  xml: 'application/xml',
}

const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** The kind of a file that holds text, as its name says it; plain text where its name says nothing. */
export const textKindOf = (name: string): string => textEndings[endingOf(name)] ?? 'text/plain'

/** Whether its name says that a packed file is a web archive. */
export const isPackedArchive = (name: string): boolean => /\.warc\.gz$/i.test(name)

const genusOf = (mediaType: string): FileGenus => fileKinds[mediaType]?.genus ?? 'document'

/** Whether a file is a picture, of which a copy can be drawn. */
export const isPicture = (mediaType: string): boolean => genusOf(mediaType) === 'image'

const harmless: readonly FileGenus[] = ['image', 'sound', 'film']

/** What a file is called on the screen. */
export const fileKindLabel = (mediaType: string): string => fileKinds[mediaType]?.label ?? mediaType

/** The media type with which a file leaves the desk: none that a browser would run, whatever it holds. */
export function servedType(mediaType: string): string {
  if (mediaType === 'application/pdf' || mediaType === 'text/plain') return mediaType
  return harmless.includes(genusOf(mediaType)) ? mediaType : 'application/octet-stream'
}
