import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import type { HttpDesk } from '@/tests/support/http-desk'

type Answer = { status: number; headers: Record<string, string[]>; words: string }

/** Says these very bytes to the desk, which no client of HTTP would, and hears its answer to the end. */
export async function sayTo(
  desk: HttpDesk,
  line: string,
  { headers = {}, host = true }: { headers?: Record<string, string>; host?: boolean } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(desk.url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const closing = 'Connection' in headers ? [] : ['Connection: close']
  const lines = [
    `${line} HTTP/1.1`,
    ...(host ? [`Host: ${hostname}:${port}`] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...closing,
    '',
    '',
  ]
  socket.write(Buffer.from(lines.join('\r\n'), 'latin1'))
  const whole = await text(socket)
  const [head = '', ...rest] = whole.split('\r\n\r\n')
  const [first = '', ...fields] = head.split('\r\n')
  const given: Record<string, string[]> = {}
  for (const field of fields) {
    const [, name = '', value = ''] = /^([^:]+): ?(.*)$/.exec(field) ?? []
    given[name.toLowerCase()] = [...(given[name.toLowerCase()] ?? []), value]
  }
  return { status: Number(first.split(' ')[1]), headers: given, words: rest.join('') }
}

/** The one value of a header; proves that it is not there twice. */
export const single = (answer: Answer, name: string): string | undefined => {
  expect(answer.headers[name]?.length ?? 0, `${name} ${answer.status}`).toBeLessThanOrEqual(1)
  return answer.headers[name]?.[0]
}

/** Proves of an answer that it has our headers, each once, is no failure, and tells nothing of the inside. */
export function isOurs(answer: Answer): void {
  expect(single(answer, 'x-content-type-options')).toBe('nosniff')
  expect(single(answer, 'referrer-policy')).toBe('no-referrer')
  expect(single(answer, 'content-security-policy')).toMatch(/default-src 'none'/)
  expect(answer.status).toBeLessThan(500)
  expect(answer.words).not.toMatch(/node_modules|TypeError|\.ts:\d|Internal Server Error|stack/)
}
