/** Characters without ink that nobody sees and some tools put into a text: spaces of no width, controls of direction, selectors of variants, tags, soft hyphens. */
const unseen =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb\\u{1bca0}-\\u{1bca3}\\u{e0000}-\\u{e0fff}'

const any = new RegExp(`[${unseen}]`, 'u')
const all = new RegExp(`[${unseen}]+`, 'gu')

/** The class of hidden characters, for the regular expressions of others. */
export const hiddenClass = unseen

/** Whether a text holds a character that is not seen, where it belongs to its script or not. */
export const hasHidden = (text: string): boolean => any.test(text)

/** The text as it is seen: without the characters that have no ink. */
export const withoutHidden = (text: string): string => (any.test(text) ? text.replace(all, '') : text)

/** The text as it is seen, and for each of its offsets where that is in the text as it is stored. */
export function seenOf(text: string): Readonly<{ text: string; places: readonly number[] }> {
  const places: number[] = []
  let seen = ''
  let from = 0
  const take = (to: number): void => {
    seen += text.slice(from, to)
    for (let at = from; at < to; at++) places.push(at)
  }
  for (const { 0: run, index } of text.matchAll(all)) {
    take(index)
    from = index + run.length
  }
  take(text.length)
  return { text: seen, places: [...places, text.length] }
}
