import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { askJson } from './asking'
import { chance, madeArticle, madeSentences, madeSpans } from './made-article'

/** Somebody signed in: where, and with which cookie. */
export type Visitor = Readonly<{ origin: string; cookie: string }>

/** The API as that visitor uses it from a script. */
export function api<T>({ origin, cookie }: Visitor, method: string, path: string, body?: object): Promise<T> {
  return askJson<T>(`${origin}/api/v1${path}`, { method, headers: { Cookie: cookie }, body })
}

/** An article of about that many words, put on the desk. */
export function fillArticle(visitor: Visitor, words: number, title: string): Promise<ArticleView> {
  return api<ArticleView>(visitor, 'POST', '/articles', { title, text: madeArticle(words), fileName: 'made.md', language: 'en', kind: 'external' })
}

const kinds = ['assertion', 'quantity', 'quotation', 'attribution', 'cause']
const ratings = ['true', 'mostly-true', 'half-true', 'mostly-false', 'false', 'unproven']
const said = ['said-on-record', 'said-confirmed', 'reported-only', 'misquoted']
const of = <T>(list: readonly T[], at: number): T => list[at % list.length]!

/** Claims on the article as a desk at work has them: all worded, half of them reviewed, a third with evidence. */
export async function fillClaims(visitor: Visitor, article: ArticleView, count: number): Promise<void> {
  const sentence = madeSentences(chance(3))
  for (const [at, span] of madeSpans(article.revision.text, count).entries()) {
    const claimant = at % 3 === 0 ? { type: 'person', name: sentence(2).slice(0, -1), description: sentence(4) } : null
    const claim = await api<Claim>(visitor, 'POST', `/articles/${article.id}/claims`, {
      revision: 1, spans: [span], claimReviewed: sentence(12), kind: of(kinds, at), claimant,
    })
    if (at % 3 === 1) {
      await api(visitor, 'POST', `/claims/${claim.id}/evidence`, {
        stance: 'supports', layer: 'substance', url: `https://example.org/made/${at}`, title: sentence(6), excerpt: sentence(25), source: `Made source ${at % 20}`,
      })
    }
    if (at % 2 === 0) {
      await api(visitor, 'PUT', `/claims/${claim.id}/reviews/mine`, {
        attribution: of(said, at / 2), substance: of(ratings, at / 2), reasoning: sentence(20), confidence: 'medium', submit: true,
      })
    }
  }
}

/** Every claim of the article as it now is. */
export async function listClaims(visitor: Visitor, articleId: string): Promise<Claim[]> {
  const claims: Claim[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = new URLSearchParams({ limit: '200', ...(cursor ? { cursor } : {}) })
    const page: { items: Claim[]; next: string | null } = await api(visitor, 'GET', `/articles/${articleId}/claims?${query}`)
    claims.push(...page.items)
    cursor = page.next
  }
  return claims
}
