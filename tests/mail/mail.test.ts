import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { invitationLetter, resetLetter } from '@/lib/mail/account-letters'
import { deskLink } from '@/lib/mail/desk-link'
import { isMailSet, sendMail } from '@/lib/mail/mail'
import { serveMail, type MailServer } from '@/tests/support/mail-server'

let server: MailServer
beforeAll(async () => {
  server = await serveMail()
})
afterAll(() => server.stop())
beforeEach(() => {
  server.letters.length = 0
  Object.assign(process.env, {
    SMTP_URL: server.url,
    MAIL_FROM: 'The desk <desk@desk.test>',
    NEXTAUTH_URL: 'https://desk.example.org',
  })
})
afterEach(() => {
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'NEXTAUTH_URL']) delete process.env[name]
})

const mail = { to: 'ada@desk.test', subject: 'Rents “rose”', text: 'Häuser: rents rose.\n' }

test('a letter reaches the mail server as plain text, from the desk and to one person', async () => {
  expect(isMailSet()).toBe(true)
  expect(await sendMail(mail)).toBe(true)
  expect(server.letters).toHaveLength(1)
  const [letter] = server.letters
  expect([letter?.from, letter?.to]).toEqual(['desk@desk.test', ['ada@desk.test']])
  expect(letter?.text).toMatch(/^Content-Type: text\/plain; charset=utf-8/m)
  expect(letter?.text).toMatch(/^Auto-Submitted: auto-generated/m)
  expect(letter?.text).toContain('Häuser: rents rose.')
})

test('an address with a list or a header in it reaches nobody else', async () => {
  await sendMail({ ...mail, to: 'ada@desk.test, eve@evil.test', subject: 'x\r\nBcc: eve@evil.test' })
  expect(server.letters.flatMap(({ to }) => to)).not.toContain('eve@evil.test')
  for (const { text } of server.letters) expect(text).not.toMatch(/^Bcc:/m)
})

test.for(['SMTP_URL', 'MAIL_FROM'])('without %s nothing is sent and nothing fails', async (name) => {
  delete process.env[name]
  expect(isMailSet()).toBe(false)
  expect(await sendMail(mail)).toBe(false)
  expect(server.letters).toEqual([])
})

test('a mail server that refuses, is not there, or says nothing is answered with false in time', async () => {
  const refusing = await serveMail({ refuses: true })
  const silent = createServer()
  await once(silent.listen(0, '127.0.0.1'), 'listening')
  const { port } = silent.address() as { port: number }
  const began = Date.now()
  for (const url of [refusing.url, 'smtp://127.0.0.1:1', `smtp://127.0.0.1:${port}`]) {
    process.env.SMTP_URL = url
    expect(await sendMail(mail)).toBe(false)
  }
  expect(Date.now() - began).toBeLessThan(20_000)
  silent.close()
  await refusing.stop()
})

test('a password for the mail server is not sent in the clear, unless the setting says so', async () => {
  process.env.SMTP_URL = server.url.replace('smtp://', 'smtp://desk:secret@')
  expect(await sendMail(mail)).toBe(false)
  expect(server.passwords).toEqual([])
  process.env.SMTP_URL += '?requireTLS=false'
  expect(await sendMail(mail)).toBe(true)
  expect(server.passwords).toEqual(['secret'])
})

test('letters of accounts hold the link on the desk’s own address, and how long it works', () => {
  const to = { to: 'ada@desk.test', name: 'Ada Noor' }
  const invitation = invitationLetter({ ...to, link: deskLink('/invitations/t0ken'), hours: 72 })
  expect(invitation.text).toContain('https://desk.example.org/invitations/t0ken')
  expect(invitation.text).toContain('within 72 hours')
  const reset = resetLetter({ ...to, link: deskLink('/reset/t0ken'), hours: 1 })
  expect(reset.text).toContain('https://desk.example.org/reset/t0ken')
  expect(reset.text).toContain('within one hour')
})
