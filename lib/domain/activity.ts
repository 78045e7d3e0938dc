export const activityKinds = [
  'article-created',
  'article-changed',
  'article-revised',
  'article-deleted',
  'claim-marked',
  'claim-changed',
  'claim-dropped',
  'claim-restored',
  'claim-removed',
  'evidence-added',
  'evidence-changed',
  'evidence-withdrawn',
  'evidence-restored',
  'evidence-checked',
  'evidence-removed',
  'source-changed',
  'source-merged',
  'source-withdrawn',
  'source-restored',
  'review-submitted',
  'review-confirmed',
  'review-taken-back',
  'verdict-taken-back',
  'verdict-made',
  'verdict-stale',
  'verdict-confirmed',
  'vote-cast',
  'vote-taken-back',
  'coverage-changed',
  'article-ready',
  'gate-overridden',
  'gates-passed',
  'round-opened',
  'article-signed-off',
  'article-reopened',
  'article-published',
  'article-corrected',
  'article-retracted',
  'article-restricted',
  'article-opened',
  'access-given',
  'access-taken',
  'article-assigned',
  'claim-assigned',
  'comment-added',
  'comment-changed',
  'comment-resolved',
  'comment-reopened',
  'comment-removed',
  'reply-asked',
  'reply-changed',
  'reply-answered',
  'reply-withdrawn',
  'reply-restored',
  'burnt',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** A salted digest; the salt is told with the words that it covers. */
export type Leaf = Readonly<{ digest: string; salt?: string }>

/** Salted digests by the names of what they are of. */
export type Leaves = Readonly<Record<string, Leaf>>

/**
 * One entry of an article's append-only history; `subject` is the id of what was done something to, `reason` why, where the deed asks
 * for a reason. `digest` covers what the entry is about as the deed left it, `leaves` what else it changed: each is the SHA-256 of a salt
 * and the content. Entries of before there were leaves have null for them, and a digest without salt where they have one.
 */
export type Activity = Readonly<{
  seq: number
  at: string
  actor: string
  kind: ActivityKind
  subject: string
  reason: string | null
  digest: string | null
  leaves?: Leaves | null
  hash: string
  previousHash: string
}>

/** An entry as the desk keeps it: with the secret that its salts are made from, null once that is burnt, and the name that its actor bore, where the entry covers that. */
export type KeptActivity = Activity & Readonly<{ secret?: string | null; actorName?: string | null }>

/** Where a history ends: the number of its newest entry, and that entry's hash. */
export type Head = Readonly<{ seq: number; hash: string }>

const inOrder = (leaves: Leaves): [string, string][] =>
  Object.entries(leaves)
    .map(([name, { digest }]): [string, string] => [name, digest])
    .toSorted(([a], [b]) => (a < b ? -1 : 1))

/**
 * The string whose SHA-256 is an activity's hash; it holds the hash before, so that the history is a chain. An entry with leaves holds
 * digests only, of its reason too, so that words can be burnt one day and the chain stays whole.
 */
export function chainedForm(
  articleId: string,
  entry: Omit<Activity, 'hash' | 'reason' | 'digest'> & Partial<Pick<Activity, 'reason' | 'digest'>>,
): string {
  const { seq, at, actor, kind, subject, reason = null, digest = null, leaves = null, previousHash } = entry
  const plain = [articleId, seq, at, actor, kind, subject]
  if (leaves !== null)
    return JSON.stringify(['tickmark.activity/3', ...plain, digest, inOrder(leaves), previousHash])
  return reason === null && digest === null
    ? JSON.stringify(['tickmark.activity/1', ...plain, previousHash])
    : JSON.stringify(['tickmark.activity/2', ...plain, reason, digest, previousHash])
}

/** What is entered in the desk's own history, apart from the articles'. */
export const deskActivityKinds = [
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'denied',
  'exported',
  'person-added',
  'person-changed',
  'invitation-made',
  'reset-made',
  'password-set',
  'second-factor-on',
  'second-factor-off',
  'sessions-ended',
  'settings-changed',
  'scale-made',
  'handed-over',
  'source-made',
  'source-changed',
  'source-merged',
  'source-withdrawn',
  'source-restored',
] as const
export type DeskActivityKind = (typeof deskActivityKinds)[number]

/** One entry of the desk's own history; `actor` is null of somebody unknown, `subject` an id or the name of a deed, never words of an article. */
export type DeskActivity = Readonly<{
  seq: number
  at: string
  actor: string | null
  kind: DeskActivityKind
  subject: string
  reason: string | null
  hash: string
  previousHash: string
}>

/** The string whose SHA-256 is the hash of an entry of the desk's own history. */
export function chainedDeskForm({
  seq,
  at,
  actor,
  kind,
  subject,
  reason,
  previousHash,
}: Omit<DeskActivity, 'hash'>): string {
  return JSON.stringify(['tickmark.desk-activity/1', seq, at, actor, kind, subject, reason, previousHash])
}
