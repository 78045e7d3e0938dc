import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLink } from '@/lib/accounts/links'
import { paths, type EndpointName } from '@/lib/api/paths'
import { signOffInput } from '@/lib/api/sign-off-inputs'
import { signOffArticle } from '@/lib/commands/sign-off-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { roles, type Actor, type Role } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, everything, must, pageText, stretches, talk, yes } from '@/tests/support/desk'
import { anAccount, Browser, passphrase, serveDesk, signedIn, type HttpDesk } from '@/tests/support/http-desk'

let desk: HttpDesk
let eve: Actor
let gone: Browser
let browsers: Record<Role, Awaited<ReturnType<typeof signedIn>>>

beforeAll(async () => {
  desk = await serveDesk()
  eve = await aPerson('editor', 'Eve')
  const each = await Promise.all(roles.map(async (role) => [role, await signedIn(desk, role)] as const))
  browsers = Object.fromEntries(each) as typeof browsers
  const person = await anAccount('admin')
  gone = new Browser(desk.url)
  expect((await gone.signIn(person.email)).status).toBe(200)
  await db().person.update({ where: { id: person.id }, data: { disabledAt: new Date() } })
})
afterAll(() => desk.stop())

type Prepared = { params?: Record<string, string>; body?: unknown; query?: string }
/** `status` where what is right may still be refused, for a reason other than the role. */
type Row = { from: Role | 'nobody'; own?: Role; status?: number; prepare: (owner: Actor) => Promise<Prepared> | Prepared }

const onArticle = async (body?: unknown, query?: string): Promise<Prepared> => ({ params: { articleId: (await anArticleOn(pageText, eve)).id }, body, query })

async function aClaimOf(owner: Actor): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, eve)
  return { article, claim: must(await deeds.mark(owner, article, 'by a third')) }
}

const onClaim = (body?: unknown, query?: string) => async (owner: Actor): Promise<Prepared> => ({ params: { claimId: (await aClaimOf(owner)).claim.id }, body, query })

const onEvidence = (body?: unknown) => async (owner: Actor): Promise<Prepared> => {
  const { claim } = await aClaimOf(eve)
  return { params: { evidenceId: must(await deeds.attach(owner, claim)).id }, body }
}

/** A claim on which two reviewers differ; a panel decides it where one is asked for. */
const onContested = (body: unknown, panel = false) => async (owner: Actor): Promise<Prepared> => {
  const { article, claim } = await aClaimOf(owner)
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2, panel } })
  must(await deeds.review(await aPerson('reviewer'), claim, yes))
  must(await deeds.review(await aPerson('reviewer'), claim, { ...yes, substance: 'false' }))
  return { params: { claimId: claim.id }, body }
}

/** A claim whose verdict evidence has made stale. */
const onStale = (body: unknown) => async (owner: Actor): Promise<Prepared> => {
  const { claim } = await aClaimOf(owner)
  must(await deeds.review(await aPerson('reviewer'), claim, yes))
  must(await deeds.attach(eve, claim))
  return { params: { claimId: claim.id }, body }
}

const onlyGates = ['sentences', 'claims', 'reviews'].map((gate) => ({ gate, reason: 'For the test.' }))

/** An article that an editor other than the reviewer can sign off, with reasons. */
async function signable(): Promise<Prepared> {
  const article = await anArticleOn(pageText, eve)
  must(await deeds.review(await aPerson('reviewer'), must(await deeds.mark(eve, article, 'by a third')), yes))
  return { params: { articleId: article.id }, body: { version: 1, overrides: onlyGates } }
}

async function signedOff(state: 'signed_off' | 'published' = 'signed_off'): Promise<Prepared> {
  const { params, body } = await signable()
  must(await signOffArticle(await aPerson('editor'), signOffInput.parse({ ...params, ...(body as object) })))
  await db().article.update({ where: { id: params!.articleId }, data: { state } })
  return { params }
}

