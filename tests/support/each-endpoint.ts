import { reviseArticleInput } from '@/lib/api/inputs'
import { paths, type EndpointName } from '@/lib/api/paths'
import { signOffInput } from '@/lib/api/sign-off-inputs'
import { withdrawEvidence } from '@/lib/commands/add-evidence'
import { reviseArticle } from '@/lib/commands/revise-article'
import { signOffArticle } from '@/lib/commands/sign-off-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Deed } from '@/lib/domain/deeds'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, stretches, talk, yes } from './desk'
import { passphrase, type Browser } from './http-desk'

let eve: Promise<Actor> | undefined

/** Eve, whose everything is that is of nobody else. */
export const anEditor = (): Promise<Actor> => (eve ??= aPerson('editor', 'Eve'))

/** A request that is right, as far as it is not the endpoint’s method and path. */
export type Prepared = { params?: Record<string, string>; body?: unknown; query?: string }
/** `status` where what is right may still be refused, for a reason other than the role. */
type Row = { deed: Deed; status?: number; prepare: (owner: Actor) => Promise<Prepared> | Prepared }

const onArticle = async (body?: unknown, query?: string): Promise<Prepared> => ({
  params: { articleId: (await anArticleOn(pageText, await anEditor())).id },
  body,
  query,
})

export async function aClaimOf(owner: Actor): Promise<{ article: ArticleView; claim: Claim }> {
  const article = await anArticleOn(pageText, await anEditor())
  return { article, claim: must(await deeds.mark(owner, article, 'by a third')) }
}

const onClaim =
  (body?: unknown, query?: string) =>
  async (owner: Actor): Promise<Prepared> => ({
    params: { claimId: (await aClaimOf(owner)).claim.id },
    body,
    query,
  })

const onEvidence =
  (body?: unknown) =>
  async (owner: Actor): Promise<Prepared> => {
    const { claim } = await aClaimOf(await anEditor())
    return { params: { evidenceId: must(await deeds.attach(owner, claim)).id }, body }
  }

const onWithdrawn = async (owner: Actor): Promise<Prepared> => {
  const { params } = await onEvidence()(owner)
  must(await withdrawEvidence(await anEditor(), { evidenceId: params!.evidenceId! }))
  return { params, query: '?version=2' }
}

/** A claim on which two reviewers differ; a panel decides it where one is asked for. */
const onContested =
  (body: unknown, panel = false) =>
  async (owner: Actor): Promise<Prepared> => {
    const { article, claim } = await aClaimOf(owner)
    await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2, panel } })
    must(await deeds.review(await aPerson('reviewer'), claim, yes))
    must(await deeds.review(await aPerson('reviewer'), claim, { ...yes, substance: 'false' }))
    return { params: { claimId: claim.id }, body }
  }

/** Everybody who is signed in and may review. */
const reviewersSignedIn = () =>
  db().person.findMany({
    where: { sessions: { some: {} }, role: { not: 'reader' }, disabledAt: null },
    select: { id: true, name: true, email: true, role: true },
  })

/** A contested claim on which everybody who is signed in and may vote has voted, and nobody has counted. */
const onVoted = async (owner: Actor): Promise<Prepared> => {
  const { params } = await onContested({}, true)(owner)
  const [claimId, at] = [params!.claimId!, new Date()]
  await db().panelVote.createMany({
    data: (await reviewersSignedIn()).map(({ id }) => ({
      claimId,
      round: 1,
      personId: id,
      attribution: 'said-on-record',
      substance: 'true',
      reason: 'The table.',
      at,
    })),
  })
  return { params, query: '?version=1' }
}

/** A claim that everybody who is signed in and may review has reviewed in the same moment, and that nobody has judged. */
const onReviewed = async (owner: Actor): Promise<Prepared> => {
  const { article, claim } = await aClaimOf(owner)
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 100 } })
  const { seals } = await db().claim.findUniqueOrThrow({ where: { id: claim.id }, select: { seals: true } })
  const answer = {
    claimId: claim.id,
    seal: seals.at(-1) ?? null,
    round: 1,
    attribution: 'said-on-record',
    substance: 'true',
    submittedAt: new Date(),
  }
  await db().review.createMany({
    data: (await reviewersSignedIn()).map(({ id }) => ({
      ...answer,
      id: crypto.randomUUID(),
      reviewerId: id,
    })),
  })
  return { params: { claimId: claim.id }, query: '?version=1' }
}

