import 'server-only'
import type { Endpoint } from '@/lib/api/endpoint'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import { readUtf8 } from '@/lib/ingest/utf-8'

type Fields = Record<string, unknown>

/** So much is read and forgotten of a body that is too large, so that its sender hears the answer; then the line is cut. */
const mostForgotten = 64 * 1024 * 1024

/** Milliseconds that a body has to come: some to begin with, and more for each piece of what was declared large. */
const patience = (bytes: number): number => 15_000 + bytes / 16

/**
 * The body's bytes, or a refusal when they are more than the largest allowed, of which no more are ever held, or come too slowly: nobody
 * holds a line with a drop now and then.
 */
export async function readBytes(
  request: Request,
  largest: number,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (Number(request.headers.get('content-length') ?? 0) > mostForgotten) return refuse({ code: 'too-large' })
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let [size, isLate] = [0, false]
  const late = setTimeout(
    () => ((isLate = true), void reader?.cancel().catch(() => undefined)),
    patience(largest),
  )
  try {
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      size += piece.value.byteLength
      if (size <= largest) chunks.push(piece.value)
      else chunks.length = 0
      if (size > mostForgotten) break
    }
  } catch {
    return refuse({ code: 'unreadable' }) // its sender has gone, and hears nothing
  } finally {
    clearTimeout(late)
  }
  if (size > mostForgotten) void reader?.cancel().catch(() => undefined)
  if (isLate) return refuse({ code: 'too-slow' })
  return size > largest ? refuse({ code: 'too-large' }) : done(new Uint8Array(Buffer.concat(chunks)))
}

function readJson(bytes: Uint8Array): Outcome<Fields> {
  const notJson = refuse({ code: 'invalid', fields: { body: 'This is no JSON object in UTF-8.' } })
  const text = readUtf8(bytes)
  if (text === null) return notJson
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? done(body as Fields) : notJson
  } catch {
    return notJson
  }
}

/** The fields of a form; its one file must be UTF-8 text and becomes `text` and `fileName`. */
async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Outcome<Fields>> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (!form) return refuse({ code: 'invalid', fields: { body: 'This is no form.' } })
  const fields: Fields = {}
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') fields[name] = name === 'byline' ? form.getAll(name) : value
    else if (name !== 'file')
      return refuse({ code: 'invalid', fields: { [name]: 'The file belongs into the field “file”.' } })
    else if (fields.fileName !== undefined)
      return refuse({ code: 'invalid', fields: { file: 'Send one file.' } })
    else {
      const text = readUtf8(new Uint8Array(await value.arrayBuffer()))
      if (text === null) return refuse({ code: 'unreadable' })
      Object.assign(fields, { text, fileName: value.name })
    }
  }
  return done(fields)
}

type Taken = Pick<Endpoint, 'largestBody' | 'takesFile' | 'takesBytes'>

const kindOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()

/** The fields of a request's body: a JSON object, where a file may come a form, and of bytes as they are `bytes`; nothing for an empty body. */
export async function readBody(
  request: Request,
  { largestBody, takesFile, takesBytes }: Taken,
): Promise<Outcome<Fields>> {
  const bytes = await readBytes(request, largestBody)
  if (!bytes.ok) return bytes
  const kind = kindOf(request)
  if (takesBytes)
    return kind === 'application/octet-stream' ? done({ bytes: bytes.value }) : refuse({ code: 'wrong-type' })
  if (bytes.value.byteLength === 0) return done({})
  if (kind === 'application/json') return readJson(bytes.value)
  return takesFile && kind === 'multipart/form-data'
    ? readForm(bytes.value, request.headers.get('content-type')!)
    : refuse({ code: 'wrong-type' })
}
