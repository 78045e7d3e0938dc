import type { Paths } from '../method'

/** The addresses of half-written forms. */
export const draftsPaths = {
  readDraft: ['GET', '/drafts/{key}'],
  saveDraft: ['PUT', '/drafts/{key}'],
  dropDraft: ['DELETE', '/drafts/{key}'],
} as const satisfies Paths