const onComment = (body?: unknown, query?: string) => async (owner: Actor): Promise<Prepared> => {
  const article = await anArticleOn(pageText, eve)
  return { params: { commentId: must(await talk.onArticle(owner, article, 'Ready by noon.')).id }, body, query }
}

/** The lowest role that each endpoint answers, the lowest that it answers on one's own thing, and a request that is right. */
const table: Record<Exclude<EndpointName, 'acceptInvitation' | 'requestReset' | 'streamEvents'>, Row> = {
  listArticles: { from: 'reader', prepare: () => ({}) },
  createArticle: { from: 'editor', prepare: () => ({ body: { title: 'Rents', text: pageText } }) },
  previewArticle: { from: 'editor', prepare: () => ({ body: { text: pageText } }) },
  readArticle: { from: 'reader', prepare: () => onArticle() },
  readScreen: { from: 'reader', prepare: () => onArticle() },
  editArticle: { from: 'editor', prepare: () => onArticle({ version: 1, title: 'Other' }) },
  deleteArticle: { from: 'editor', prepare: () => onArticle(undefined, '?version=1') },
  listRevisions: { from: 'reader', prepare: () => onArticle() },
  reviseArticle: { from: 'editor', prepare: () => onArticle({ version: 1, text: `${pageText} More.` }) },
  previewRevision: { from: 'editor', prepare: () => onArticle({ text: `${pageText} More.` }) },
  readRevision: { from: 'reader', prepare: async () => ({ params: { ...(await onArticle()).params!, number: '1' } }) },
  setAccess: { from: 'editor', prepare: () => onArticle({ version: 1, restricted: true, named: [] }) },
  assignClaims: {
    from: 'editor', prepare: async () => {
      const { article, claim } = await aClaimOf(eve)
      return { params: { articleId: article.id }, body: { claims: [{ id: claim.id, version: 1 }], assignee: eve.id } }
    },
  },
  readPresence: { from: 'reader', prepare: () => onArticle() },
  searchClaims: { from: 'reader', prepare: () => ({ query: '?q=third' }) },
  readQueue: { from: 'reader', prepare: () => ({}) },
  readHistory: { from: 'editor', prepare: () => ({}) },
  readArticleHistory: { from: 'editor', prepare: () => onArticle() },
  listColleagues: { from: 'reviewer', prepare: () => ({}) },
  coverSentences: { from: 'reviewer', prepare: () => onArticle({ sentence: 0, coverage: 'nothing-to-check' }) },
  exportArticle: { from: 'reader', prepare: () => onArticle(undefined, '?format=web-annotation') },
  listClaims: { from: 'reader', prepare: () => onArticle() },
  markClaim: { from: 'reviewer', prepare: () => onArticle({ revision: 1, spans: stretches(pageText, 'Rents') }) },
  readClaim: { from: 'reader', prepare: onClaim() },
  editClaim: { from: 'reviewer', prepare: onClaim({ version: 1, claimReviewed: 'x' }) },
  removeClaim: { from: 'editor', own: 'reviewer', prepare: onClaim(undefined, '?version=1') },
  saveReview: { from: 'reviewer', prepare: onClaim({ reasoning: 'x' }) },
  adjudicateClaim: { from: 'editor', prepare: onContested({ attribution: 'said-on-record', substance: 'true', reason: 'The table.' }) },
  listVotes: { from: 'reader', prepare: onClaim() },
  castVote: { from: 'reviewer', prepare: onContested({ attribution: 'said-on-record', substance: 'true', reason: 'The table.' }, true) },
  listVerdicts: { from: 'reader', prepare: onClaim() },
  confirmVerdict: { from: 'reviewer', prepare: onStale({ reason: 'It still says so.' }) },
  readGates: { from: 'reader', prepare: () => onArticle() },
  signOffArticle: { from: 'editor', prepare: async () => signable() },
  listSignOffs: { from: 'reader', prepare: () => onArticle() },
  exportSignOff: { from: 'reader', prepare: async () => ({ params: { ...(await signedOff()).params!, number: '1' } }) },
  callReady: { from: 'reviewer', prepare: async () => ({ ...(await signable()), body: { version: 1 } }) },
  reopenArticle: { from: 'editor', prepare: async () => ({ ...(await signedOff()), body: { version: 2, reason: 'A source called back.' } }) },
  publishArticle: { from: 'editor', prepare: async () => ({ ...(await signedOff()), body: { version: 2 } }) },
  listCorrections: { from: 'reader', prepare: () => onArticle() },
  correctArticle: { from: 'editor', prepare: async () => ({ ...(await signedOff('published')), body: { version: 2, what: 'A quarter.', why: 'The office said so.' } }) },
  retractArticle: { from: 'editor', prepare: async () => ({ ...(await signedOff()), body: { version: 2, what: 'All of it.', why: 'It was made up.' } }) },
  listEvidence: { from: 'reader', prepare: onClaim() },
  addEvidence: { from: 'reviewer', prepare: onClaim({ stance: 'context', title: 'x' }) },
  editEvidence: { from: 'editor', own: 'reviewer', prepare: onEvidence({ version: 1, title: 'y' }) },
  withdrawEvidence: { from: 'editor', own: 'reviewer', prepare: onEvidence() },
  listClaimComments: { from: 'reader', prepare: onClaim() },
  commentOnClaim: { from: 'reviewer', prepare: onClaim({ text: 'Which table?' }) },
  listArticleComments: { from: 'reader', prepare: () => onArticle() },
  commentOnArticle: { from: 'reviewer', prepare: () => onArticle({ text: 'Ready by noon.' }) },
  changeComment: { from: 'reviewer', prepare: onComment({ version: 1, resolved: true }) },
  removeComment: { from: 'nobody', own: 'reviewer', prepare: onComment(undefined, '?version=1') },
  listNames: { from: 'reviewer', prepare: async () => ({ query: `?article=${(await onArticle()).params!.articleId}` }) },
  listNotices: { from: 'reader', prepare: () => ({}) },
  readNotices: { from: 'reader', prepare: () => ({ body: {} }) },
  muteNotices: { from: 'reader', prepare: () => ({ body: { muted: ['mail:mention'] } }) },
  listPeople: { from: 'admin', prepare: () => ({}) },
  addPerson: { from: 'admin', prepare: () => ({ body: { email: `x${Math.random()}@desk.test`, name: 'X', role: 'reader' } }) },
  changePerson: { from: 'admin', prepare: async () => ({ params: { personId: (await aPerson('reader')).id }, body: { role: 'reviewer' } }) },
  linkPerson: { from: 'admin', prepare: async () => ({ params: { personId: (await aPerson('reader')).id }, body: {} }) },
  changePassword: { from: 'reader', prepare: () => ({ body: { current: passphrase, password: passphrase } }) },
  readAccount: { from: 'reader', prepare: () => ({}) },
  startSecondFactor: { from: 'reader', prepare: () => ({ body: {} }) },
  confirmSecondFactor: { from: 'reader', status: 409, prepare: () => ({ body: { code: 'no code' } }) },
  endSecondFactor: { from: 'reader', status: 409, prepare: () => ({ body: { password: passphrase, code: 'no code' } }) },
  renewRecoveryCodes: { from: 'reader', status: 409, prepare: () => ({ body: { code: 'no code' } }) },
  listSessions: { from: 'reader', prepare: () => ({}) },
  endSession: { from: 'reader', status: 404, prepare: () => ({ params: { sessionId: crypto.randomUUID() } }) },
  endOtherSessions: { from: 'reader', prepare: () => ({}) },
  takeSecondFactor: {
    from: 'admin', prepare: async () => {
      const { id } = await aPerson('editor')
      await db().person.update({ where: { id }, data: { totpSecret: 'x', totpSince: new Date() } })
      return { params: { personId: id } }
    },
  },
  readDesk: { from: 'admin', prepare: () => ({}) },
  editDesk: { from: 'admin', prepare: async () => ({ body: { version: (await db().desk.findFirstOrThrow()).version, demandsSecondFactor: false } }) },
  readAgreement: { from: 'editor', prepare: async () => ({ query: `?article=${(await anArticleOn(pageText, eve)).id}` }) },
  listScales: { from: 'reader', prepare: () => ({}) },
  makeScale: { from: 'admin', prepare: () => ({ body: { key: `scale-${crypto.randomUUID()}`, version: 0, layer: 'substance', name: 'Ours', ratings: [{ key: 'yes', label: 'Yes', tone: 'true' }, { key: 'no', label: 'No', tone: 'false' }] } }) },
  readDraft: { from: 'reader', prepare: () => ({ params: { key: 'new-article' } }) },
  saveDraft: { from: 'reader', prepare: () => ({ params: { key: 'new-article' }, body: { fields: { title: 'x' } } }) },
  dropDraft: { from: 'reader', prepare: () => ({ params: { key: 'new-article' } }) },
}

