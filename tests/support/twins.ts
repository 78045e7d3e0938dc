import { readdirSync } from 'node:fs'
import { editArticleInput } from '@/lib/api/inputs'
import type { EndpointName } from '@/lib/api/paths'
import { editArticle } from '@/lib/commands/edit-article'
import { takeReviewBack } from '@/lib/commands/take-back'
import { signOffArticle } from '@/lib/commands/sign-off-article'
import { signOffInput } from '@/lib/api/sign-off-inputs'
import { reopenArticle } from '@/lib/commands/lead-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Comment } from '@/lib/domain/comment'
import type { Evidence } from '@/lib/domain/evidence'
import type { Actor } from '@/lib/domain/person'
import type { RoundRules } from '@/lib/domain/round'
import { anArticleOn, deeds, must, pageText, stretches, talk, yes } from './desk'
import type { Prepared } from './each-endpoint'

/** Who has a part in an article: Ada and Cleo review, Ben, Eve and Rhea look at it, and have submitted nothing in the round that is closed to them. */
export type Cast = Readonly<Record<'ada' | 'cleo' | 'dora' | 'ben' | 'eve' | 'rhea', Actor>>

/** An article as it is before anything closed happens in it, with what requests are made of. */
export type Twin = Readonly<{ article: ArticleView; claim: Claim; evidence: Evidence; comment: Comment }>

export const no = { ...yes, substance: 'false', reasoning: 'Canary: the table says 12 %.' } as const

/** An article with its claims; of both twins their ids are in the same order, since what is alike otherwise is listed by them. */
async function aTwin(
  cast: Cast,
  rules: Partial<RoundRules> = { blind: true, requiredReviews: 2 },
): Promise<Twin> {
  const { ada, eve } = cast
  const article = await anArticleOn(pageText, eve)
  await db().article.update({ where: { id: article.id }, data: rules })
  const claim = must(
    await deeds.mark(eve, article, 'by a third', { claimReviewed: 'Rents rose by a third.' }),
  )
  if (must(await deeds.mark(ada, article, 'steepest')).id < claim.id) return aTwin(cast, rules)
  const evidence = must(await deeds.attach(eve, claim, { source: 'Housing office' }))
  return { article, claim, evidence, comment: must(await talk.onArticle(eve, article, 'Ready by noon.')) }
}

const both = async (
  claim: Claim,
  answers: readonly (readonly [Actor, typeof yes | typeof no])[],
): Promise<void> => {
  for (const [by, words] of answers) must(await deeds.review(by, claim, words))
}

/** What was before somebody submits where others cannot see it. */
export const before: Readonly<Record<string, (cast: Cast) => Promise<Twin>>> = {
  'in a first round': aTwin,
  'in a first round of three': (cast) => aTwin(cast, { blind: true, requiredReviews: 3, panel: true }),
  'in a round after a verdict': async (cast) => {
    const twin = await aTwin(cast)
    await both(twin.claim, [
      [cast.cleo, yes],
      [cast.dora, yes],
    ])
    return twin
  },
  'in a round after a verdict that is stale': async (cast) => {
    const twin = await aTwin(cast)
    await both(twin.claim, [
      [cast.cleo, yes],
      [cast.dora, yes],
    ])
    must(await deeds.attach(cast.cleo, twin.claim))
    return twin
  },
  'in a round after one that left the claim contested': async (cast) => {
    const twin = await aTwin(cast)
    await both(twin.claim, [
      [cast.ada, yes],
      [cast.dora, no],
    ])
    return twin
  },
  'in a round after a signing off': async (cast) => {
    const twin = await aTwin(cast)
    await both(twin.claim, [
      [cast.cleo, yes],
      [cast.dora, yes],
    ])
    const overrides = ['sentences', 'claims', 'reviews', 'sources'].map((gate) => ({
      gate,
      reason: 'Known.',
    }))
    must(
      await signOffArticle(
        cast.eve,
        signOffInput.parse({ articleId: twin.article.id, version: 1, overrides }),
      ),
    )
    must(await reopenArticle(cast.eve, { articleId: twin.article.id, version: 2, reason: 'One more look.' }))
    return twin
  },
}

/** What may happen where others cannot see it; then the rules of review may be changed. */
export const hidden: Readonly<Record<string, (twin: Twin, cast: Cast) => Promise<unknown>>> = {
  'a submitted review': async ({ claim }, { ada }) => must(await deeds.review(ada, claim, no)),
  'a submitted review that was taken back': async ({ claim }, { ada }) => {
    const { version } = must(await deeds.review(ada, claim, no))
    must(await takeReviewBack(ada, { claimId: claim.id, version }))
  },
  'a draft': async ({ claim }, { ada }) => must(await deeds.review(ada, claim, { ...no, submit: false })),
}

/** Changes the rules of review so that they are not blind any more, and one review is enough. */
export async function openRules({ article }: Twin, { eve }: Cast): Promise<void> {
  const { version } = await db().article.findUniqueOrThrow({
    where: { id: article.id },
    select: { version: true },
  })
  must(
    await editArticle(
      eve,
      editArticleInput.parse({
        articleId: article.id,
        version,
        blind: false,
        requiredReviews: 1,
        panel: true,
      }),
    ),
  )
}

