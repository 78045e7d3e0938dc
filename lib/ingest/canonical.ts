/**
 * The one string an article's offsets count in: NFC, every line end a LF, no byte order mark at the front.
 * Nothing else is changed, so that a script can compute the same string for its text.
 */
export function canonical(text: string): string {
  return text
    .replace(/^\ufeff+/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
}

/** Whether a text can be stored as it is: it holds no half of a surrogate pair and no NUL. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** Whether a text shows nothing: white space and signs without ink only. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*$/u.test(text)
}