/** A claim whose verdict evidence has made stale. */
const onStale =
  (body: unknown) =>
  async (owner: Actor): Promise<Prepared> => {
    const { claim } = await aClaimOf(owner)
    must(await deeds.review(await aPerson('reviewer'), claim, yes))
    must(await deeds.attach(await anEditor(), claim))
    return { params: { claimId: claim.id }, body }
  }

/** An article with a claim whose verdict is stale since the quotes of its sentence are others now. */
const onOtherSigns = async (): Promise<Prepared> => {
  const eve = await anEditor()
  const article = await anArticleOn(pageText, eve)
  const claim = must(await deeds.mark(eve, article, 'Nobody can live here'))
  must(await deeds.review(await aPerson('reviewer'), claim, yes))
  must(
    await reviseArticle(
      eve,
      reviseArticleInput.parse({ articleId: article.id, version: 1, text: pageText.replace(/[“”]/g, '"') }),
    ),
  )
  return {
    params: { articleId: article.id },
    body: { claims: [{ id: claim.id, version: 1 }], reason: 'Straight quotes.' },
  }
}

/** A claim on which everybody who is signed in and may review has a review that evidence has made outdated. */
const onOutdated = async (): Promise<Prepared> => {
  const { article, claim } = await aClaimOf(await anEditor())
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 100 } })
  for (const person of await reviewersSignedIn()) must(await deeds.review(person, claim, yes))
  must(await deeds.attach(await anEditor(), claim))
  return { params: { claimId: claim.id }, body: { version: 1 } }
}

const onlyGates = ['sentences', 'claims', 'reviews'].map((gate) => ({ gate, reason: 'For the test.' }))

/** An article that an editor other than the reviewer can sign off, with reasons. */
async function signable(): Promise<Prepared> {
  const article = await anArticleOn(pageText, await anEditor())
  must(
    await deeds.review(
      await aPerson('reviewer'),
      must(await deeds.mark(await anEditor(), article, 'by a third')),
      yes,
    ),
  )
  return { params: { articleId: article.id }, body: { version: 1, overrides: onlyGates } }
}

async function signedOff(state: 'signed_off' | 'published' = 'signed_off'): Promise<Prepared> {
  const { params, body } = await signable()
  must(await signOffArticle(await aPerson('editor'), signOffInput.parse({ ...params, ...(body as object) })))
  await db().article.update({ where: { id: params!.articleId }, data: { state } })
  return { params }
}

const onComment =
  (body?: unknown, query?: string) =>
  async (owner: Actor): Promise<Prepared> => {
    const article = await anArticleOn(pageText, await anEditor())
    return {
      params: { commentId: must(await talk.onArticle(owner, article, 'Ready by noon.')).id },
      body,
      query,
    }
  }

/** The deed that each endpoint does, of which the rights are told in tests/support/told-rights.ts, and a request that is right. */
export const requests: Record<
  Exclude<EndpointName, 'acceptInvitation' | 'requestReset' | 'streamEvents'>,
  Row