const names = Object.keys(table) as (keyof typeof table)[]

function ask(browser: Browser, name: keyof typeof table, { params = {}, body, query = '' }: Prepared, headers = {}) {
  const [method, path] = paths[name]
  return browser.ask(method, path.replace(/\{(\w+)\}/g, (_, key: string) => params[key]!) + query, body, headers)
}

const sentenceOf = { 401: 'Please sign in.', 403: 'Your role does not allow this.' }

/** What a denial of somebody who is known is entered in: once a minute for each endpoint. */
const deskHistory = ['Desk', 'DeskActivity']

/** Asks for what must be denied and proves that nothing changed, but that who is known has an entry in the desk's history. */
async function denied(browser: Browser & { person?: { id: string } }, name: keyof typeof table, prepared: Prepared, status: 401 | 403, headers = {}): Promise<void> {
  const leftOut = ['Session', ...(status === 403 ? deskHistory : [])]
  const before = await everything(...leftOut)
  const answer = await ask(browser, name, prepared, headers)
  expect(answer.status).toBe(status)
  expect(answer.body).toEqual({ error: { code: status === 401 ? 'not-signed-in' : 'not-allowed', message: sentenceOf[status] } })
  expect(await everything(...leftOut)).toEqual(before)
  if (status === 403) expect(await db().deskActivity.count({ where: { kind: 'denied', subject: name, actorId: browser.person!.id } })).toBeOneOf([1, 2])
}

