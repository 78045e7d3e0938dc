/**
 * Words in quotation marks. Words that stand in a pair of their own get no second one, and those that hold some get the single ones.
 */
export function quoted(words: string): string {
  const inner = words.slice(1, -1)
  if (/^(?:“[^]*”|„[^]*[“”]|«[^]*»|"[^]*")$/u.test(words) && !/[“”„«»"]/u.test(inner)) return words
  return /[“”„"]/u.test(words) ? `‘${words}’` : `“${words}”`
}
