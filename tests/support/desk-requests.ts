import type { EndpointName } from '@/lib/api/paths'
import { db } from '@/lib/db/client'
import { anArticleOn, aPerson, pageText } from './desk'
import { passphrase } from './http-desk'
import { anEditor, type Requested } from './prepared'

/** Requests on what is of no single article: lists of the desk, people, one’s own account, scales and drafts. */
export const deskRequests = {
  searchClaims: { deed: 'read-article', prepare: () => ({ query: '?q=third' }) },
  readQueue: { deed: 'read-article', prepare: () => ({}) },
  readHistory: { deed: 'read-history', prepare: () => ({}) },
  listColleagues: { deed: 'read-colleagues', prepare: () => ({}) },
  listNotices: { deed: 'read-article', prepare: () => ({}) },
  readNotices: { deed: 'read-article', prepare: () => ({ body: {} }) },
  muteNotices: { deed: 'change-own-account', prepare: () => ({ body: { muted: ['mail:mention'] } }) },
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
  readSourceRules: { deed: 'read-article', prepare: () => ({}) },
  setSourceRules: {
    deed: 'manage-desk',
    prepare: async () => ({
      body: {
        version: (await db().desk.findFirstOrThrow()).version,
        rules: [{ key: 'some-evidence', isOn: false }],
      },
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
} satisfies Partial<Record<EndpointName, Requested>>
