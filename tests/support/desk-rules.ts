import type { DeskRules } from '@/lib/domain/desk'

/** The rules of a desk that asks for one review in the open and for no second factor. */
export const deskRules: DeskRules = {
  requiredReviews: 1,
  blind: false,
  panel: false,
  demandsSecondFactor: false,
  ownCopyScale: 'copy-check',
  externalScale: 'public',
  sourceRules: [],
  independentSources: 2,
  version: 3,
}
