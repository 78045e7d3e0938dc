import { setTimeout as wait } from 'node:timers/promises'
import { Browser } from '@/tests/support/http-desk'

type Listening = Readonly<{
  answer: Response
  heard(): readonly Event[]
  /** What was told by events of that name. */
  told(event: string): readonly unknown[]
  until(holds: () => boolean): Promise<void>
  over: Promise<void>
  leave(): void
}>
/** One event of the stream as it was heard. */
export type Event = Readonly<{ id: string; data: Record<string, unknown> }>

/** Opens the stream of events as a browser does. */
export async function listen(
  browser: Browser,
  query: string,
  headers: Record<string, string> = {},
): Promise<Listening> {
  const line = new AbortController()
  const answer = await browser.send(`/api/v1/events${query}`, {
    headers: { accept: 'text/event-stream', ...headers },
    signal: line.signal,
  })
  let text = ''
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true })
  }
  const over = read().catch(() => undefined)
  const heard = (): Event[] =>
    [...text.matchAll(/^id: (.*)\nevent: activity\ndata: (.*)\n\n/gm)].map(([, id, data]) => ({
      id: id!,
      data: JSON.parse(data!) as Record<string, unknown>,
    }))
  const told = (event: string): unknown[] =>
    [...text.matchAll(/^event: (.*)\ndata: (.*)\n\n/gm)].flatMap(([, name, data]) =>
      name === event ? [JSON.parse(data!) as unknown] : [],
    )
  const until = async (holds: () => boolean): Promise<void> => {
    for (let left = 300; left > 0 && !holds(); left--) await wait(50)
    if (!holds()) throw new Error(`heard only: ${text}`)
  }
  await until(() => !answer.ok || text.includes('retry: '))
  return { answer, heard, told, until, over, leave: () => line.abort() }
}
