import { expect } from 'vitest'
import { everything } from '@/tests/support/desk'
import type { Browser } from '@/tests/support/http-desk'

/** What the API answered. */
export type Answer = Awaited<ReturnType<Browser['ask']>>

/** Input that is refused with 400: what is asked, where `{claim}` and the like stand for ids, and the sentences beside the fields. */
export type BadInput = readonly [
  name: string,
  request: readonly [
    method: string,
    place: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ],
  fields: Record<string, unknown>,
]

/** Asks for what must be refused; proves the form of the refusal, and that nothing is stored and nothing told of the inside. */
export async function refused(
  ask: () => Promise<Answer>,
  status: number,
  code: string,
): Promise<NonNullable<NonNullable<Answer['body']>['error']>> {
  const before = await everything('Session')
  const { status: given, body, text, headers } = await ask()
  const after = await everything('Session')
  expect([given, body?.error?.code, text.slice(0, 200)]).toEqual([status, code, expect.any(String)])
  expect(headers.get('content-type')).toBe('application/json')
  expect(Object.keys(body!)).toEqual(['error'])
  expect(body!.error!.message).toMatch(/^[A-Z][^\n]*\.$/)
  expect(text).not.toMatch(/node_modules|\bat \/|\.ts:\d|prisma|SELECT |postgres|stack|zod/i)
  expect(after).toEqual(before)
  return body!.error!
}
