import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { paths, type EndpointName } from '@/lib/api/paths'
import { signOffInput } from '@/lib/api/sign-off/input'
import { listStale } from '@/lib/views/review/list-stale'
import { readArticle } from '@/lib/views/article/read-article'
import { coverSentences } from '@/lib/commands/article/cover-sentences'
import { exportArticle } from '@/lib/commands/article/export-article'
import { findClaims } from '@/lib/views/claim/find-claims'
import { reopenArticle } from '@/lib/commands/sign-off/article-transitions'
import { listArticles } from '@/lib/views/article/list-articles'
import { listColleagues } from '@/lib/views/people/list-colleagues'
import { listNotices } from '@/lib/views/notices/list-notices'
import { readPresence } from '@/lib/views/article/read-presence'
import { readAgreement } from '@/lib/views/agreement/read-agreement'
import { listClaims, readClaim } from '@/lib/views/claim/read-claims'
import { listCopies } from '@/lib/views/evidence/list-copies'
import { listEvidence } from '@/lib/views/evidence/list-evidence'
import { listReplies } from '@/lib/views/reply/list-replies'
import { listArticleComments, listClaimComments } from '@/lib/views/talk/list-comments'
import { readArticleHistory, readHistory } from '@/lib/views/history/read-history'
import { readQueue } from '@/lib/views/queue/read-queue'
import { listReviews } from '@/lib/views/review/list-reviews'
import { listRevisions, readRevision } from '@/lib/views/revision/read-revisions'
import { readScreen } from '@/lib/views/article/read-screen'
import { readSignOffScreen } from '@/lib/views/sign-off/read-sign-off-screen'
import { exportSignOff } from '@/lib/commands/sign-off/export-sign-off'
import { listCorrections, listSignOffs } from '@/lib/views/sign-off/list-sign-offs'
import { listVerdicts, listVotes } from '@/lib/views/review/list-verdicts'
import { searchClaims } from '@/lib/views/claim/search-claims'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { listQuotations } from '@/lib/views/quote/list-quotations'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { watch } from '@/lib/commands/events/watch'
import { findArticle } from '@/lib/db/article/find-article'
import { db } from '@/lib/db/client'
import { mayRead } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { readFile } from '@/lib/views/file/read-file'
import { readFileText } from '@/lib/views/file/read-file-text'
import { showPicture } from '@/lib/views/file/show-picture'
import { readSnapshot } from '@/lib/views/snapshot/read-snapshot'
import { listSources } from '@/lib/views/source/list-sources'
import { readSource } from '@/lib/views/source/read-source'
import { listTouches } from '@/lib/views/source/list-touches'
import { aFile } from '@/tests/support/files'
import { aSnapshot } from '@/tests/support/snapshots'
import { anArticleOn, aPerson, deeds, must, pageText, talk } from '@/tests/support/desk'

const page = { limit: 200 }
const onlyHere = 'An office of this article alone'
type Place = Readonly<Record<'articleId' | 'claimId' | 'snapshotId' | 'fileId' | 'sourceId', string>>
/** What is of one article or of something in it: told to whoever sees the article, and to nobody else. */
type OfArticle = (person: Actor, place: Place) => Promise<{ ok: boolean }>
/** The ids of the articles of which a list of the whole desk says anything, as it begins. */
type OfDesk = (person: Actor) => Promise<string[]>
type GetName = { [K in EndpointName]: (typeof paths)[K][0] extends 'GET' ? K : never }[EndpointName]

const ofArticle = {
  readArticle,
  readScreen,
  listRevisions: (person, { articleId }) => listRevisions(person, { articleId, ...page }),
  readRevision: (person, { articleId }) => readRevision(person, { articleId, number: 1 }),
  readPresence,
  exportArticle: (person, { articleId }) => exportArticle(person, { articleId, format: 'json' }),
  readGates,
  listQuotations,
  listSignOffs: (person, { articleId }) => listSignOffs(person, { articleId, ...page }),
  exportSignOff: (person, { articleId }) => exportSignOff(person, { articleId, number: 1 }),
  listCorrections,
  listClaims: (person, { articleId }) => listClaims(person, { articleId, ...page }),
  readClaim,
  listReviews: (person, { claimId }) => listReviews(person, { claimId, ...page }),
  listVotes,
  listVerdicts: (person, { claimId }) => listVerdicts(person, { claimId, ...page }),
  listStale: (person, { articleId }) => listStale(person, { articleId, ...page }),
  listEvidence: (person, { claimId }) => listEvidence(person, { claimId, ...page }),
  listCopies: (person, { claimId }) => listCopies(person, { claimId }),
  listClaimComments: (person, { claimId }) => listClaimComments(person, { claimId, ...page }),
  listArticleComments: (person, { articleId }) => listArticleComments(person, { articleId, ...page }),
  listReplies: (person, { articleId }) => listReplies(person, { articleId, ...page }),
  readArticleHistory: (person, { articleId }) => readArticleHistory(person, { articleId, ...page }),
  listColleagues: (person, { articleId }) => listColleagues(person, { article: articleId, ...page }),
  readSnapshot: (person, { snapshotId }) => readSnapshot(person, { snapshotId }),
  readFile: (person, { fileId }) => readFile(person, { fileId }),
  showPicture: (person, { fileId }) => showPicture(person, { fileId }),
  readFileText: (person, { fileId }) => readFileText(person, { fileId }),
  readSource: (person, { sourceId }) => readSource(person, { sourceId }),
  listTouches: (person, { sourceId }) => listTouches(person, { sourceId, ...page }),
  streamEvents: (person, { articleId }) => watch(person, { article: [articleId] }),
} satisfies Partial<Record<GetName, OfArticle>>

