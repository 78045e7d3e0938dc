import sharp from 'sharp'

const longest = 1_600
const mostPixels = 64_000_000

/** Draws a picture anew, upright and not larger than it is shown, as WebP without a word beside what is seen; runs in the child process only. */
export function drawUpright(bytes: Uint8Array): Promise<Uint8Array> {
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer()
}
