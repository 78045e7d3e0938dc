import 'server-only'
import { listClaimsOf } from '@/lib/db/claims'
import { listOpenRounds } from '@/lib/db/verdicts'
import { standingOf, type RoundRules } from '@/lib/domain/standing'
import { settleStandings } from './make-verdicts'
import type { Scene } from './scene'

/**
 * Judges the rounds that are open by changed rules: fewer reviews may be enough now, and what was blind may be open or the other way
 * round. Those claims, and no others, of which somebody learns anything by it count as changed by the activity of that number.
 */
export async function judgeAnew(scene: Scene, rules: RoundRules, seq: number): Promise<void> {
  const { tx, article } = scene
  const before = await listOpenRounds(tx, article.id)
  const claims = await listClaimsOf(tx, 'desk', article.id, { id: { in: [...before.keys()] } })
  const isOther = (claim: (typeof claims)[number]) => {
    const [was, is] = [before.get(claim.id)!, standingOf(claim, rules)]
    return was.state !== is.state || was.blindRound !== is.blindRound
  }
  await tx.claim.updateMany({ where: { id: { in: claims.filter(isOther).map(({ id }) => id) } }, data: { lastSeq: seq, lastOpenSeq: seq } })
  await settleStandings({ ...scene, article: { ...article, ...rules } }, claims)
}
