import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Vote } from '@/lib/domain/adjudicate'
import type { Db } from './client'

type InClaim = Readonly<{ articleId: string; claimId: string; round: number; at: Date }>

/** Keeps a vote as taken back, word for word, and takes it out of its round. */
export async function takeOutVote(tx: Db, { articleId, claimId, round, at }: InClaim, { person, at: cast }: Vote): Promise<void> {
  const castAt = new Date(cast)
  await tx.$executeRaw`
    INSERT INTO "TakenBack" ("id", "articleId", "claimId", "what", "personId", "round", "given", "givenAt", "at")
    SELECT ${randomUUID()}, ${articleId}, vote."claimId", 'vote', vote."personId", vote."round", to_jsonb(vote), vote."at", ${at}
    FROM "PanelVote" vote WHERE vote."claimId" = ${claimId} AND vote."round" = ${round} AND vote."personId" = ${person} AND vote."at" = ${castAt}`
  await tx.panelVote.delete({ where: { claimId_round_personId_at: { claimId, round, personId: person, at: castAt } }, select: { at: true } })
}

type GivenVote = Readonly<{ attribution: string; substance: string; reason: string; seal: string | null }>

/** A vote that was taken back, and when. */
export type TakenVote = Vote & Readonly<{ claimId: string; round: number; takenBackAt: string }>

/** The votes of an article that were taken back, the oldest first. */
export async function listTakenVotes(tx: Db, articleId: string): Promise<TakenVote[]> {
  const rows = await tx.takenBack.findMany({ where: { articleId, what: 'vote' }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map(({ claimId, round, personId, given, givenAt, at }) => {
    const { attribution, substance, reason, seal } = given as unknown as GivenVote
    return { claimId, round, person: personId, attribution, substance, reason, seal, at: givenAt.toISOString(), takenBackAt: at.toISOString() }
  })
}
