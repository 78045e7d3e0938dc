/** A file name that says what is in it and that every system takes: the title in small letters, Latin ones without accents, and the day. */
export function exportFileName(title: string, at: Date, ending: string): string {
  const bare = title
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
  const plain = bare
    .replace(/(?<![\p{L}\p{M}\p{N}])\p{M}+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = [...plain].slice(0, 60).join('').replace(/-+$/, '') || 'article'
  return `tickmark-${short}-${at.toISOString().slice(0, 10)}.${ending}`
}
