import type { ActivityKind } from './activity'

/**
 * One entry of what was done in blind rounds while they were closed, kept apart from the article's history until its round opens;
 * `digest` is the SHA-256 of what was done.
 */
export type HeldEntry = Readonly<{
  seq: number
  claimId: string
  round: number
  at: string
  actor: string
  kind: ActivityKind
  subject: string
  digest: string
  hash: string
  previousHash: string
}>

/** The string whose SHA-256 is the hash of an entry that is held apart; it holds the hash before, so that these too are a chain. */
export function heldForm(
  articleId: string,
  { seq, claimId, round, at, actor, kind, subject, digest, previousHash }: Omit<HeldEntry, 'hash'>,
): string {
  return JSON.stringify([
    'tickmark.held/1',
    articleId,
    seq,
    claimId,
    round,
    at,
    actor,
    kind,
    subject,
    digest,
    previousHash,
  ])
}

/** What the history says of the time of a deed that it entered only when the round opened in which it was done. */
export const heldReason = (at: string): string => `Done at ${at}, while the round was closed.`
