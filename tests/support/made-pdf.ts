import { deflateSync } from 'node:zlib'

/** Words set at a place of a page, 612 wide and 792 high, counted from the lower left; `turn` in quarters of a circle to the left. */
export type SetWords = Readonly<{ words: string; x: number; y: number; size?: number; turn?: 0 | 1 | 2 | 3 }>

const escaped = (words: string): string => words.replace(/[\\()]/g, '\\$&')

function drawn({ words, x, y, size = 10, turn = 0 }: SetWords): string {
  const [a, b] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turn]! as [number, number]
  return `BT /F1 ${size} Tf ${a} ${b} ${-b} ${a} ${x} ${y} Tm (${escaped(words)}) Tj ET`
}

/** The octal code of a letter in the font of these PDFs, which has two ligatures. */
export const ligature = { fi: '\u0001', fl: '\u0002' } as const

const font = `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>`

type Made = Readonly<{ info?: string; encrypt?: string; packed?: boolean }>

/** A PDF made of objects, the first of which is its catalog; its table of references is right. */
function pdfOf(objects: readonly Buffer[], trailer: string): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]!.length
  for (const [at, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    offsets.push(length)
    length += part.length
    parts.push(part)
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  parts.push(
    Buffer.from(
      `${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

function streamOf(content: Buffer, packed: boolean): Buffer {
  const bytes = packed ? deflateSync(content) : content
  const filter = packed ? ' /Filter /FlateDecode' : ''
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length}${filter} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

/** A PDF of pages on which such words are set; a page that is a buffer has that for its content. */
export function madePdf(pages: readonly (readonly SetWords[] | Buffer)[], made: Made = {}): Uint8Array {
  const first = 4
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R /Lang (en) >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    Buffer.from(font),
    ...pages.flatMap((page, at) => {
      const content = Buffer.isBuffer(page) ? page : Buffer.from(page.map(drawn).join('\n'), 'latin1')
      return [
        Buffer.from(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * at + 1} 0 R >>`,
        ),
        streamOf(content, made.packed ?? false),
      ]
    }),
  ]
  return pdfOf(
    objects,
    `${made.info ? `/Info << ${made.info} >>` : ''} ${made.encrypt ? `/Encrypt ${made.encrypt}` : ''}`,
  )
}

const junk = '<0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef>'

/** What a PDF says that only opens with a password. */
export const lockedWith = `<< /Filter /Standard /V 1 /R 2 /O ${junk} /U ${junk} /P -4 >> /ID [<00> <00>]`

/** Lines of words set below each other from such a place. */
export const linesAt = (x: number, y: number, lines: readonly string[], size = 10): SetWords[] =>
  lines.map((words, at) => ({ words, x, y: y - at * size * 1.2, size }))