> = {
  listArticles: { deed: 'read-article', prepare: () => ({}) },
  createArticle: { deed: 'create-article', prepare: () => ({ body: { title: 'Rents', text: pageText } }) },
  previewArticle: { deed: 'create-article', prepare: () => ({ body: { text: pageText } }) },
  readArticle: { deed: 'read-article', prepare: () => onArticle() },
  readScreen: { deed: 'read-article', prepare: () => onArticle() },
  editArticle: { deed: 'edit-article', prepare: () => onArticle({ version: 1, title: 'Other' }) },
  deleteArticle: { deed: 'delete-article', prepare: () => onArticle(undefined, '?version=1') },
  listRevisions: { deed: 'read-article', prepare: () => onArticle() },
  reviseArticle: {
    deed: 'edit-article',
    prepare: () => onArticle({ version: 1, text: `${pageText} More.` }),
  },
  previewRevision: { deed: 'edit-article', prepare: () => onArticle({ text: `${pageText} More.` }) },
  readRevision: {
    deed: 'read-article',
    prepare: async () => ({ params: { ...(await onArticle()).params!, number: '1' } }),
  },
  setAccess: {
    deed: 'restrict-article',
    prepare: () => onArticle({ version: 1, restricted: true, named: [] }),
  },
  assignClaims: {
    deed: 'assign-claims',
    prepare: async () => {
      const { article, claim } = await aClaimOf(await anEditor())
      return {
        params: { articleId: article.id },
        body: { claims: [{ id: claim.id, version: 1 }], assignee: (await anEditor()).id },
      }
    },
  },
  readPresence: { deed: 'read-article', prepare: () => onArticle() },
  searchClaims: { deed: 'read-article', prepare: () => ({ query: '?q=third' }) },
  readQueue: { deed: 'read-article', prepare: () => ({}) },
  readHistory: { deed: 'read-history', prepare: () => ({}) },
  readArticleHistory: { deed: 'read-history', prepare: () => onArticle() },
  listColleagues: { deed: 'read-colleagues', prepare: () => ({}) },
  coverSentences: {
    deed: 'cover-sentence',
    prepare: () => onArticle({ sentence: 0, coverage: 'nothing-to-check' }),
  },
  exportArticle: { deed: 'export-article', prepare: () => onArticle(undefined, '?format=web-annotation') },
  listClaims: { deed: 'read-article', prepare: () => onArticle() },
  markClaim: {
    deed: 'mark-claim',
    prepare: () => onArticle({ revision: 1, spans: stretches(pageText, 'Rents') }),
  },
  readClaim: { deed: 'read-article', prepare: onClaim() },
  editClaim: { deed: 'edit-claim', prepare: onClaim({ version: 1, claimReviewed: 'x' }) },
  removeClaim: { deed: 'remove-claim', prepare: onClaim(undefined, '?version=1') },
  saveReview: { deed: 'review-claim', prepare: onClaim({ reasoning: 'x' }) },
  listReviews: { deed: 'read-article', prepare: onClaim() },
  confirmReview: { deed: 'review-claim', prepare: onOutdated },
  takeReviewBack: { deed: 'take-back-review', prepare: onReviewed },
  adjudicateClaim: {
    deed: 'adjudicate-claim',
    prepare: onContested({ attribution: 'said-on-record', substance: 'true', reason: 'The table.' }),
  },
  listVotes: { deed: 'read-article', prepare: onClaim() },
  castVote: {
    deed: 'vote-claim',
    prepare: onContested({ attribution: 'said-on-record', substance: 'true', reason: 'The table.' }, true),
  },
  takeVoteBack: { deed: 'take-back-vote', prepare: onVoted },
  listVerdicts: { deed: 'read-article', prepare: onClaim() },
  confirmVerdict: { deed: 'confirm-verdict', prepare: onStale({ reason: 'It still says so.' }) },
  listStale: {
    deed: 'read-article',
    prepare: async () => ({ params: { articleId: (await onOtherSigns()).params!.articleId! } }),
  },
  confirmSigns: { deed: 'confirm-verdict', prepare: onOtherSigns },
  readGates: { deed: 'read-article', prepare: () => onArticle() },
  signOffArticle: { deed: 'sign-off-article', prepare: async () => signable() },
  listSignOffs: { deed: 'read-article', prepare: () => onArticle() },
  exportSignOff: {
    deed: 'export-article',
    prepare: async () => ({ params: { ...(await signedOff()).params!, number: '1' } }),
  },
  callReady: { deed: 'call-ready', prepare: async () => ({ ...(await signable()), body: { version: 1 } }) },
  reopenArticle: {
    deed: 'reopen-article',
    prepare: async () => ({ ...(await signedOff()), body: { version: 2, reason: 'A source called back.' } }),
  },
  publishArticle: {
    deed: 'publish-article',
    prepare: async () => ({ ...(await signedOff()), body: { version: 2 } }),
  },
  listCorrections: { deed: 'read-article', prepare: () => onArticle() },
  correctArticle: {
    deed: 'correct-article',
    prepare: async () => ({
      ...(await signedOff('published')),
      body: { version: 2, what: 'A quarter.', why: 'The office said so.' },
    }),
  },
  retractArticle: {
    deed: 'retract-article',
    prepare: async () => ({
      ...(await signedOff()),
      body: { version: 2, what: 'All of it.', why: 'It was made up.' },
    }),
  },
  listEvidence: { deed: 'read-article', prepare: onClaim() },
  addEvidence: { deed: 'add-evidence', prepare: onClaim({ stance: 'context', title: 'x' }) },
  editEvidence: { deed: 'edit-evidence', prepare: onEvidence({ version: 1, title: 'y' }) },
  withdrawEvidence: { deed: 'edit-evidence', prepare: onEvidence() },
  restoreEvidence: { deed: 'edit-evidence', prepare: onWithdrawn },
  listClaimComments: { deed: 'read-article', prepare: onClaim() },
  commentOnClaim: { deed: 'comment', prepare: onClaim({ text: 'Which table?' }) },
  listArticleComments: { deed: 'read-article', prepare: () => onArticle() },
  commentOnArticle: { deed: 'comment', prepare: () => onArticle({ text: 'Ready by noon.' }) },
  changeComment: { deed: 'comment', prepare: onComment({ version: 1, resolved: true }) },
  removeComment: { deed: 'edit-comment', prepare: onComment(undefined, '?version=1') },
  listNotices: { deed: 'read-article', prepare: () => ({}) },
  readNotices: { deed: 'read-article', prepare: () => ({ body: {} }) },
  muteNotices: { deed: 'change-own-account', prepare: () => ({ body: { muted: ['mail:mention'] } }) },
  listForsaken: { deed: 'hand-over-article', prepare: () => ({}) },
  handOver: {
    deed: 'hand-over-article',
    prepare: async () => {
      const { id } = await anArticleOn(pageText, await anEditor())
      await db().article.update({ where: { id }, data: { restricted: true } })
      return { params: { articleId: id }, body: { version: 1, person: (await anEditor()).id } }
    },
  },
  listPeople: { deed: 'manage-people', prepare: () => ({}) },
  addPerson: {
    deed: 'manage-people',
    prepare: () => ({ body: { email: `x${Math.random()}@desk.test`, name: 'X', role: 'reader' } }),
  },
  changePerson: {
    deed: 'manage-people',
    prepare: async () => ({ params: { personId: (await aPerson('reader')).id }, body: { role: 'reviewer' } }),
  },
  linkPerson: {
    deed: 'manage-people',
    prepare: async () => ({ params: { personId: (await aPerson('reader')).id }, body: {} }),
  },
  changePassword: {
    deed: 'change-own-account',
    prepare: () => ({ body: { current: passphrase, password: passphrase } }),
  },
  readAccount: { deed: 'change-own-account', prepare: () => ({}) },
  startSecondFactor: { deed: 'change-own-account', prepare: () => ({ body: { password: passphrase } }) },
  confirmSecondFactor: {
    deed: 'change-own-account',
    status: 409,
    prepare: () => ({ body: { code: 'no code' } }),
  },
  endSecondFactor: {
    deed: 'change-own-account',
    status: 409,
    prepare: () => ({ body: { password: passphrase, code: 'no code' } }),
  },
  renewRecoveryCodes: {
    deed: 'change-own-account',
    status: 409,
    prepare: () => ({ body: { code: 'no code' } }),
  },
  listSessions: { deed: 'change-own-account', prepare: () => ({}) },
  endSession: {
    deed: 'change-own-account',
    status: 404,
    prepare: () => ({ params: { sessionId: crypto.randomUUID() } }),
  },
  endOtherSessions: { deed: 'change-own-account', prepare: () => ({}) },
  takeSecondFactor: {
    deed: 'manage-people',
    prepare: async () => {
      const { id } = await aPerson('editor')
      await db().person.update({ where: { id }, data: { totpSecret: 'x', totpSince: new Date() } })
      return { params: { personId: id } }
    },
  },
  readDesk: { deed: 'manage-desk', prepare: () => ({}) },
  editDesk: {
    deed: 'manage-desk',
    prepare: async () => ({
      body: { version: (await db().desk.findFirstOrThrow()).version, demandsSecondFactor: false },
    }),
  },
  readAgreement: {
    deed: 'read-agreement',
    prepare: async () => ({ query: `?article=${(await anArticleOn(pageText, await anEditor())).id}` }),
  },
  listScales: { deed: 'read-article', prepare: () => ({}) },
  makeScale: {
    deed: 'manage-scales',
    prepare: () => ({
      body: {
        key: `scale-${crypto.randomUUID()}`,
        version: 0,
        layer: 'substance',
        name: 'Ours',
        ratings: [
          { key: 'yes', label: 'Yes', tone: 'true' },
          { key: 'no', label: 'No', tone: 'false' },
        ],
      },
    }),
  },
  readDraft: { deed: 'keep-draft', prepare: () => ({ params: { key: 'new-article' } }) },
  saveDraft: {
    deed: 'keep-draft',
    prepare: () => ({ params: { key: 'new-article' }, body: { fields: { title: 'x' } } }),
  },
  dropDraft: { deed: 'keep-draft', prepare: () => ({ params: { key: 'new-article' } }) },
}

export type Asked = keyof typeof requests
export const names = Object.keys(requests) as Asked[]

/** The endpoints that name an article, or something of one, in their path. */
export const ofArticles = names.filter((name) =>
  /^\/(articles|claims|evidence|comments)\/\{/.test(paths[name][1]),
)

/** Asks an endpoint with what was prepared for it. */
export function ask(
  browser: Browser,
  name: Asked,
  { params = {}, body, query = '' }: Prepared,
  headers = {},
) {
  const [method, path] = paths[name]
  return browser.ask(
    method,
    path.replace(/\{(\w+)\}/g, (_, key: string) => params[key]!) + query,
    body,
    headers,
  )
}
