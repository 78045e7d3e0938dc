import 'server-only'
import type { ArticleQuote } from '@/lib/domain/article-quotes'

/** What became of looking for a quotation. */
export type ToldQuote = Pick<ArticleQuote, 'outcome' | 'says' | 'found'>

const mostRemembered = 64
const held = globalThis as { tickmarkQuotes?: Map<string, Map<string, ToldQuote>> }

/**
 * What this process knows of the quotations of a revision beside such texts, for whoever looks to add to: neither ever changes, so what was
 * looked for once is not looked for again. Of those that were asked for last, 64 are remembered.
 */
export function rememberedQuotes(key: string): Map<string, ToldQuote> {
  const all = (held.tickmarkQuotes ??= new Map<string, Map<string, ToldQuote>>())
  const known = all.get(key) ?? new Map<string, ToldQuote>()
  all.delete(key)
  all.set(key, known)
  if (all.size > mostRemembered) all.delete(all.keys().next().value!)
  return known
}
