import type { Client } from '@/components/client/client'
import type { Actor } from '@/lib/domain/person'

/** What talking about an article can ask of the server. */
export type TalkDeeds = Pick<
  Client,
  | 'listClaimComments'
  | 'listArticleComments'
  | 'commentOnClaim'
  | 'commentOnArticle'
  | 'changeComment'
  | 'removeComment'
  | 'listColleagues'
  | 'readDraft'
  | 'saveDraft'
  | 'dropDraft'
>

/** What every part of a talk is handed; `asked` is the comment that the link names, `onSaid` hears of every deed that was done. */
export type TalkContext = Readonly<{
  articleId: string
  actor: Actor
  deeds: TalkDeeds
  asked: string | null
  onSaid: () => void
}>

/** The comment that the page's link names. */
export const askedComment = (): string | null => new URLSearchParams(window.location.search).get('comment')
