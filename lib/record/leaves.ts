import type { Activity, ActivityKind, Leaf, Leaves } from '@/lib/domain/activity'

/** The string whose SHA-256 is a leaf: the content of what has that name, under a salt without which nobody can guess it. */
export const leafForm = (salt: string, name: string, content: unknown): string =>
  JSON.stringify(['tickmark.leaf/1', salt, name, content])

/** The string from whose SHA-256 the salt of one leaf of an entry is cut: whoever is told one salt of an entry knows no other. */
export const saltForm = (secret: string, name: string): string =>
  JSON.stringify(['tickmark.salt/1', secret, name])

/** 128 bits of a SHA-256. */
export const saltOf = (sha256: string): string => sha256.slice(0, 32)

type About = Pick<Activity, 'kind' | 'subject' | 'actor'>

const of =
  (thing: string) =>
  ({ subject }: About): string =>
    `${thing}:${subject}`
const ofArticle = (): string => 'article'
const nothing = (): null => null

/** The name of a person's name. */
export const personLeaf = (id: string): string => `person:${id}`

/** The name of an entry's own reason. */
export const reasonLeaf = 'reason'

const mains: Readonly<Record<ActivityKind, (entry: About) => string | null>> = {
  'article-created': ofArticle,
  'article-changed': ofArticle,
  'article-ready': ofArticle,
  'article-reopened': ofArticle,
  'article-published': ofArticle,
  'gates-passed': ofArticle,
  'article-deleted': nothing,
  'article-revised': of('revision'),
  'article-signed-off': of('sign-off'),
  'article-corrected': of('correction'),
  'article-retracted': of('correction'),
  'claim-marked': of('claim'),
  'claim-changed': of('claim'),
  'claim-dropped': of('claim'),
  'claim-restored': of('claim'),
  'claim-assigned': of('claim'),
  'claim-removed': nothing,
  'evidence-added': of('evidence'),
  'evidence-changed': of('evidence'),
  'evidence-withdrawn': of('evidence'),
  'evidence-restored': of('evidence'),
  'evidence-checked': of('evidence'),
  'evidence-removed': nothing,
  'source-changed': of('source'),
  'source-merged': of('source'),
  'source-withdrawn': of('source'),
  'source-restored': of('source'),
  'review-submitted': of('review'),
  'review-confirmed': of('confirmation'),
  'review-taken-back': nothing,
  'verdict-taken-back': of('verdict'),
  'verdict-made': of('verdict'),
  'verdict-confirmed': of('verdict'),
  'verdict-stale': of('claim'),
  'round-opened': of('claim'),
  'vote-cast': ({ subject, actor }) => `vote:${subject}:${actor}`,
  'vote-taken-back': nothing,
  'coverage-changed': ({ subject }) => `coverage:${subject.split(':')[0]}`,
  'comment-added': of('comment'),
  'comment-changed': of('comment'),
  'comment-removed': of('comment'),
  'comment-resolved': nothing,
  'comment-reopened': nothing,
  'reply-asked': of('reply'),
  'reply-changed': of('reply'),
  'reply-answered': of('reply'),
  'reply-withdrawn': of('reply'),
  'reply-restored': of('reply'),
  'gate-overridden': nothing,
  'article-restricted': nothing,
  'article-opened': nothing,
  'access-given': nothing,
  'access-taken': nothing,
  'article-assigned': nothing,
  burnt: nothing,
}

/** The name of what an entry is about, whose content its digest covers; null where nothing that is exported changes. */
export const mainLeaf = (entry: About): string | null =>
  Object.hasOwn(mains, entry.kind) ? mains[entry.kind](entry) : null

type Leafed = About & Readonly<{ seq: number; digest?: string | null; salt?: string; leaves?: Leaves | null }>

/** All leaves of an entry by their names, its own reason's too; none of an entry of before there were leaves. */
export function leavesOf(entry: Leafed): [name: string, leaf: Leaf][] {
  if (!entry.leaves) return []
  const main = mainLeaf(entry)
  const own: [string, Leaf][] =
    main !== null && entry.digest ? [[main, { digest: entry.digest, salt: entry.salt }]] : []
  return [...own, ...Object.entries(entry.leaves)]
}

/** The newest leaf of each thing, and the entry that carries it; a history in its order is handed in. */
export function newestLeaves<E extends Leafed>(
  history: readonly E[],
): ReadonlyMap<string, Readonly<{ entry: E; leaf: Leaf }>> {
  const newest = new Map<string, { entry: E; leaf: Leaf }>()
  for (const entry of history)
    for (const [name, leaf] of leavesOf(entry)) if (name !== reasonLeaf) newest.set(name, { entry, leaf })
  return newest
}

/** The numbers of the entries whose words were burnt, each with the entry that says so: its subject lists them, as in `3,7-9`. */
export function burntEntries<E extends About>(history: readonly E[]): ReadonlyMap<number, E> {
  const burnt = new Map<number, E>()
  for (const entry of history) {
    if (entry.kind !== 'burnt') continue
    for (const stretch of entry.subject.split(',')) {
      const [from, to] = stretch.split('-').map(Number)
      for (let seq = from!; seq <= Math.min(to ?? from!, history.length); seq++) burnt.set(seq, entry)
    }
  }
  return burnt
}