test('every endpoint is in this table but for the three told below', () => {
  expect([...names, 'acceptInvitation', 'requestReset', 'streamEvents'].sort()).toEqual(Object.keys(paths).sort())
})

describe.for(names)('%s', (name) => {
  const { from, own, status, prepare } = table[name]
  const answers = status === undefined ? [200, 201] : [status]

  test('is denied to who is not signed in, and to who has been disabled since', async () => {
    const prepared = await prepare(eve)
    const forged = new Browser(desk.url)
    forged.cookies.set('tickmark.session', 'eyJhbGciOiJub25lIn0.e30.')
    for (const nobody of [new Browser(desk.url), gone, forged]) await denied(nobody, name, prepared, 401)
  })

  test.for(roles)('asked by the role %s is answered as the table says', async (role) => {
    const browser = browsers[role]
    const prepared = await prepare(eve)
    if (from === 'nobody' || roles.indexOf(role) < roles.indexOf(from)) await denied(browser, name, prepared, 403)
    else expect((await ask(browser, name, prepared)).status).toBeOneOf(answers)
    if (own && roles.indexOf(role) >= roles.indexOf(own)) {
      const mine = await prepare({ id: browser.person.id, role, name: role, email: browser.person.email })
      expect((await ask(browser, name, mine)).status).toBe(200)
    }
  })
})

