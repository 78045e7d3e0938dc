import { expect } from 'vitest'
import { db } from '@/lib/db/client'
import { everything } from '@/tests/support/desk'
import { ask, type AskedEndpoint } from '@/tests/support/each-endpoint'
import type { Browser } from '@/tests/support/http-desk'
import type { Prepared } from '@/tests/support/prepared'

const sentenceOf = { 401: 'Please sign in.', 403: 'Your role does not allow this.' }

/** What a denial of somebody who is known is entered in: once a minute for each endpoint. */
export const deskHistory = ['Desk', 'DeskActivity']

type Attempt = Readonly<{
  browser: Browser & { person?: { id: string } }
  headers?: Readonly<Record<string, string>>
}>

/** Asks, in all those ways, for what must be denied, and proves that nothing changed, but that who is known has an entry in the desk's history. */
export async function denied(
  attempts: readonly Attempt[],
  name: AskedEndpoint,
  prepared: Prepared,
  status: 401 | 403,
): Promise<void> {
  const leftOut = ['Session', ...(status === 403 ? deskHistory : [])]
  const before = await everything(...leftOut)
  for (const { browser, headers } of attempts) {
    const answer = await ask(browser, name, prepared, headers)
    expect(answer.status, JSON.stringify(headers)).toBe(status)
    const elsewhere = {
      message: expect.stringMatching(/^This was asked by a page .*, and the desk takes changes only from /),
      rule: 'other-address',
    }
    expect(answer.body).toEqual({
      error: {
        code: status === 401 ? 'not-signed-in' : 'not-allowed',
        ...(headers ? elsewhere : { message: sentenceOf[status] }),
      },
    })
    if (status === 403)
      expect(
        await db().deskActivity.count({
          where: { kind: 'denied', subject: name, actorId: browser.person!.id },
        }),
      ).toBeOneOf([1, 2])
  }
  expect(await everything(...leftOut)).toEqual(before)
}
