import 'server-only'
import { isPassword } from '@/lib/accounts/passwords'
import { toldOnce } from '@/lib/accounts/told-once'
import type { JsonEndpointName, Output, ParsedInput } from '@/lib/api/contract'
import { factsOf, type StoredArticle } from '@/lib/db/article/article-row'
import { findArticle } from '@/lib/db/article/find-article'
import { findArticleView } from '@/lib/db/article/read-dossier'
import { listClaimsOf } from '@/lib/db/claim/list-claims-of'
import { db } from '@/lib/db/client'
import { toFileSeen } from '@/lib/db/file/file-row'
import { findFile } from '@/lib/db/file/find-file'
import { findRevision } from '@/lib/db/revision/find-revision'
import { findScale } from '@/lib/db/scales/read-scales'
import { findReply } from '@/lib/db/reply/find-replies'
import { findSignOff } from '@/lib/db/sign-off/list-sign-offs'
import { findSource } from '@/lib/db/source/find-sources'
import { findSnapshot } from '@/lib/db/snapshot/find-snapshot'
import { findComment } from '@/lib/db/talk/comments'
import type { Claim } from '@/lib/domain/claim'
import type { Comment } from '@/lib/domain/comment'
import type { UploadStanding } from '@/lib/domain/kept-file'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { Reply } from '@/lib/domain/reply'
import type { SourceView } from '@/lib/domain/source'
import type { BegunFetch } from '@/lib/domain/snapshot'
import { partialSize } from '@/lib/files/partial'
import { readCoveredSentences } from './article/covered-sentences'
import { readClaim } from './claim/read-claims'
import { readDesk } from './desk/read-desk'
import { readSourceRules } from './desk/read-source-rules'
import { withEvidence } from './evidence/with-evidence'
import { findPerson } from './people/list-people'
import { findSentLink } from './people/sent-link'
import { readSavedRevision } from './revision/read-saved-revision'

/** A deed that was done before: under which key, the id of what it made, and what it told once. */
type Before = Readonly<{ who: string; key: string; madeId: string; sealed: string | null }>
type Again<K extends JsonEndpointName> = (
  actor: Actor,
  input: ParsedInput<K>,
  before: Before,
) => Promise<Outcome<Output<K>>>

const found = <T>(value: T | null | undefined): Outcome<T> =>
  value === null || value === undefined ? refuse({ code: 'not-there' }) : done(value)
const same = <T>(value: T): Promise<Outcome<T>> => Promise.resolve(done(value))

const articleOf = (actor: Actor, id: string): Promise<StoredArticle | null> =>
  may(actor, 'read-article') ? findArticle(db(), actor, id) : Promise.resolve(null)
const ofArticle = async <T>(actor: Actor, id: string, view: (article: StoredArticle) => T | Promise<T>) => {
  const article = await articleOf(actor, id)
  return found(article && (await view(article)))
}
const facts = (actor: Actor, { articleId }: { articleId: string }) => ofArticle(actor, articleId, factsOf)
const claim = (actor: Actor, named: { claimId: string }): Promise<Outcome<Claim>> => readClaim(actor, named)

async function evidence(actor: Actor, id: string): Promise<Outcome<Output<'addEvidence'>>> {
  const row = await db().evidence.findUnique({ where: { id }, select: { claimId: true } })
  return row ? withEvidence(await readClaim(actor, row), id) : refuse({ code: 'not-there' })
}

const source = async (actor: Actor, { sourceId }: { sourceId: string }): Promise<Outcome<SourceView>> =>
  found(await findSource(db(), actor, sourceId))
async function begun(actor: Actor, id: string, state: BegunFetch['state']): Promise<Outcome<BegunFetch>> {
  const snapshot = may(actor, 'read-article') ? await findSnapshot(db(), actor, id) : null
  return found(snapshot && { id, state })
}

async function upload(actor: Actor, id: string): Promise<Outcome<UploadStanding>> {
  const row = may(actor, 'read-article') ? await findFile(db(), actor, id) : null
  const file = row && toFileSeen(row)
  return found(row && { id, offset: file ? file.bytes : await partialSize(id), file })
}

async function comment(actor: Actor, id: string): Promise<Outcome<Comment>> {
  const row = await db().comment.findUnique({ where: { id }, select: { articleId: true } })
  const article = row && (await articleOf(actor, row.articleId))
  return found(article && (await findComment(db(), article.id, id)))
}

async function reply(actor: Actor, id: string): Promise<Outcome<Reply>> {
  const row = await db().reply.findUnique({ where: { id }, select: { articleId: true } })
  const article = row && (await articleOf(actor, row.articleId))
  return found(article && (await findReply(db(), article.id, id)))
}

const told = async <T>(before: Before): Promise<Outcome<T>> =>
  found(toldOnce(before, before.sealed) as T | null)

/** The address of the person whose password this is now; null when it is another one: no digest of a password is kept to compare it with. */
async function emailWith(id: string, password: string): Promise<string | null> {
  const person = await db().person.findUnique({ where: { id }, select: { email: true, passwordHash: true } })
  return person && (await isPassword(password, person.passwordHash)) ? person.email : null
}

/**
 * The answer to a deed that its doer asks for again under the same key, since the first answer was lost: read anew with the rights that the
 * doer has now, so that nothing is shown again that was taken away meanwhile. Whatever changes something and is not the same when done
 * twice has its row here.
 */
