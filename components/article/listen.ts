import { ringNotices } from '@/components/notices/ring'

/**
 * What is heard of an article's changes: the number of each and whether oneself made it, in whatever window; whether the line to the desk
 * holds; that somebody opened or left the article; and that it is not there to be seen any more.
 */
export type Hearing = { onChange: (seq: number, isMine: boolean) => void; onLine: (holds: boolean) => void; onPresence: () => void; onGone: () => void }

/** Listens to an article's changes after `after` until the given function is called. */
export type Listen = (articleId: string, after: number, hearing: Hearing) => () => void

const tryAgain = 10_000

/** Listens over server-sent events; the browser resumes by itself, and a line that the desk closed is opened anew after a while. */
export const listenToDesk: Listen = (articleId, after, { onChange, onLine, onPresence, onGone }) => {
  let last = after
  let source: EventSource
  let waiting: ReturnType<typeof setTimeout> | undefined
  const line = () => `/api/v1/events?article=${encodeURIComponent(articleId)}&after=${last}`
  /** A closed line may be a desk that stopped, or an article that is no longer there to be seen. */
  const askWhy = () => fetch(line(), { method: 'HEAD' }).then(({ status }) => status === 404 && onGone()).catch(() => undefined)
  const open = () => {
    source = new EventSource(line())
    source.addEventListener('presence', () => onPresence())
    source.addEventListener('open', () => onLine(true))
    source.addEventListener('activity', (event) => {
      last = Math.max(last, Number(event.lastEventId))
      onChange(last, (JSON.parse(event.data) as { mine?: boolean }).mine === true)
    })
    source.addEventListener('notice', ringNotices)
    source.addEventListener('error', () => {
      onLine(false)
      if (source.readyState !== EventSource.CLOSED) return
      waiting = setTimeout(open, tryAgain)
      void askWhy()
    })
  }
  open()
  return () => {
    clearTimeout(waiting)
    source.close()
  }
}
