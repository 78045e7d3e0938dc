import 'server-only'
import type { ArticleQuote } from '@/lib/domain/article-quotes'
import type { QuoteMatch } from '@/lib/domain/quotation'

/** What became of looking for a quotation. */
export type ToldQuote = Pick<ArticleQuote, 'outcome' | 'says' | 'found'>

/** The same of one text, with the match itself. */
export type LookedQuote = Readonly<{ match: QuoteMatch; told: ToldQuote }>

const mostRemembered = 2_000
const held = globalThis as { tickmarkQuotes?: Map<string, Map<string, LookedQuote>> }

/**
 * What this process knows of the quotations of a revision in one text, for whoever looks to add to: neither ever changes, so what was looked
 * for once is not looked for again. Of those that were asked for last, 2,000 are remembered.
 */
export function rememberedQuotes(key: string): Map<string, LookedQuote> {
  const all = (held.tickmarkQuotes ??= new Map<string, Map<string, LookedQuote>>())
  const known = all.get(key) ?? new Map<string, LookedQuote>()
  all.delete(key)
  all.set(key, known)
  if (all.size > mostRemembered) all.delete(all.keys().next().value!)
  return known
}
