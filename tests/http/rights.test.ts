import { beforeAll, describe, expect, test } from 'vitest'
import { makeLink } from '@/lib/accounts/links'
import { paths } from '@/lib/api/paths'
import { db } from '@/lib/db/client'
import { roles, type Actor, type Role } from '@/lib/domain/person'
import { anArticleOn, aPerson, everything, pageText } from '@/tests/support/desk'
import { ask, names, ofArticles, requests } from '@/tests/support/each-endpoint'
import { anAccount, Browser, passphrase, signedIn } from '@/tests/support/http-desk'
import { aClaimOf, anEditor } from '@/tests/support/prepared'
import { isAtLeast, expectedRights } from '@/tests/support/expected-rights'
import { denied, deskHistory } from './denied'
import { aServedDesk } from './served-desk'

const desk = aServedDesk()
let eve: Actor
let gone: Browser
let browsers: Record<Role, Awaited<ReturnType<typeof signedIn>>>

beforeAll(async () => {
  eve = await anEditor()
  const each = await Promise.all(roles.map(async (role) => [role, await signedIn(desk, role)] as const))
  browsers = Object.fromEntries(each) as typeof browsers
  const person = await anAccount('admin')
  gone = new Browser(desk.url)
  expect((await gone.signIn(person.email)).status).toBe(200)
  await db().person.update({ where: { id: person.id }, data: { disabledAt: new Date() } })
})

test('every endpoint is in this table but for the three told below', () => {
  expect([...names, 'acceptInvitation', 'requestReset', 'streamEvents'].sort()).toEqual(
    Object.keys(paths).sort(),
  )
})

describe.for(names)('%s', (name) => {
  const { deed, status, prepare } = requests[name]
  const { others, own } = expectedRights.get(deed)!
  const answers = status === undefined ? [200, 201, 202] : [status]

  test('is denied to who is not signed in, and to who has been disabled since', async () => {
    const prepared = await prepare(eve)
    const forged = new Browser(desk.url)
    forged.cookies.set('tickmark.session', 'eyJhbGciOiJub25lIn0.e30.')
    await denied(
      [new Browser(desk.url), gone, forged].map((browser) => ({ browser })),
      name,
      prepared,
      401,
    )
  })

  test.for(roles)('asked by the role %s is answered as the table says', async (role) => {
    const browser = browsers[role]
    const prepared = await prepare(eve)
    if (isAtLeast(role, others)) expect((await ask(browser, name, prepared)).status).toBeOneOf(answers)
    else await denied([{ browser }], name, prepared, 403)
    if (own !== others && isAtLeast(role, own)) {
      const mine = await prepare({ id: browser.person.id, role, name: role, email: browser.person.email })
      expect((await ask(browser, name, mine)).status).toBe(200)
    }
  })
})

test.for(names.filter((name) => paths[name][0] !== 'GET'))(
  '%s is denied to pages of other sites',
  async (name) => {
    const { person } = browsers.admin
    const prepared = await requests[name].prepare(
      expectedRights.get(requests[name].deed)!.others === 'nobody' ? { ...person, name: 'admin' } : eve,
    )
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${desk.url}.evil.example` },
      { origin: desk.url.replace('http:', 'https:') },
      { origin: 'http://localhost:1' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    await denied(
      elsewhere.map((headers) => ({ browser: browsers.admin, headers })),
      name,
      prepared,
      403,
    )
    const { status } = requests[name]
    expect((await ask(browsers.admin, name, prepared)).status).toBeOneOf(
      status === undefined ? [200, 201, 202] : [status],
    )
  },
)

test.for(ofArticles)(
  '%s answers on a restricted article to who is not named as on one that never was',
  async (name) => {
    const prepared = await requests[name].prepare(eve)
    await db().article.updateMany({ data: { restricted: true } })
    const before = await everything('Session', 'DeskActivity', 'Desk')
    const unseen = await ask(browsers.admin, name, prepared)
    const never = await ask(browsers.admin, name, {
      ...prepared,
      params: Object.fromEntries(
        Object.entries(prepared.params ?? {}).map(([key, value]) => [
          key,
          key.endsWith('Id') ? crypto.randomUUID() : value,
        ]),
      ),
    })
    expect([unseen.status, unseen.text]).toEqual([404, never.text])
    expect(never.status).toBe(404)
    expect(await everything('Session', 'DeskActivity', 'Desk')).toEqual(before)
    await db().article.updateMany({ data: { restricted: false } })
  },
)

test('a claim is dropped by whoever marked it or an editor, and by nobody else', async () => {
  const { claim } = await aClaimOf(eve)
  const words = { params: { claimId: claim.id }, body: { version: 1, state: 'dropped', reason: 'Twice.' } }
  await denied([{ browser: browsers.reviewer }], 'editClaim', words, 403)
  expect((await ask(browsers.editor, 'editClaim', words)).status).toBe(200)
})

test('a script that is signed in needs to say nothing of where it comes from', async () => {
  const { person, cookies } = browsers.editor
  expect(person.role).toBe('editor')
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${desk.url}/api/v1/articles`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Rents', text: pageText }),
  })
  expect(answer.status).toBe(201)
})

test('the stream of events is closed to nobody but the signed-out', async () => {
  const article = await anArticleOn(pageText, eve)
  for (const browser of [new Browser(desk.url), browsers.reader]) {
    const leave = new AbortController()
    const answer = await browser.send(`/api/v1/events?article=${article.id}`, { signal: leave.signal })
    expect(answer.status).toBe(browser === browsers.reader ? 200 : 401)
    leave.abort()
  }
})

test('an invitation is taken without a sign-in, and not from another site', async () => {
  const token = await makeLink(db(), (await aPerson('reader')).id, 'invitation', new Date())
  const nobody = new Browser(desk.url)
  const before = await everything(...deskHistory)
  expect(
    (
      await nobody.ask(
        'POST',
        `/invitations/${token}`,
        { password: passphrase },
        { origin: 'https://evil.example' },
      )
    ).status,
  ).toBe(403)
  expect(await everything(...deskHistory)).toEqual(before)
  expect(await db().deskActivity.findFirst({ where: { subject: 'acceptInvitation' } })).toMatchObject({
    kind: 'denied',
    actorId: null,
    reason: 'asked by a page of another site',
  })
  expect((await nobody.ask('POST', `/invitations/${token}`, { password: passphrase })).status).toBe(200)
})

test('what is not there and what is not to be seen are answered alike', async () => {
  const { claim, article } = await aClaimOf(eve)
  expect(
    (await browsers.editor.ask('DELETE', `/articles/${article.id}?version=${article.version}`)).status,
  ).toBe(200)
  const places = [
    `/articles/${article.id}`,
    `/articles/${article.id}/claims`,
    `/articles/${article.id}/export`,
    `/articles/${article.id}/export?format=web-annotation`,
    `/claims/${claim.id}`,
    `/claims/${claim.id}/evidence`,
    `/events?article=${article.id}`,
  ]
  for (const place of places) {
    const gone = await browsers.admin.ask('GET', place)
    const never = await browsers.admin.ask(
      'GET',
      place.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, crypto.randomUUID()),
    )
    const strange = await browsers.admin.ask(
      'GET',
      place.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'x'.repeat(60)),
    )
    expect([gone.status, gone.text]).toEqual([404, never.text])
    expect([strange.status, strange.text]).toEqual([404, never.text])
  }
})