test.for(names.filter((name) => paths[name][0] !== 'GET'))('%s is denied to pages of other sites', async (name) => {
  const { person } = browsers.admin
  const prepared = await table[name].prepare(table[name].from === 'nobody' ? { ...person, name: 'admin' } : eve)
  const elsewhere = [
    { origin: 'https://evil.example' }, { origin: 'null' }, { origin: `${desk.url}.evil.example` }, { origin: desk.url.replace('http:', 'https:') }, { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of elsewhere) await denied(browsers.admin, name, prepared, 403, headers)
  const { status } = table[name]
  expect((await ask(browsers.admin, name, prepared)).status).toBeOneOf(status === undefined ? [200, 201] : [status])
})

const ofArticles = names.filter((name) => /^\/(articles|claims|evidence|comments)\/\{/.test(paths[name][1]))

test.for(ofArticles)('%s answers on a restricted article to who is not named as on one that never was', async (name) => {
  const prepared = await table[name].prepare(eve)
  await db().article.updateMany({ data: { restricted: true } })
  const before = await everything('Session', 'DeskActivity', 'Desk')
  const unseen = await ask(browsers.admin, name, prepared)
  const never = await ask(browsers.admin, name, { ...prepared, params: Object.fromEntries(Object.entries(prepared.params ?? {}).map(([key, value]) => [key, key.endsWith('Id') ? crypto.randomUUID() : value])) })
  expect([unseen.status, unseen.text]).toEqual([404, never.text])
  expect(never.status).toBe(404)
  expect(await everything('Session', 'DeskActivity', 'Desk')).toEqual(before)
  await db().article.updateMany({ data: { restricted: false } })
})

test('a claim is dropped by whoever marked it or an editor, and by nobody else', async () => {
  const { claim } = await aClaimOf(eve)
  const words = { params: { claimId: claim.id }, body: { version: 1, state: 'dropped', reason: 'Twice.' } }
  await denied(browsers.reviewer, 'editClaim', words, 403)
  expect((await ask(browsers.editor, 'editClaim', words)).status).toBe(200)
})

test('a script that is signed in needs to say nothing of where it comes from', async () => {
  const { person, cookies } = browsers.editor
  expect(person.role).toBe('editor')
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${desk.url}/api/v1/articles`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify({ title: 'Rents', text: pageText }) })
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
  expect((await nobody.ask('POST', `/invitations/${token}`, { password: passphrase }, { origin: 'https://evil.example' })).status).toBe(403)
  expect(await everything(...deskHistory)).toEqual(before)
  expect(await db().deskActivity.findFirst({ where: { subject: 'acceptInvitation' } })).toMatchObject({ kind: 'denied', actorId: null, reason: 'asked by a page of another site' })
  expect((await nobody.ask('POST', `/invitations/${token}`, { password: passphrase })).status).toBe(200)
})

test('what is not there and what is not to be seen are answered alike', async () => {
  const { claim, article } = await aClaimOf(eve)
  expect((await browsers.editor.ask('DELETE', `/articles/${article.id}?version=${article.version}`)).status).toBe(200)
  const places = [`/articles/${article.id}`, `/articles/${article.id}/claims`, `/articles/${article.id}/export`, `/articles/${article.id}/export?format=web-annotation`, `/claims/${claim.id}`, `/claims/${claim.id}/evidence`, `/events?article=${article.id}`]
  for (const place of places) {
    const gone = await browsers.admin.ask('GET', place)
    const never = await browsers.admin.ask('GET', place.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, crypto.randomUUID()))
    const strange = await browsers.admin.ask('GET', place.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'x'.repeat(60)))
    expect([gone.status, gone.text]).toEqual([404, never.text])
    expect([strange.status, strange.text]).toEqual([404, never.text])
  }
})
