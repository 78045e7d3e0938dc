/** One event of a stream: `id` is where a reader goes on after it, where that matters; `data` says that something changed, never what. */
export type LiveEvent = Readonly<{ id?: string; event?: 'presence' | 'notice'; data: unknown }>

type Source = Readonly<{
  after: string
  readAfter: (id: string) => Promise<readonly LiveEvent[]>
  mayStill: () => Promise<boolean>
  onRing: (hear: () => void) => () => void
  signal: AbortSignal
  /** Milliseconds between looks without a ring, which also keep the connection open. */
  beat: number
}>

const encoder = new TextEncoder()

/**
 * Server-sent events: what is new after `after`, at every ring and at every beat, as long as the reader may see it. Closes on
 * abort, when the right ends, and when reading fails; the browser then comes back with the last id it got.
 */
export function eventStream({ after, readAfter, mayStill, onRing, signal, beat }: Source): ReadableStream<Uint8Array> {
  let last = after
  let stop: () => void = () => undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let isBusy = false
      let isAsked = false
      const say = (text: string): void => controller.enqueue(encoder.encode(text))
      const look = async (): Promise<void> => {
        if (isBusy) {
          isAsked = true
          return
        }
        isBusy = true
        try {
          do {
            isAsked = false
            if (!(await mayStill())) return stop()
            const events = await readAfter(last)
            if (signal.aborted) return stop()
            for (const { id, event = 'activity', data } of events) say(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
            last = events.findLast(({ id }) => id !== undefined)?.id ?? last
          } while (isAsked)
        } catch {
          stop()
        } finally {
          isBusy = false
        }
      }
      const silence = onRing(() => void look())
      const timer = setInterval(() => {
        say(': still here\n\n')
        void look()
      }, beat)
      stop = () => {
        stop = () => undefined
        silence()
        clearInterval(timer)
        try {
          controller.close()
        } catch {
          // the reader had gone already
        }
      }
      signal.addEventListener('abort', () => stop(), { once: true })
      say('retry: 1000\n\n')
      void look()
    },
    cancel: () => stop(),
  })
}
