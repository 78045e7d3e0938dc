import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Reader } from '@/lib/domain/person'
import { fitsSql } from './reviews'

/** The votes, on tables named as it is said and `claim`, that are of the claim as it stands. */
export function countingVotesSql(name: 'vote' | 'panel'): Prisma.Sql {
  const seal = Prisma.sql`${Prisma.raw(name)}."seal"`
  return Prisma.sql`(${seal} IS NULL OR ${fitsSql(seal)})`
}

/** Whether that person has a vote that counts on the claim, on a table named `claim`, in the round that is seen of it; one's own vote is never hidden. */
export const hasVotedSql = (personId: string): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM "PanelVote" vote WHERE vote."claimId" = claim."id" AND vote."round" = seen."round" AND vote."personId" = ${personId} AND ${countingVotesSql('vote')})`

/** The entries, on a table named `activity`, that name a colleague as one who voted, or took a vote back, while the panel has neither decided nor is hung; as `tally` says it of its votes. */
export function unseenVoteSql(reader: Exclude<Reader, 'desk'>): Prisma.Sql {
  return Prisma.sql`(activity."kind" IN ('vote-cast', 'vote-taken-back') AND activity."actorId" <> ${reader.id} AND EXISTS (
    SELECT 1 FROM "Claim" claim JOIN (
      SELECT "claimId", "personId", "round", "at" FROM "PanelVote"
      UNION ALL SELECT "claimId", "personId", "round", "givenAt" FROM "TakenBack" WHERE "what" = 'vote'
      UNION ALL SELECT "claimId", "personId", "round", "at" FROM "TakenBack" WHERE "what" = 'vote') vote ON vote."claimId" = claim."id" AND vote."round" = claim."round"
    WHERE claim."id" = activity."subject" AND claim."state" = 'contested' AND vote."personId" = activity."actorId" AND vote."at" = activity."at" AND (
      SELECT count(*) < 3 AND count(*) = count(DISTINCT (panel."attribution", panel."substance"))
      FROM "PanelVote" panel WHERE panel."claimId" = vote."claimId" AND panel."round" = vote."round" AND ${countingVotesSql('panel')})))`
}
