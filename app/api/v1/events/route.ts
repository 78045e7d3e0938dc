import { open } from '@/app/api/door/open'
import { watch, type Watch } from '@/lib/commands/events/watch'
import { eventStream } from '@/lib/live/event-stream'
import { leaving } from '@/lib/live/leaving'

const beat = 15_000

/** The place to go on from: what the browser got last, else what the page was made from, else now. */
function placeOf(request: Request, start: string): string {
  const asked = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
  const starts = start.split(',')
  const isPlace =
    asked !== null &&
    (starts.every((each) => /^\d+$/.test(each))
      ? /^\d{1,9}(,\d{1,9})*$/.test(asked) && asked.split(',').length === starts.length
      : !Number.isNaN(Date.parse(asked)))
  return isPlace ? asked : start
}

/** The stream, but for who asks for the head only: nobody would ever close it. */
const bodyOf = ({ start, ...source }: Watch, request: Request) =>
  request.method === 'HEAD'
    ? null
    : eventStream({
        ...source,
        after: placeOf(request, start),
        signal: AbortSignal.any([request.signal, leaving()]),
        beat,
      })

const respond = (watched: Watch, request: Request) =>
  new Response(bodyOf(watched, request), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })

export const GET = open('streamEvents', watch, respond)