type Request = (twin: Twin, version: number) => Prepared

const ofArticle =
  (body?: object, query?: string): Request =>
  ({ article }) => ({ params: { articleId: article.id }, body, query })
const ofVersion =
  (body: object = {}): Request =>
  ({ article }, version) => ({ params: { articleId: article.id }, body: { version, ...body } })
const ofClaim =
  (body?: object, query?: string): Request =>
  ({ claim }) => ({ params: { claimId: claim.id }, body, query })
const ofEvidence =
  (body?: object, query?: string): Request =>
  ({ evidence }) => ({ params: { evidenceId: evidence.id }, body, query })
const ofComment =
  (body?: object, query?: string): Request =>
  ({ comment }) => ({ params: { commentId: comment.id }, body, query })
const plain =
  (query?: string): Request =>
  () => ({ query })

const decision = { attribution: 'said-on-record', substance: 'half-true', reason: 'Both are half right.' }
/** What is neither of an article nor about what was done in one. */
const ofNoArticle = 'of no article'

/** What each endpoint is asked of a twin; the table is whole, so that a new endpoint has to say what it could tell. */
export const asked: Readonly<Record<EndpointName, Request | typeof ofNoArticle>> = {
  listArticles: plain(),
  createArticle: ofNoArticle,
  previewArticle: ofNoArticle,
  readArticle: ofArticle(),
  readScreen: ofArticle(),
  editArticle: ofVersion({ substanceScale: 'research' }),
  deleteArticle: ({ article }, version) => ({
    params: { articleId: article.id },
    query: `?version=${version}`,
  }),
  listRevisions: ofArticle(),
  reviseArticle: ofVersion({ text: `${pageText} More.` }),
  previewRevision: ofArticle({ text: `${pageText} More.` }),
  readRevision: ({ article }) => ({ params: { articleId: article.id, number: '1' } }),
  setAccess: ofVersion({ restricted: false, named: [] }),
  readPresence: ofArticle(),
  coverSentences: ofArticle({ sentence: 1, coverage: 'nothing-to-check' }),
  exportArticle: ofArticle(undefined, '?format=json'),
  assignClaims: ({ article, claim }) => ({
    params: { articleId: article.id },
    body: { claims: [{ id: claim.id, version: 1 }], assignee: null, dueAt: '2026-12-24T12:00:00.000Z' },
  }),
  readGates: ofArticle(),
  signOffArticle: ofVersion(),
  listSignOffs: ofArticle(),
  exportSignOff: ({ article }) => ({ params: { articleId: article.id, number: '1' } }),
  callReady: ofVersion(),
  reopenArticle: ofVersion({ reason: 'A source called back.' }),
  publishArticle: ofVersion(),
  listCorrections: ofArticle(),
  correctArticle: ofVersion({ what: 'x', why: 'y' }),
  retractArticle: ofVersion({ what: 'x', why: 'y' }),
  listClaims: ofArticle(),
  markClaim: ofArticle({ revision: 1, spans: stretches(pageText, 'Rents') }),
  searchClaims: plain('?q=rents&limit=1'),
  readClaim: ofClaim(),
  editClaim: ofClaim({ version: 1, claimReviewed: 'Rents fell.' }),
  removeClaim: ofClaim(undefined, '?version=1'),
  saveReview: ofClaim({ reasoning: 'Half of it.', substance: 'true' }),
  listReviews: ofClaim(),
  confirmReview: ofClaim({ version: 1 }),
  takeReviewBack: ofClaim(undefined, '?version=1'),
  adjudicateClaim: ofClaim(decision),
  listVotes: ofClaim(),
  castVote: ofClaim(decision),
  takeVoteBack: ofClaim(undefined, '?version=1'),
  listVerdicts: ofClaim(),
  confirmVerdict: ofClaim({ reason: 'It still says so.' }),
  listStale: ofArticle(),
  confirmSigns: ({ article, claim }) => ({
    params: { articleId: article.id },
    body: { claims: [{ id: claim.id, version: 1 }], reason: 'Only signs.' },
  }),
  listEvidence: ofClaim(),
  addEvidence: ofClaim({ stance: 'refutes', title: 'Rents 2024' }),
  editEvidence: ofEvidence({ version: 1, title: 'Rents 2026' }),
  withdrawEvidence: ofEvidence(undefined, '?version=1'),
  restoreEvidence: ofEvidence(undefined, '?version=1'),
  listClaimComments: ofClaim(),
  commentOnClaim: ofClaim({ text: 'Which table?' }),
  listArticleComments: ofArticle(),
  commentOnArticle: ofArticle({ text: 'By one.' }),
  changeComment: ofComment({ version: 1, resolved: true }),
  removeComment: ofComment(undefined, '?version=1'),
  listNotices: plain(),
  readNotices: () => ({ body: {} }),
  muteNotices: ofNoArticle,
  readQueue: plain(),
  readHistory: plain('?limit=3'),
  readArticleHistory: ofArticle(undefined, '?limit=3'),
  listColleagues: ({ article }) => ({ query: `?article=${article.id}` }),
  listForsaken: ofNoArticle,
  handOver: ofNoArticle,
  listPeople: ofNoArticle,
  addPerson: ofNoArticle,
  changePerson: ofNoArticle,
  linkPerson: ofNoArticle,
  acceptInvitation: ofNoArticle,
  requestReset: ofNoArticle,
  changePassword: ofNoArticle,
  readAccount: plain(),
  startSecondFactor: ofNoArticle,
  confirmSecondFactor: ofNoArticle,
  endSecondFactor: ofNoArticle,
  renewRecoveryCodes: ofNoArticle,
  listSessions: ofNoArticle,
  endSession: ofNoArticle,
  endOtherSessions: ofNoArticle,
  takeSecondFactor: ofNoArticle,
  readDesk: ofNoArticle,
  editDesk: ofNoArticle,
  listScales: plain(),
  makeScale: ofNoArticle,
  readAgreement: ({ article }) => ({ query: `?article=${article.id}` }),
  readDraft: ({ claim }) => ({ params: { key: `evidence:${claim.id}` } }),
  saveDraft: ofNoArticle,
  dropDraft: ofNoArticle,
  streamEvents: ({ article }) => ({ query: `?article=${article.id}&after=0` }),
}

