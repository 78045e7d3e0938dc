import { hearDesk } from '@/components/live/hear'
import { ringNotices } from '@/components/client/notice-ring'

/**
 * What is heard of an article's changes: the number of each and whether oneself made it, in whatever window; that something was done in a
 * closed round that one is in, which has no number; whether the line to the desk holds; that somebody opened or left the article; and that it is not there to be seen any more.
 */
export type Hearing = {
  onChange: (seq: number, isMine: boolean) => void
  onRound: () => void
  onLine: (holds: boolean) => void
  onPresence: () => void
  onGone: () => void
}

/** Listens to an article's changes after `after` until the given function is called. */
export type Listen = (articleId: string, after: number, hearing: Hearing) => () => void

/** Listens over the line that the browser's windows share. */
export const listenToDesk: Listen = (articleId, after, { onChange, onRound, onLine, onPresence, onGone }) =>
  hearDesk({ article: articleId, after }, (told) => {
    if (told.kind === 'change') onChange(told.seq, told.isMine)
    else if (told.kind === 'round') onRound()
    else if (told.kind === 'line') onLine(told.holds)
    else if (told.kind === 'presence') onPresence()
    else if (told.kind === 'gone') onGone()
    else ringNotices()
  })
