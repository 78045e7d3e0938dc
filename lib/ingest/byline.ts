/** The word that opens a byline, by language; the English one is known in every language. */
const openers: Readonly<Record<string, readonly string[]>> = {
  en: ['by'],
  de: ['von'],
  fr: ['par'],
  es: ['por'],
  pt: ['por'],
  it: ['di'],
  nl: ['door'],
  sv: ['av'],
  nb: ['av'],
  no: ['av'],
  da: ['af'],
  pl: ['autor'],
  tr: ['yazan'],
  ar: ['بقلم', 'كتب', 'كتبت'],
  ur: ['از', 'تحریر'],
  fa: ['نویسنده', 'به قلم'],
  ps: ['لیکوال', 'لیکنه'],
  he: ['מאת'],
}

const longest = 120

/** Whether a line names who wrote the article: an opening word, then a name, and no full stop as a sentence has. */
export function isByline(line: string, language: string): boolean {
  const words = line.trim()
  if (words.length > longest || /[\n]|[.!?؟۔:,;]$/u.test(words)) return false
  const known = [...(openers[language.split('-')[0]?.toLowerCase() ?? ''] ?? []), 'by']
  return known.some((opener) => {
    if (words.slice(0, opener.length).toLowerCase() !== opener) return false
    return /^\s*:?\s+[\p{Lu}\p{Lt}\p{Lo}]|^\s*:\s*[\p{Lu}\p{Lt}\p{Lo}]/u.test(words.slice(opener.length))
  })
}
