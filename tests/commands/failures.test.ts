import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signInWithPassword } from '@/lib/accounts/sign-in'
import { db } from '@/lib/db/client'
import { eventStream } from '@/lib/live/event-stream'
import { sendLater, sendMail } from '@/lib/mail/mail'
import { anArticleOn, aPerson, deeds, everything, pageText } from '@/tests/support/desk'
import { enteredWhile } from '@/tests/support/entered'
import { serveMail } from '@/tests/support/mail-server'

/** Lets every entry of that history fail, until the function that it gives is called. */
async function failing(table: 'Activity' | 'DeskActivity'): Promise<() => Promise<void>> {
  await db()
    .$executeRaw`CREATE OR REPLACE FUNCTION "test_fail"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'canary-words'; END $$`
  if (table === 'Activity')
    await db()
      .$executeRaw`CREATE TRIGGER "test_fail" BEFORE INSERT ON "Activity" EXECUTE FUNCTION "test_fail"()`
  else
    await db()
      .$executeRaw`CREATE TRIGGER "test_fail" BEFORE INSERT ON "DeskActivity" EXECUTE FUNCTION "test_fail"()`
  return async () => void (await db().$executeRaw`DROP FUNCTION "test_fail"() CASCADE`)
}

describe('what fails beside a deed is entered in the log once, without a word of it, and once more when it works again: ', () => {
  const told = (what: string) => [
    { level: 40, what },
    { level: 30, what, mended: true },
  ]
  const brief = (entries: Awaited<ReturnType<typeof enteredWhile>>) =>
    entries.map(({ level, what, mended }) => ({ level, what, ...(mended ? { mended } : {}) }))

  beforeEach(() => Object.assign(process.env, { MAIL_FROM: 'desk@desk.test' }))
  afterEach(() => {
    for (const name of ['SMTP_URL', 'MAIL_FROM']) delete process.env[name]
  })

  test('a mail that does not go', async () => {
    const server = await serveMail()
    const letter = { to: 'canary@desk.test', subject: 'canary', text: 'canary\n' }
    const entries = await enteredWhile(async (entered) => {
      for (const url of ['smtp://127.0.0.1:1', 'smtp://127.0.0.1:1', server.url, server.url]) {
        process.env.SMTP_URL = url
        expect(await sendMail(letter)).toBe(url === server.url)
      }
      await entered(2)
    })
    await server.stop()
    expect(brief(entries)).toEqual(told('mail'))
    expect(JSON.stringify(entries)).not.toContain('canary')
  })

  test('a letter that nobody waits for and that cannot even be written', async () => {
    const server = await serveMail()
    process.env.SMTP_URL = server.url
    const entries = await enteredWhile(async (entered) => {
      for (let n = 0; n < 2; n++) sendLater(() => Promise.reject(new Error('canary')))
      await entered(1)
      await sendMail({ to: 'ada@desk.test', subject: 'x', text: 'y\n' })
      await entered(2)
    })
    await server.stop()
    expect(brief(entries)).toEqual(told('mail'))
    expect(JSON.stringify(entries)).not.toContain('canary')
  })

  test('a stream that cannot read', async () => {
    let isBroken = true
    const read = () =>
      eventStream({
        after: '0',
        beat: 60_000,
        signal: new AbortController().signal,
        mayStill: async () => true,
        onRing: () => () => undefined,
        readAfter: () => (isBroken ? Promise.reject(new Error('canary')) : Promise.resolve([])),
      })
    const entries = await enteredWhile(async (entered) => {
      for (let n = 0; n < 2; n++) expect(await new Response(read()).text()).toBe('retry: 1000\n\n')
      isBroken = false
      for (let n = 0; n < 2; n++) {
        const reader = read().getReader()
        await reader.read()
        await entered(2)
        await reader.cancel()
      }
    })
    expect(brief(entries)).toEqual(told('event stream'))
    expect(JSON.stringify(entries)).not.toContain('canary')
  })

  test('the entry of a sign-in that failed', async () => {
    const tryOf = (email: string) =>
      signInWithPassword({ email, password: 'canary' }, { address: '198.51.100.9', userAgent: '' })
    const before = [await aPerson('reader'), await aPerson('reader')]
    const after = [await aPerson('reader'), await aPerson('reader')]
    const mend = await failing('DeskActivity')
    const entries = await enteredWhile(async (entered) => {
      for (const { email } of before) expect(await tryOf(email)).toBe('refused')
      await entered(1)
      await mend()
      for (const { email } of after) expect(await tryOf(email)).toBe('refused')
      await entered(2)
    })
    expect(brief(entries)).toEqual(told('entry of a failed sign-in'))
    expect(JSON.stringify(entries)).not.toContain('canary')
  })
})

test('a deed whose entry in the history fails is not done', async () => {
  const eve = await aPerson('editor', 'Eve')
  const article = await anArticleOn(pageText, eve)
  const before = await everything()
  const mend = await failing('Activity')
  try {
    await expect(deeds.mark(eve, article, 'Rents')).rejects.toThrow()
  } finally {
    await mend()
  }
  expect(await everything()).toEqual(before)
})
