import { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { isTextType, mediaTypeIn } from './media-type'
import { FetchStopped } from './stopped'

/** What a body may hold at most, in bytes, counted after unpacking: what is read as text, and any other file. */
export type Largest = Readonly<{ text: number; file: number }>

/** Tells how many bytes came so far, and how many there will be where the server says so. */
export type OnProgress = (bytes: number, of: number | null) => void

const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress }

function unpacked(body: Readable, encoding: string): Readable {
  const name = encoding.trim().toLowerCase()
  if (name === '' || name === 'identity') return body
  if (!Object.hasOwn(unpack, name)) throw new FetchStopped('wrong-encoding')
  const stream = unpack[name as keyof typeof unpack]()
  body.once('error', (error) => stream.destroy(error))
  return body.pipe(stream)
}

type Told = Readonly<{ contentType: string | null; encoding: string; length: number | null }>

/** Reads a whole body, unpacked, and stops as soon as it is too large; throws `FetchStopped` or an error of the stream. */
export async function receive(
  body: Readable,
  { contentType, encoding, length }: Told,
  largest: Largest,
  onProgress: OnProgress,
): Promise<Uint8Array> {
  const most = isTextType(mediaTypeIn(contentType)) ? largest.text : largest.file
  const isPlain = encoding.trim() === ''
  if (isPlain && length !== null && length > most) throw new FetchStopped('too-large')
  const chunks: Uint8Array[] = []
  let count = 0
  for await (const chunk of unpacked(body, encoding) as AsyncIterable<Uint8Array>) {
    count += chunk.length
    onProgress(count, isPlain ? length : null)
    if (count > most) throw new FetchStopped('too-large')
    chunks.push(chunk)
  }
  if (count === 0) throw new FetchStopped('empty')
  return Buffer.concat(chunks)
}
