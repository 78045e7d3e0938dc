import type { KeptActivity } from './activity'
import type { ArticleFacts, CoveredSentence, RevisionView } from './article'
import type { Claim } from './claim'
import type { Comment } from './comment'
import type { Cleared } from './coverage'
import type { Reply } from './reply'
import type { Scale } from './scales'
import type { Correction, Override, SignOff } from './sign-off'
import type { Source } from './source'

/** A revision; where the whole is read also where its words were new, and all that was said to hold nothing to check, whatever claims cover it since. */
export type WholeRevision = RevisionView &
  Readonly<{ changedAt?: readonly number[]; cleared?: readonly Cleared[] }>

/** All that is known of an article that one person may see; the screen, the API and every export are made from it. */
export type Dossier = Readonly<{
  article: ArticleFacts
  revisions: readonly WholeRevision[]
  claims: readonly Claim[]
  sources: readonly Source[]
  scales: readonly Scale[]
  people: readonly { id: string; name: string }[]
  activity: readonly KeptActivity[]
  /** All that was said of it, where the whole is read. */
  comments: readonly Comment[]
  /** Who was asked for comment, where the whole is read. */
  replies: readonly Reply[]
  signOffs: readonly SignOff[]
  overrides: readonly Override[]
  corrections: readonly Correction[]
  lastSeq: number
}>

/** What changed in an article after the reading that somebody has of it: claims that are new or other, and those that are gone; `sentences` is null where no coverage was changed by hand, `scales` where the article has those it had. */
export type Changes = Pick<Dossier, 'article' | 'people' | 'lastSeq' | 'claims'> &
  Readonly<{
    removed: readonly string[]
    sentences: readonly CoveredSentence[] | null
    scales: readonly Scale[] | null
  }>

/** The dossier with those changes in it. */
export function withChanges(
  dossier: Dossier,
  { article, people, lastSeq, claims, removed, sentences, scales }: Changes,
): Dossier {
  if (lastSeq < dossier.lastSeq) return dossier
  const known = new Map(dossier.claims.map((claim) => [claim.id, claim]))
  for (const claim of claims) known.set(claim.id, claim)
  for (const id of removed) known.delete(id)
  const revisions = sentences
    ? dossier.revisions.map((revision) => ({ ...revision, sentences }))
    : dossier.revisions
  return {
    ...dossier,
    article,
    people,
    lastSeq,
    revisions,
    scales: scales ?? dossier.scales,
    claims: [...known.values()],
  }
}
