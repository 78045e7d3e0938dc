import type { EndpointName } from '@/lib/api/paths'
import { db } from '@/lib/db/client'
import { anArticleOn, pageText } from './desk'
import { aClaimOf, anEditor, onArticle, signable, signedOff, type Requested } from './prepared'

/** Requests on articles, their sentences, revisions and sign-offs. */
export const articleRequests = {
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
  readArticleHistory: { deed: 'read-history', prepare: () => onArticle() },
  coverSentences: {
    deed: 'cover-sentence',
    prepare: () => onArticle({ sentence: 0, coverage: 'nothing-to-check' }),
  },
  exportArticle: { deed: 'export-article', prepare: () => onArticle(undefined, '?format=web-annotation') },
  readGates: { deed: 'read-article', prepare: () => onArticle() },
  listQuotations: { deed: 'read-article', prepare: () => onArticle() },
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
  listArticleComments: { deed: 'read-article', prepare: () => onArticle() },
  commentOnArticle: { deed: 'comment', prepare: () => onArticle({ text: 'Ready by noon.' }) },
  listForsaken: { deed: 'hand-over-article', prepare: () => ({}) },
  handOver: {
    deed: 'hand-over-article',
    prepare: async () => {
      const { id } = await anArticleOn(pageText, await anEditor())
      await db().article.update({ where: { id }, data: { restricted: true } })
      return { params: { articleId: id }, body: { version: 1, person: (await anEditor()).id } }
    },
  },
} satisfies Partial<Record<EndpointName, Requested>>