export const answerAgain: { readonly [K in JsonEndpointName]?: Again<K> } = {
  createArticle: async (actor, _, { madeId }) =>
    found(may(actor, 'read-article') ? await findArticleView(actor, madeId) : null),
  editArticle: async (actor, { articleId }) =>
    found(may(actor, 'read-article') ? await findArticleView(actor, articleId) : null),
  deleteArticle: (_, { articleId }) => same({ id: articleId }),
  reviseArticle: (actor, { articleId }, { madeId }) => readSavedRevision(actor, articleId, madeId),
  setAccess: (actor, { articleId }) =>
    ofArticle(actor, articleId, ({ restricted, named, version }) => ({ restricted, named, version })),
  assignClaims: (actor, { articleId, claims }) =>
    ofArticle(actor, articleId, async () => ({
      items: await listClaimsOf(db(), actor, articleId, { id: { in: claims.map(({ id }) => id) } }),
    })),
  confirmSigns: (actor, { articleId, claims }) =>
    ofArticle(actor, articleId, async () => ({
      items: await listClaimsOf(db(), actor, articleId, { id: { in: claims.map(({ id }) => id) } }),
    })),
  coverSentences: async (actor, { articleId, sentence }) => {
    const article = await articleOf(actor, articleId)
    const revision = article && (await findRevision(db(), articleId, article.currentRevision))
    return found(revision && (await readCoveredSentences(db(), revision, sentence)))
  },
  signOffArticle: async (actor, { articleId }, { madeId }) =>
    (await articleOf(actor, articleId))
      ? found(await findSignOff(db(), articleId, madeId))
      : refuse({ code: 'not-there' }),
  callReady: facts,
  reopenArticle: facts,
  publishArticle: facts,
  correctArticle: facts,
  retractArticle: facts,
  markClaim: (actor, _, { madeId }) => readClaim(actor, { claimId: madeId }),
  editClaim: claim,
  removeClaim: (_, { claimId }) => same({ id: claimId }),
  saveReview: claim,
  confirmReview: claim,
  takeReviewBack: claim,
  adjudicateClaim: claim,
  castVote: claim,
  takeVoteBack: claim,
  confirmVerdict: claim,
  addEvidence: (actor, _, { madeId }) => evidence(actor, madeId),
  editEvidence: (actor, { evidenceId }) => evidence(actor, evidenceId),
  withdrawEvidence: (actor, { evidenceId }) => evidence(actor, evidenceId),
  restoreEvidence: (actor, { evidenceId }) => evidence(actor, evidenceId),
  checkEvidence: (actor, { evidenceId }) => evidence(actor, evidenceId),
  makeSource: async (actor, _, { madeId }) => found(await findSource(db(), actor, madeId)),
  editSource: source,
  withdrawSource: source,
  restoreSource: source,
  mergeSource: source,
  fetchSnapshot: (actor, _, { madeId }) => begun(actor, madeId, 'fetching'),
  fetchAgain: (actor, _, { madeId }) => begun(actor, madeId, 'fetching'),
  beginUpload: (actor, _, { madeId }) => upload(actor, madeId),
  cancelFetch: (actor, { snapshotId }) => begun(actor, snapshotId, 'cancelled'),
  commentOnClaim: (actor, _, { madeId }) => comment(actor, madeId),
  commentOnArticle: (actor, _, { madeId }) => comment(actor, madeId),
  changeComment: (actor, { commentId }) => comment(actor, commentId),
  removeComment: (_, { commentId }) => same({ id: commentId }),
  askForComment: (actor, _, { madeId }) => reply(actor, madeId),
  changeReply: (actor, { replyId }) => reply(actor, replyId),
  handOver: (_, { articleId }) => same({ id: articleId }),
  addPerson: async (_, __, before) => {
    const sent = findSentLink(before)
    return found(sent && { id: before.madeId, invitation: sent.link, mail: sent.mail })
  },
  changePerson: async (_, { personId }) => found(await findPerson(personId)),
  linkPerson: async (_, __, before) => found(findSentLink(before)),
  acceptInvitation: async (_, { password }, before) => {
    const id = (toldOnce(before, before.sealed) as { personId: string } | null)?.personId
    const email = id === undefined ? null : await emailWith(id, password)
    return email === null ? refuse({ code: 'against-rule', rule: 'link-used' }) : done({ email })
  },
  changePassword: async ({ id }, { password }) =>
    (await emailWith(id, password)) === null
      ? refuse({ code: 'against-rule', rule: 'key-used' })
      : done({ changed: true }),
  startSecondFactor: (_, __, before) => told(before),
  confirmSecondFactor: (_, __, before) => told(before),
  endSecondFactor: () => same({ ended: true }),
  renewRecoveryCodes: (_, __, before) => told(before),
  endSession: (_, { sessionId }) => same({ id: sessionId }),
  endOtherSessions: () => same({ ended: true }),
  takeSecondFactor: (_, { personId }) => same({ id: personId }),
  editDesk: (actor) => readDesk(actor),
  setSourceRules: (actor) => readSourceRules(actor),
  makeScale: async (_, { key, version }) => found(await findScale(db(), key, version + 1)),
}
