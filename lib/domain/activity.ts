export const activityKinds = [
  'article-created', 'article-changed', 'article-revised', 'article-deleted', 'claim-marked', 'claim-changed', 'claim-dropped', 'claim-restored', 'claim-removed',
  'evidence-added', 'evidence-changed', 'evidence-withdrawn', 'review-submitted', 'verdict-made', 'verdict-stale', 'coverage-changed', 'exported',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** One entry of an article's append-only history; `subject` is the id of what was done something to. */
export type Activity = Readonly<{ seq: number; at: string; actor: string; kind: ActivityKind; subject: string; hash: string; previousHash: string }>

/** The string whose SHA-256 is an activity's hash; it holds the hash before, so that the history is a chain. */
export function chainedForm(articleId: string, entry: Omit<Activity, 'hash'>): string {
  return JSON.stringify(['tickmark.activity/1', articleId, entry.seq, entry.at, entry.actor, entry.kind, entry.subject, entry.previousHash])
}
