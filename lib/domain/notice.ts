/** What a notice can tell, in the order of the settings. */
export const noticeKinds = [
  'mention',
  'reply',
  'comment',
  'assigned',
  'due',
  'contested',
  'stale',
  'outdated',
  'signed-off',
  'reopened',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** How each kind is told: on its line after the name of who did it, in the settings, and in a mail, where it is counted. */
export const noticeSays: Record<
  NoticeKind,
  { line: string; setting: string; counted: readonly [one: string, many: string]; mail: 'soon' | 'daily' }
> = {
  mention: {
    line: 'mentioned you in a comment',
    setting: 'Somebody mentions you',
    counted: ['mention of you', 'mentions of you'],
    mail: 'soon',
  },
  reply: {
    line: 'replied in a thread of yours',
    setting: 'Somebody replies in a thread of yours',
    counted: ['reply in a thread of yours', 'replies in threads of yours'],
    mail: 'daily',
  },
  comment: {
    line: 'commented on work of yours',
    setting: 'Somebody comments on what you reviewed, attached or have been assigned',
    counted: ['comment on work of yours', 'comments on work of yours'],
    mail: 'daily',
  },
  assigned: {
    line: 'assigned this to you',
    setting: 'Something is assigned to you',
    counted: ['new assignment', 'new assignments'],
    mail: 'soon',
  },
  due: {
    line: 'Due tomorrow',
    setting: 'Something assigned to you is due tomorrow',
    counted: ['assignment due soon', 'assignments due soon'],
    mail: 'daily',
  },
  contested: {
    line: 'A contested claim waits for an editor',
    setting: 'A contested claim waits for an editor',
    counted: ['contested claim', 'contested claims'],
    mail: 'daily',
  },
  stale: {
    line: 'The verdict of a claim that you reviewed went stale',
    setting: 'The verdict of a claim that you reviewed goes stale',
    counted: ['stale verdict', 'stale verdicts'],
    mail: 'daily',
  },
  outdated: {
    line: 'A claim that you reviewed changed: your review does not count any more',
    setting: 'A claim changes under a review of yours, which then does not count',
    counted: ['review to look at again', 'reviews to look at again'],
    mail: 'daily',
  },
  'signed-off': {
    line: 'signed the article off',
    setting: 'An article that you worked on is signed off',
    counted: ['article signed off', 'articles signed off'],
    mail: 'daily',
  },
  reopened: {
    line: 'reopened the article',
    setting: 'An article that you worked on is reopened',
    counted: ['article reopened', 'articles reopened'],
    mail: 'daily',
  },
}

/** Kinds that nobody in particular did: their line stands without a name. */
export const isNameless = (kind: NoticeKind): boolean =>
  kind === 'due' || kind === 'contested' || kind === 'stale' || kind === 'outdated'

/** How a person's list of kinds that are not wanted names one: the kind itself for the screen, with `mail:` before it for mail. */
export type Muted = NoticeKind | `mail:${NoticeKind}`
export const everyMuted: readonly Muted[] = noticeKinds.flatMap((kind) => [kind, `mail:${kind}` as const])

/** A notice as its person reads it; `by` is null where nobody in particular did it. */
export type NoticeView = Readonly<{
  id: string
  kind: NoticeKind
  at: string
  isRead: boolean
  by: string | null
  articleId: string
  title: string
  /** The language of the article's words. */
  language: string
  claimId: string | null
  commentId: string | null
  /** The claim it is about, in its wording or, without one, its quote. */
  claim: string | null
  /** The beginning of the comment it is about. */
  comment: string | null
}>

/** The path of what a notice is about. */
export function noticePath({
  articleId,
  claimId,
  commentId,
}: Pick<NoticeView, 'articleId' | 'claimId' | 'commentId'>): string {
  const asked = new URLSearchParams([
    ...(claimId ? [['claim', claimId]] : []),
    ...(commentId ? [['comment', commentId]] : []),
  ] as [string, string][]).toString()
  return `/articles/${articleId}${asked && `?${asked}`}`
}