const ofDesk = {
  listArticles: async (person) => must(await listArticles(person, page)).items.map(({ id }) => id),
  searchClaims: async (person) =>
    must(await searchClaims(person, page)).items.map(({ articleId }) => articleId),
  readQueue: async (person) => must(await readQueue(person, page)).items.map(({ article }) => article.id),
  listNotices: async (person) =>
    must(await listNotices(person, page)).items.map(({ articleId }) => articleId),
  readHistory: async (person) =>
    must(await readHistory(person, page)).items.flatMap(({ article }) =>
      article && !article.isGone ? [article.id] : [],
    ),
  /** A source that is named in that article alone is found by those who see it. */
  listSources: async (person) =>
    must(await listSources(person, { q: onlyHere, ...page })).items.map(() => place.articleId),
  readAgreement: async (person) => must(await readAgreement(person, {})).articles.map(({ id }) => id),
} satisfies Partial<Record<GetName, OfDesk>>

/** What says nothing of any article, or, of those that nobody can open, only that they are there. */
const ofNoArticle: readonly GetName[] = [
  'listForsaken',
  'listPeople',
  'readAccount',
  'listSessions',
  'readDesk',
  'listScales',
  'readDraft',
  'readSourceRules',
]

/** What the pages read beside what the API gives. */
const ofPages = {
  signOffScreen: (person, { articleId }) => readSignOffScreen(person, { articleId }),
  annotations: (person, { articleId }) => exportArticle(person, { articleId, format: 'web-annotation' }),
} satisfies Record<string, OfArticle>

const listsOfPages = {
  foundClaims: async (person) => must(await findClaims(person, page)).items.map(({ article }) => article.id),
  events: async (person) => {
    const { readAfter } = must(await watch(person, {}))
    const events = (await readAfter(new Date(0).toISOString())) ?? []
    return events.flatMap(({ data }) => (data as { article?: string }).article ?? [])
  },
} satisfies Record<string, OfDesk>

test('every endpoint that reads says of what it tells', () => {
  const reading = Object.entries(paths).filter(([, [method]]) => method === 'GET')
  expect([...Object.keys(ofArticle), ...Object.keys(ofDesk), ...ofNoArticle].toSorted()).toEqual(
    reading.map(([name]) => name).toSorted(),
  )
})

let person: Actor
let place: Place

/** An article of which everything can be read: signed off once, with a claim that waits for the person, and a notice. */
beforeAll(async () => {
  const eve = await aPerson('editor', 'Eve')
  person = await aPerson('editor', 'Ben')
  const article = await anArticleOn(pageText, eve)
  const articleId = article.id
  const claim = must(await deeds.mark(eve, article, 'by a third'))
  await db().claim.update({ where: { id: claim.id }, data: { assigneeId: person.id } })
  const { source } = must(await deeds.attach(eve, claim, { source: onlyHere }))
  const snapshotId = await aSnapshot(articleId, eve)
  const fileId = await aFile(articleId, eve, { picture: Buffer.from('RIFF') })
  const comment = must(await talk.onArticle(eve, article, 'Ready by noon.'))
  must(await coverSentences(eve, { articleId, sentence: 1, coverage: 'nothing-to-check' }))
  const overrides = ['sentences', 'claims', 'reviews', 'sources'].map((gate) => ({ gate, reason: 'Known.' }))
  must(await signOffArticle(person, signOffInput.parse({ articleId, version: 1, overrides })))
  must(await reopenArticle(eve, { articleId, version: 2, reason: 'One more look.' }))
  const told = { personId: person.id, kind: 'mention', articleId, commentId: comment.id, byId: eve.id }
  await db().notice.deleteMany({ where: { personId: person.id } })
  await db().notice.create({ data: { ...told, id: crypto.randomUUID(), at: new Date() } })
  place = { articleId, claimId: claim.id, snapshotId, fileId, sourceId: source! }
})

const plans = fc.record({ restricted: fc.boolean(), isNamed: fc.boolean(), isDeleted: fc.boolean() })

test('lists, counts, exports, events and what may be opened agree, whoever reads', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async ({ restricted, isNamed, isDeleted }) => {
      const { articleId } = place
      const create = isNamed ? [{ personId: person.id, addedById: person.id }] : []
      await db().article.update({
        where: { id: articleId },
        data: {
          restricted,
          access: { deleteMany: {}, create },
          deletedAt: isDeleted ? new Date() : null,
        },
      })
      const isSeen = !isDeleted && (!restricted || isNamed)
      const whole = await findArticle(db(), 'desk', articleId)
      expect(whole !== null && mayRead(person, whole)).toBe(isSeen)
      for (const [name, read] of Object.entries({ ...ofArticle, ...ofPages } as Record<string, OfArticle>))
        expect([name, (await read(person, place)).ok]).toEqual([name, isSeen])
      for (const [name, list] of Object.entries({ ...ofDesk, ...listsOfPages } as Record<string, OfDesk>))
        expect([name, (await list(person)).includes(articleId)]).toEqual([name, isSeen])
      expect(must(await listNotices(person, page)).unread).toBe(isSeen ? 1 : 0)
    }),
    { numRuns: 12, examples: [[{ restricted: true, isNamed: false, isDeleted: false }]] },
  )
})
