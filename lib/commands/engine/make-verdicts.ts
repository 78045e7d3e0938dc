import 'server-only'
import { randomUUID } from 'node:crypto'
import { notifyOfContested } from '@/lib/commands/notices/notify-people'
import type { StoredArticle } from '@/lib/db/article/article-row'
import { findClaim } from '@/lib/db/claim/find-claim'
import { sealerOf } from '@/lib/db/claim/seal-claims'
import type { Db } from '@/lib/db/client'
import { appendActivities, touch } from '@/lib/db/log'
import { insertVerdicts, writeStandings } from '@/lib/db/review/write-standings'
import type { ActivityKind } from '@/lib/domain/activity'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import type { Verdict } from '@/lib/domain/review'
import { rulesOf } from '@/lib/domain/round'
import { standingOf } from '@/lib/domain/standing'

type Settling = Readonly<{ tx: Db; actor: Actor; article: StoredArticle; at: Date }>

/** A verdict that is to be made on a claim as it stands. */
export type Decision = Readonly<{ claim: Claim }> &
  Pick<
    Verdict,
    'round' | 'attribution' | 'substance' | 'explanation' | 'method' | 'decidedBy' | 'by' | 'reason'
  >

/** Makes these verdicts, sealed to their claims as they stand, each in the place of the one before, and writes each down in the history. */
export async function makeVerdicts(
  { tx, actor, article, at }: Settling,
  decisions: readonly Decision[],
  kind: ActivityKind = 'verdict-made',
): Promise<void> {
  if (decisions.length === 0) return
  const seal = await sealerOf(tx, article)
  const made = decisions.map(({ claim, ...decision }) => ({ ...decision, claimId: claim.id, ...seal(claim) }))
  await insertVerdicts(
    tx,
    made.map(({ decidedBy, by, ...row }) => ({
      ...row,
      by: [...by],
      id: randomUUID(),
      decidedById: decidedBy,
      decidedAt: at,
    })),
  )
  const seqs = await appendActivities(
    tx,
    article.id,
    made.map(({ claimId, ...verdict }) => ({
      actor: actor.id,
      kind,
      subject: claimId,
      at,
      reason: verdict.reason,
    })),
  )
  const newest = seqs.at(-1)!
  await tx.claim.updateMany({
    where: { id: { in: made.map(({ claimId }) => claimId) } },
    data: { lastSeq: newest, lastOpenSeq: newest },
  })
}

/** Writes down how claims, read with the desk's eyes, stand under the rules of their rounds, and makes the verdicts that their reviews agree on. */
export async function settleStandings(scene: Settling, claims: readonly Claim[]): Promise<void> {
  const standings = claims.map((claim) => ({ claim, ...standingOf(claim, rulesOf(claim, scene.article)) }))
  const other = await writeStandings(
    scene.tx,
    standings.map(({ claim: { id, round }, state, blindRound }) => ({ id, round, state, blindRound })),
  )
  touch(scene.tx, ...other.map((id) => `claim:${id}`)) // not the rest: nothing tells that a closed round was looked at
  await notifyOfContested(
    scene,
    standings.flatMap(({ claim, state }) =>
      state === 'contested' && claim.state !== 'contested' ? [claim.id] : [],
    ),
  )
  await makeVerdicts(
    scene,
    standings.flatMap(({ claim, agreement }) =>
      agreement
        ? [{ ...agreement, claim, round: claim.round, method: 'agreement' as const, reason: null }]
        : [],
    ),
  )
}

/** The same of one claim, read anew; its present round is `round` from now on, where one is named. */
export async function settleClaim(scene: Settling, claimId: string, round?: number): Promise<void> {
  const claim = await findClaim(scene.tx, 'desk', claimId)
  if (claim) await settleStandings(scene, [round === undefined ? claim : { ...claim, round }])
}
