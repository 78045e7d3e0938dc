import { ringNotices } from '@/components/notices/ring'

/** What is heard of an article's changes: the number of each and whether oneself made it, in whatever window; and whether the line to the desk holds. */
export type Hearing = { onChange: (seq: number, isMine: boolean) => void; onLine: (holds: boolean) => void }

/** Listens to an article's changes after `after` until the given function is called. */
export type Listen = (articleId: string, after: number, hearing: Hearing) => () => void

const tryAgain = 10_000

/** Listens over server-sent events; the browser resumes by itself, and a line that the desk closed is opened anew after a while. */
export const listenToDesk: Listen = (articleId, after, { onChange, onLine }) => {
  let last = after
  let source: EventSource
  let waiting: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource(`/api/v1/events?article=${encodeURIComponent(articleId)}&after=${last}`)
    source.addEventListener('open', () => onLine(true))
    source.addEventListener('activity', (event) => {
      last = Math.max(last, Number(event.lastEventId))
      onChange(last, (JSON.parse(event.data) as { mine?: boolean }).mine === true)
    })
    source.addEventListener('notice', ringNotices)
    source.addEventListener('error', () => {
      onLine(false)
      if (source.readyState === EventSource.CLOSED) waiting = setTimeout(open, tryAgain)
    })
  }
  open()
  return () => {
    clearTimeout(waiting)
    source.close()
  }
}
