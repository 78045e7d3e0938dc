import 'server-only'
import type { Log } from '@/lib/db/log'
import type { ArticleScene } from './locked-article'

/** Enters what was done in the article's history, and the entry's number at the claim it is about, so that screens read the claim again. */
export const logOnClaim =
  ({ tx, log }: Pick<ArticleScene, 'tx' | 'log'>, claimId: string | null): Log =>
  async (kind, subject, noted) => {
    const seq = await log(kind, subject, noted)
    if (claimId !== null)
      await tx.claim.updateMany({ where: { id: claimId }, data: { lastSeq: seq, lastOpenSeq: seq } })
    return seq
  }
