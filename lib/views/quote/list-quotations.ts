import 'server-only'
import type { StoredArticle } from '@/lib/db/article/article-row'
import { findArticle } from '@/lib/db/article/find-article'
import { db, type Db } from '@/lib/db/client'
import { listPlacedClaims } from '@/lib/db/quote/placed-claims'
import { findRevision, type StoredRevision } from '@/lib/db/revision/find-revision'
import type { ArticleQuote, ArticleQuotes } from '@/lib/domain/article-quotes'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { Quotation } from '@/lib/domain/quotation'
import { quotationsOfClaim } from '@/lib/domain/quote-standing'
import { findQuotations } from '@/lib/quotation/find-quotations'
import { lookForQuotes } from './look-for-quotes'

const mostQuotes = 1_000

type Wanted = Pick<Quotation, 'pieces'> & { claims: string[] }

const stretchOf = ({ pieces }: Wanted) => ({ start: pieces[0]!.start, end: pieces.at(-1)!.end })

/** Every quotation of a revision with the claims that it has to be found for, in the order of the text. */
async function wantedQuotes(db: Db, articleId: string, language: string, revision: StoredRevision) {
  const { text, blocks } = revision
  const wanted = new Map<string, Wanted>()
  const add = ({ pieces }: Pick<Quotation, 'pieces'>): Wanted => {
    const key = pieces.map(({ start, end }) => `${start}-${end}`).join(' ')
    const quote = wanted.get(key) ?? { pieces, claims: [] }
    wanted.set(key, quote)
    return quote
  }
  const quotations = findQuotations(text, blocks, language)
  quotations.forEach(add)
  for (const { id, kind, spans } of await listPlacedClaims(db, articleId, revision.id))
    for (const quotation of quotationsOfClaim(kind, spans, quotations)) add(quotation).claims.push(id)
  return [...wanted.values()].sort((a, b) => stretchOf(a).start - stretchOf(b).start)
}

/** The quotations of an article that is there, looked for in all that is kept of it; those of claims before others where there are too many. */
export async function quotesFor(tx: Db, article: StoredArticle): Promise<ArticleQuotes> {
  const revision = await findRevision(tx, article.id, article.currentRevision)
  if (!revision) throw new Error('an article has its current revision')
  const all = await wantedQuotes(tx, article.id, article.language, revision)
  const ofClaims = all.filter(({ claims }) => claims.length > 0)
  const kept = new Set([...ofClaims, ...all].slice(0, Math.max(mostQuotes, ofClaims.length)))
  const quotes = all.filter((quote) => kept.has(quote))
  const { told, looked } = await lookForQuotes(tx, { article, revision }, quotes)
  const items = quotes.map((quote): ArticleQuote => {
    const { start, end } = stretchOf(quote)
    return { start, end, words: revision.text.slice(start, end), claims: quote.claims, ...told(quote) }
  })
  return { revision: revision.number, items, of: all.length, looked }
}

/** Every quotation of an article as it stands, or those that a claim has to be found by, and where it is found in what is kept of the article. */
export async function listQuotations(
  actor: Actor,
  { articleId, claimId }: Readonly<{ articleId: string; claimId?: string | undefined }>,
): Promise<Outcome<ArticleQuotes>> {
  const article = may(actor, 'read-article') ? await findArticle(db(), actor, articleId) : null
  if (!article) return refuse({ code: 'not-there' })
  const quotes = await quotesFor(db(), article)
  if (claimId === undefined) return done(quotes)
  const items = quotes.items.filter(({ claims }) => claims.includes(claimId))
  return done({ ...quotes, items, of: items.length })
}
