import 'server-only'
import type { Log } from '@/lib/db/log'
import { listNamesOn } from '@/lib/db/names'
import type { Wanted } from '@/lib/db/notices'
import type { Scene } from './scene'

/** Enters what was said in the article's history, and its number at the claim it is about: screens read the claim again, its version and seal stay. */
export const logOnClaim =
  ({ tx, log }: Scene, claimId: string | null): Log =>
  async (kind, subject, noted) => {
    const seq = await log(kind, subject, noted)
    if (claimId !== null)
      await tx.claim.updateMany({ where: { id: claimId }, data: { lastSeq: seq, lastOpenSeq: seq } })
    return seq
  }

/** Whether one of these people cannot see the article, or cannot sign in. */
export async function isMissing({ tx, article }: Scene, ids: readonly string[]): Promise<boolean> {
  return ids.length > 0 && (await listNamesOn(tx, article.id, { ids })).length < ids.length
}

/** What tells these people that they are mentioned. */
export const noticesOfMentions = (
  mentions: readonly string[],
  about: Omit<Wanted, 'person' | 'kind'>,
): Wanted[] => mentions.map((person) => ({ ...about, person, kind: 'mention' }))
