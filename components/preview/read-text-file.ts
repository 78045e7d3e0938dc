/** A file's words, or the sentence that says why they cannot be taken. */
export type FileWords = { ok: true; text: string } | { ok: false; says: string }

const longestText = 1_000_000
const mostBytes = 4 * longestText
const tooLong = 'This file is too long: an article has at most 1,000,000 characters.'

/** Reads a .txt or .md file as UTF-8, strictly: bytes that are no such text are refused rather than turned into question marks. */
export async function readTextFile(file: File): Promise<FileWords> {
  if (!/\.(txt|md|markdown)$/i.test(file.name))
    return { ok: false, says: 'Choose a .txt or .md file. For other formats, paste the text.' }
  if (file.size > mostBytes) return { ok: false, says: tooLong }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    if (text.includes('\u0000'))
      return { ok: false, says: 'This file is not plain text. Save it as UTF-8 text, or paste the text.' }
    if (!/\S/.test(text)) return { ok: false, says: 'This file is empty.' }
    return text.length > longestText ? { ok: false, says: tooLong } : { ok: true, text }
  } catch {
    return { ok: false, says: 'This file is not UTF-8 text. Save it as UTF-8 text, or paste the text.' }
  }
}
