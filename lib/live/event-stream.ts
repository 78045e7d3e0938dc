import { logMended, logTroubleOnce } from '@/lib/log/log'

/** One event of a stream: `id` is where a reader goes on after it, where that matters; `data` says that something changed, never what. */
export type LiveEvent = Readonly<{
  id?: string
  event?: 'presence' | 'notice' | 'round' | 'snapshot'
  data: unknown
}>

/**
 * How thoroughly to look: at a ring of what is watched only for `news`; at a ring that concerns the reader, at a beat, and when rings may
 * have been missed, at the `whole`, the reader's own right included.
 */
export type Look = 'news' | 'whole'

type Source = Readonly<{
  after: string
  /** What is new after that place, or null when there is nothing to be seen any more. */
  readAfter: (id: string, look: Look) => Promise<readonly LiveEvent[] | null>
  mayStill: () => Promise<boolean>
  onRing: (hear: (look: Look) => void) => () => void
  signal: AbortSignal
  /** Milliseconds between looks without a ring, which also keep the connection open. */
  beat: number
}>

const encoder = new TextEncoder()

const written = ({ id, event, data }: LiveEvent): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event ?? 'activity'}\ndata: ${JSON.stringify(data)}\n\n`

/** Milliseconds between two looks at the shortest. */
const pause = 50

/** Lets the first ring through at once, and those that follow it closely together after a pause. */
function together(look: () => void): { ring: () => void; stop: () => void } {
  let freeAt = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  const pass = (): void => {
    waiting = undefined
    freeAt = performance.now() + pause
    look()
  }
  return {
    ring: () => {
      if (waiting !== undefined) return
      const left = freeAt - performance.now()
      if (left <= 0) pass()
      else waiting = setTimeout(pass, left)
    },
    stop: () => clearTimeout(waiting),
  }
}

/**
 * Looks one after the other, however often it is asked: who asks while a look is under way is answered by one look more, the thorough
 * one where anybody asked for it. `end` is called when there is nothing to be seen any more, and when reading fails.
 */
function lookInTurn(
  { after, readAfter, mayStill, signal }: Omit<Source, 'onRing' | 'beat'>,
  say: (text: string) => void,
  end: () => void,
): (wanted: Look) => Promise<void> {
  let last = after
  let isBusy = false
  let asked: Look | null = null
  return async (wanted) => {
    asked = asked === 'whole' ? asked : wanted
    if (isBusy) return
    isBusy = true
    try {
      while (asked !== null) {
        const now: Look = asked
        asked = null
        if (now === 'whole' && !(await mayStill())) return end()
        const events = await readAfter(last, now)
        if (events === null || signal.aborted) return end()
        if (events.length > 0) say(events.map(written).join(''))
        logMended('event stream')
        last = events.findLast(({ id }) => id !== undefined)?.id ?? last
      }
    } catch (error) {
      logTroubleOnce('event stream', error)
      end()
    } finally {
      isBusy = false
    }
  }
}

/**
 * Server-sent events: what is new after `after`, at every ring and at every beat, as long as the reader may see it; many rings close
 * together are answered by few looks. Closes on abort, when the right ends, and when reading fails; the browser then comes back with
 * the last id it got.
 */
export function eventStream({ onRing, beat, ...source }: Source): ReadableStream<Uint8Array> {
  let stop: () => void = () => undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string): void => controller.enqueue(encoder.encode(text))
      const look = lookInTurn(source, say, () => stop())
      const news = together(() => void look('news'))
      const silence = onRing((wanted) => (wanted === 'news' ? news.ring() : void look(wanted)))
      const timer = setInterval(() => {
        say(': still here\n\n')
        void look('whole')
      }, beat)
      stop = () => {
        stop = () => undefined
        silence()
        news.stop()
        clearInterval(timer)
        try {
          controller.close()
        } catch {
          // the reader had gone already
        }
      }
      source.signal.addEventListener('abort', () => stop(), { once: true })
      say('retry: 1000\n\n')
      void look('whole')
    },
    cancel: () => stop(),
  })
}
