import 'server-only'
import type { ArticleScene } from '@/lib/commands/engine/locked-article'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import { statementOf, type Statement } from '@/lib/domain/reply'

type Chosen = Statement & Readonly<{ claimId: string }>

/** What a party is asked about these claims of the article, in their present words; refused where one is not there or was dropped. */
export async function statementsOf(
  { tx, article }: Pick<ArticleScene, 'tx' | 'article'>,
  ids: readonly string[],
): Promise<Outcome<readonly Chosen[]>> {
  const claims = await tx.claim.findMany({
    where: { id: { in: [...ids] }, articleId: article.id, state: { not: 'dropped' } },
    select: { id: true, claimReviewed: true, quote: true },
  })
  const words = new Map(claims.map((claim) => [claim.id, statementOf(claim)]))
  return words.size < ids.length
    ? refuse({ code: 'invalid', fields: { claims: 'One of these claims is not there, or was dropped.' } })
    : done(ids.map((claimId) => ({ claimId, words: words.get(claimId)! })))
}

/** Writes the number of the newest entry at the claims that it is about, so that screens read them again. */
export async function tellClaims(
  { tx }: Pick<ArticleScene, 'tx'>,
  statements: readonly Statement[],
  seq: number,
): Promise<void> {
  const ids = statements.flatMap(({ claimId }) => claimId ?? [])
  await tx.claim.updateMany({ where: { id: { in: ids } }, data: { lastSeq: seq, lastOpenSeq: seq } })
}
