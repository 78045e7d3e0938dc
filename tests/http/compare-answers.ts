import { setTimeout as wait } from 'node:timers/promises'
import { paths, type EndpointName } from '@/lib/api/paths'
import type { Browser } from '@/tests/support/http-desk'
import type { Prepared } from '@/tests/support/prepared'

/** What a stream tells in its first moments. */
async function heard(browser: Browser, query: string): Promise<string> {
  const line = new AbortController()
  const answer = await browser.send(`/api/v1/events${query}`, {
    headers: { accept: 'text/event-stream' },
    signal: line.signal,
  })
  let text = ''
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true })
  }
  const stream = { isOver: false }
  const over = read()
    .catch(() => undefined)
    .finally(() => (stream.isOver = true))
  for (let left = 100; left > 0 && !stream.isOver && !text.includes('event: '); left--) await wait(10)
  await wait(30)
  line.abort()
  await over
  return `${answer.status} ${text}`
}

/** The status and the words that an endpoint answers with; of the stream, what it tells first. */
export async function answerOf(
  browser: Browser,
  name: EndpointName,
  { params = {}, body, query = '' }: Prepared,
): Promise<string> {
  if (name === 'streamEvents') return heard(browser, query)
  const [method, path] = paths[name]
  const { status, text } = await browser.ask(
    method,
    path.replace(/\{(\w+)\}/g, (_, key: string) => params[key]!) + query,
    body,
  )
  return `${status} ${text}`
}

/** Where two series of answers differ first, with the words around; nothing when they are the same. */
export function differences(
  ones: readonly [string, string][],
  others: readonly [string, string][],
): string[] {
  return ones.flatMap(([name, one], at) => {
    const other = others[at]![1]
    if (one === other) return []
    const place = [...one].findIndex((letter, index) => letter !== [...other][index])
    return [
      `${name}: ${[one, other].map((text) => [...text].slice(Math.max(0, place - 120), place + 80).join('')).join(' <> ')}`,
    ]
  })
}
