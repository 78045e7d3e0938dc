/** A time code as transcripts write it, with hours or without, for regular expressions; its three groups and a fraction are read by `readTimeCode`. */
export const timeCode = '(?:\\d{1,3}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?'

const form = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/

/** A time code in milliseconds; null for what is none, such as a minute of 75 seconds. */
export function readTimeCode(code: string): number | null {
  const found = form.exec(code)
  if (!found) return null
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = found
  if (Number(seconds) > 59 || (found[1] !== undefined && Number(minutes) > 59)) return null
  return (
    ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
  )
}
