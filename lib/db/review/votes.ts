import 'server-only'
import type { Db } from '@/lib/db/client'
import { countingVotesSql } from '@/lib/db/visible/votes'
import type { Vote } from '@/lib/domain/adjudicate'

type VoteRow = Omit<Vote, 'at'> & Readonly<{ at: Date }>

/** The votes on a claim in that round that are of the claim as it stands, the oldest first. */
export async function listVotesOf(db: Db, { id, round }: { id: string; round: number }): Promise<Vote[]> {
  const rows = await db.$queryRaw<VoteRow[]>`
    SELECT vote."personId" AS "person", vote."attribution", vote."substance", vote."reason", vote."seal", vote."at"
    FROM "PanelVote" vote JOIN "Claim" claim ON claim."id" = vote."claimId" WHERE vote."claimId" = ${id} AND vote."round" = ${round} AND ${countingVotesSql('vote')}
    ORDER BY vote."at", vote."personId"`
  return rows.map(({ at, ...vote }) => ({ ...vote, at: at.toISOString() }))
}

/** Whether that person has voted on the claim in that round, be it on another state of it. */
export async function hasVoted(
  db: Db,
  { id, round }: { id: string; round: number },
  personId: string,
): Promise<boolean> {
  return (await db.panelVote.count({ where: { claimId: id, round, personId } })) > 0
}

/** How many votes there are on a claim in its round, be they on another state of it. */
export function countVotes(db: Db, { id, round }: { id: string; round: number }): Promise<number> {
  return db.panelVote.count({ where: { claimId: id, round } })
}

/** Stores a vote on a claim in its round. */
export async function insertVote(
  tx: Db,
  { id, round }: { id: string; round: number },
  { person, ...vote }: Vote,
): Promise<void> {
  await tx.panelVote.create({
    data: { ...vote, claimId: id, round, personId: person },
    select: { personId: true },
  })
}
