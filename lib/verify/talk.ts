import { commentedForm } from '@/lib/domain/comment'
import { burntEntries } from '@/lib/record/leaves'
import {
  unless,
  type ArticleRecord,
  type Entry,
  type Finding,
  type RecordedComment,
  type Sha256,
} from './record'

/** What the history tells of one comment; `worded` is the entry that covers its words. */
type Told = { added?: Entry; worded?: Entry; resolvedAt: string | null; removed?: Entry }

function toldOf(history: readonly Entry[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>()
  for (const entry of history) {
    if (!entry.kind.startsWith('comment-')) continue
    const known = told.get(entry.subject) ?? { resolvedAt: null }
    told.set(entry.subject, known)
    if (entry.kind === 'comment-added') Object.assign(known, { added: entry, worded: entry })
    if (entry.kind === 'comment-changed') known.worded = entry
    if (entry.kind === 'comment-removed') known.removed = entry
    if (entry.kind === 'comment-resolved') known.resolvedAt = entry.at
    if (entry.kind === 'comment-reopened') known.resolvedAt = null
  }
  return told
}

/** Whether words are those of an unsalted digest; files of before mentions were written there do not tell enough of those who have some. */
function isWorded({ worded }: Told, comment: RecordedComment, sha256: Sha256): boolean {
  if (!worded?.digest || worded.leaves || comment.mentions === undefined) return true
  return (
    worded.digest ===
    sha256(
      commentedForm({
        id: comment.id,
        replyTo: comment.replyTo ?? null,
        text: comment.text,
        mentions: comment.mentions,
      }),
    )
  )
}

function wrongComment(comment: RecordedComment, told: Told | undefined, sha256: Sha256): Finding[] {
  const says = (what: string): Finding[] => [{ check: 'comments', where: `comment ${comment.id}`, what }]
  if (!told?.added) return says('no entry of the history tells of it')
  const { added, resolvedAt, removed } = told
  if (added.actor !== comment.author || added.at !== comment.at)
    return says(`the history says that ${added.actor} wrote it at ${added.at}`)
  if (comment.resolvedAt !== resolvedAt)
    return says(`the history says that it is ${resolvedAt ? `resolved since ${resolvedAt}` : 'open'}`)
  if ((comment.deletedAt ?? null) !== (removed?.at ?? null))
    return says(
      removed
        ? `the history says that it was deleted at ${removed.at}`
        : 'it is deleted, but the history does not say so',
    )
  if (removed && comment.text !== '') return says('it was deleted, but has words')
  return removed || isWorded(told, comment, sha256)
    ? []
    : says('it does not say what it said when it was written')
}

/** Comments of which the history does not tell, that are missing, stand twice, or are not as it tells. */
export function wrongTalk({ claims, comments = [], activity }: ArticleRecord, sha256: Sha256): Finding[] {
  const told = toldOf(activity)
  const burnt = burntEntries(activity)
  const all = [...claims.flatMap((claim) => claim.comments), ...comments]
  const [present, answered] = [
    new Set(all.map(({ id }) => id)),
    new Set(
      all.flatMap(({ replyTo, deletedAt }) =>
        replyTo !== undefined && deletedAt === undefined ? [replyTo] : [],
      ),
    ),
  ]
  const missing = [...told].filter(
    ([id, { added, removed }]) =>
      !present.has(id) && (!removed || answered.has(id)) && !burnt.has(added?.seq ?? 0),
  )
  return [
    ...all.flatMap((comment) => wrongComment(comment, told.get(comment.id), sha256)),
    ...unless(present.size === all.length, 'comments', 'comments', 'one of them is there twice'),
    ...all.flatMap(({ id, deletedAt, replyTo }) => [
      ...unless(
        deletedAt === undefined || answered.has(id),
        'comments',
        `comment ${id}`,
        'it was deleted, and nobody answered it',
      ),
      ...unless(
        replyTo === undefined || present.has(replyTo),
        'comments',
        `comment ${id}`,
        'it answers one that is not there',
      ),
    ]),
    ...missing.map(([id]): Finding => ({
      check: 'comments',
      where: `comment ${id}`,
      what: 'the history tells of it, but it is not there',
    })),
  ]
}
