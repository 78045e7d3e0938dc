import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawPicture } from '@/lib/parse/draw-picture'

const canary = 'Canary of the photographer'

/** A photograph that says who took it and where, lying on its side. */
const photograph = () =>
  sharp({ create: { width: 400, height: 200, channels: 3, background: '#a33' } })
    .withMetadata({ orientation: 6, exif: { IFD0: { Artist: canary }, IFD3: { GPSLatitudeRef: 'N' } } })
    .jpeg()
    .toBuffer()

/** A PNG that says it is as wide and high as that, of few bytes. */
function hugePng(side: number): Buffer {
  const chunk = (name: string, content: Buffer) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(content.length)
    return Buffer.concat([head, Buffer.from(name), content, Buffer.alloc(4)])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  size.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('the copy that is shown is upright and tells nothing of who took it, where and when', async () => {
  const original = await photograph()
  expect(original.includes(canary)).toBe(true)
  const picture = Buffer.from((await drawPicture(original))!)
  expect(picture.includes(canary)).toBe(false)
  const { width, height, format, exif, orientation } = await sharp(picture).metadata()
  expect({ width, height, format, exif, orientation }).toEqual({
    width: 200,
    height: 400,
    format: 'webp',
    exif: undefined,
    orientation: undefined,
  })
})

test('a large picture is shown smaller, a small one as it is', async () => {
  const wide = await sharp({ create: { width: 5_000, height: 1_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const drawn = await sharp((await drawPicture(wide))!).metadata()
  expect([drawn.width, drawn.height]).toEqual([1_600, 320])
})

test.for<[string, () => Uint8Array]>([
  ['a picture of a thousand million pixels', () => hugePng(32_000)],
  ['what is no picture', () => Buffer.from('GIF89a<script>alert(1)</script>')],
  ['a picture that ends too early', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
])('of %s nothing is shown, and the desk goes on', async ([, bytes]) => {
  expect(await drawPicture(bytes())).toBeNull()
})