/** Every page of the app that somebody who is signed in can open, of a twin. */
export function pagesOf({ article, claim }: Twin): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('page.tsx'),
  )
  const paths = files.map((file) => `/${file.replace(/\(.*?\)\//g, '').replace(/\/?page\.tsx$/, '')}`)
  const own = paths
    .filter((path) => !path.includes('[token]'))
    .map((path) => path.replace('[articleId]', article.id))
  return [
    ...own,
    `/articles/${article.id}?claim=${claim.id}`,
    `/history?article=${article.id}`,
    `/claims?state=open`,
    '/?sort=due',
  ].toSorted()
}

/** What wraps the parts of a page that are streamed when they are ready, in whatever order that is. */
const wraps = /^<(?:\/|!--|template|div hidden id="S:)/

/** A page whose times are told by their moments alone. */
const plainTimes = (html: string): string =>
  html.replaceAll(/<time[^>]*>[^<]*<\/time>/g, (whole) =>
    whole.replace(/title="[^"]*"/, '').replace(/>[^<]*</, '>…<'),
  )

/** A page in an order of its own: every tag and every word of it, and every row of what the browser goes on from. */
export function settled(html: string): string {
  const rows = [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)]
    .map(([, row]) => JSON.parse(row!) as string)
    .join('')
  const parts = plainTimes(html)
    .replaceAll(/<script[^>]*>.*?<\/script>/gs, '')
    .split(/(?=<)/)
  const tags = parts
    .map((part) => (wraps.test(part) ? part.slice(part.indexOf('>') + 1) : part))
    .filter((part) => part !== '')
  const plainRows = rows
    .split('\n')
    .map((row) => row.replace(/^[0-9a-f]*:/, '').replaceAll(/"\$L?[0-9a-f]+"/g, '"$"'))
  return [...tags.toSorted(), ...plainRows.toSorted()].join('\n')
}

const written =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|\b(?:[0-9a-f]{64}|[0-9a-f]{32})\b/g
const isTime = (value: string): boolean => value.includes('T')

/** The leaves of each entry of an exported history, which are sorted by ids, in the order in which the file first speaks of those. */
function inOrder(text: string): string {
  const placeOf = (leaf: string): number => text.indexOf(/"(?:\w+:)?([^"]*)"/.exec(leaf)?.[1] ?? leaf)
  return text.replaceAll(
    /("leaves": \{\n)(.*?)(\n {6}\})/gs,
    (_, begin: string, leaves: string, end: string) =>
      begin +
      leaves
        .split(/,\n(?= {8}")/)
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .join(',\n') +
      end,
  )
}

/**
 * The same words with what differs in any two articles named by its place: ids and hashes by where they first stand, times by their order.
 * Everything else stays byte by byte.
 */
export function named(text: string): string {
  const plainText = inOrder(text)
    .replaceAll(/"(?:next|cursor)":"([\w-]+)"/g, (whole, cursor: string) =>
      whole.replace(cursor, Buffer.from(cursor, 'base64url').toString('utf8')),
    )
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|\\"nonce\\":\\"[^"]*\\"/g, 'nonce')
  const found = plainText.match(written) ?? []
  const times = [...new Set(found.filter(isTime))].toSorted()
  const ids = [...new Set(found.filter((value) => !isTime(value)))]
  const names = new Map([
    ...times.map((time, at) => [time, `time ${at}`] as const),
    ...ids.map((id, at) => [id, `id ${at}`] as const),
  ])
  return plainText.replaceAll(written, (value) => names.get(value)!)
}
