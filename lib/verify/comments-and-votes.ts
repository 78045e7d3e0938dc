import { votedForm, type Vote } from '@/lib/domain/adjudicate'
import { commentedForm } from '@/lib/domain/comment'
import type { KeptActivity } from '@/lib/domain/activity'
import { leafForm, mainLeaf, saltForm, saltOf } from '@/lib/record/leaves'
import { voteContent } from '@/lib/record/content/review'
import type { Entry, Finding, Sha256 } from './record'

/** A comment as it is kept: one that was deleted has no words any more. */
export type KeptComment = Readonly<{
  id: string
  replyTo: string | null
  text: string
  mentions: readonly string[]
  isDeleted: boolean
}>

/** A vote as it is kept, with the claim that it is on, and when it was taken back, if it was. */
export type KeptVote = Vote & Readonly<{ claimId: string; round: number; takenBackAt?: string }>

/** Comments of which the history does not tell, that are missing, or that do not say what it keeps the SHA-256 of. */
export function wrongComments(
  comments: readonly KeptComment[],
  history: readonly Entry[],
  sha256: Sha256,
): Finding[] {
  const said = new Map(
    history
      .filter(({ kind }) => kind === 'comment-added' || kind === 'comment-changed')
      .map((entry) => [entry.subject, entry]),
  )
  const removed = new Set(
    history.filter(({ kind }) => kind === 'comment-removed').map(({ subject }) => subject),
  )
  const known = new Set(comments.map(({ id }) => id))
  const finding = (id: string, what: string): Finding => ({ check: 'comments', where: `comment ${id}`, what })
  return [
    ...[...said.keys()]
      .filter((id) => !known.has(id))
      .map((id) => finding(id, 'the history tells of it, but it is not there')),
    ...comments.flatMap((comment): Finding[] => {
      const entry = said.get(comment.id)
      if (!entry) return [finding(comment.id, 'no entry of the history tells of it')]
      if (comment.isDeleted !== removed.has(comment.id))
        return [
          finding(
            comment.id,
            comment.isDeleted
              ? 'it is deleted, but the history does not say so'
              : 'the history says that it was deleted',
          ),
        ]
      return comment.isDeleted ||
        entry.leaves ||
        !entry.digest ||
        entry.digest === sha256(commentedForm(comment))
        ? []
        : [finding(comment.id, 'it does not say what it said when it was written')]
    }),
  ]
}

const placeOf = (claimId: string, person: string, at: string): string => [claimId, person, at].join(' ')

/** Whether a vote says what its entry keeps the SHA-256 of; of an entry with leaves the salt is on the desk only. */
function isVoted(vote: KeptVote, entry: KeptActivity, sha256: Sha256): boolean {
  const name = mainLeaf(entry)
  if (!entry.leaves || name === null)
    return !entry.digest || entry.digest === sha256(votedForm(vote.claimId, vote.round, vote))
  return (
    typeof entry.secret === 'string' &&
    entry.digest === sha256(leafForm(saltOf(sha256(saltForm(entry.secret, name))), name, voteContent(vote)))
  )
}

/** Votes that are not those the history tells of: on what, by whom and when, taken back when, and word for word where it keeps their SHA-256. */
export function wrongVotes(
  votes: readonly KeptVote[],
  history: readonly KeptActivity[],
  sha256: Sha256,
): Finding[] {
  const entriesOf = (kind: KeptActivity['kind']): KeptActivity[] =>
    history.filter((entry) => entry.kind === kind)
  const placesOf = (entries: readonly KeptActivity[]): string[] =>
    entries.map(({ subject, actor, at }) => placeOf(subject, actor, at)).toSorted()
  const cast = Map.groupBy(entriesOf('vote-cast'), ({ subject, actor, at }) => placeOf(subject, actor, at))
  const known = new Set(votes.map(({ claimId, person, at }) => placeOf(claimId, person, at)))
  const takenBack = votes.flatMap(({ claimId, person, takenBackAt }) =>
    takenBackAt === undefined ? [] : [placeOf(claimId, person, takenBackAt)],
  )
  const finding = (claimId: string, what: string): Finding => ({
    check: 'votes',
    where: `claim ${claimId}`,
    what,
  })
  const told = placesOf(entriesOf('vote-taken-back'))
  return [
    ...[...cast]
      .filter(([place]) => !known.has(place))
      .map(([, [entry]]) => finding(entry!.subject, 'the history tells of a vote that is not there')),
    ...[...new Set([...told, ...takenBack])]
      .filter(
        (place) =>
          told.filter((each) => each === place).length !== takenBack.filter((each) => each === place).length,
      )
      .map((place) =>
        finding(
          place.split(' ')[0]!,
          'the votes on it that were taken back are not those the history tells of',
        ),
      ),
    ...votes.flatMap((vote): Finding[] => {
      const entries = cast.get(placeOf(vote.claimId, vote.person, vote.at))
      if (!entries) return [finding(vote.claimId, 'no entry of the history tells of a vote on it')]
      return entries.some((entry) => isVoted(vote, entry, sha256))
        ? []
        : [finding(vote.claimId, 'a vote on it does not say what it said when it was cast')]
    }),
  ]
}
