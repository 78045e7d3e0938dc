import 'server-only'
import { inChild } from './in-child'

/** Far more than what a picture takes that is as large as it is drawn. */
const mostBytes = 8 * 1024 * 1024

/**
 * The copy of a picture that is shown, as WebP: upright, at most 1,600 pixels wide and high, and drawn anew, so that nothing is left in it of
 * who took it, where and when. Null where that cannot be: it is none, it is broken, or it has more than 64 million pixels.
 */
export async function drawPicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  const answer = await inChild({ program: 'picture-child.mjs', given: { bytes }, hasOwnCode: true })
  if ('fault' in answer) return null
  const { picture } = answer.told as Readonly<{ picture?: unknown }>
  return picture instanceof Uint8Array && picture.length <= mostBytes ? picture : null
}
