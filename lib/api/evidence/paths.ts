import type { Paths } from '../method'

/** The addresses of evidence. */
export const evidencePaths = {
  listEvidence: ['GET', '/claims/{claimId}/evidence'],
  listCopies: ['GET', '/claims/{claimId}/copies'],
  addEvidence: ['POST', '/claims/{claimId}/evidence'],
  editEvidence: ['PATCH', '/evidence/{evidenceId}'],
  withdrawEvidence: ['DELETE', '/evidence/{evidenceId}'],
  checkEvidence: ['POST', '/evidence/{evidenceId}/check'],
  restoreEvidence: ['DELETE', '/evidence/{evidenceId}/withdrawal'],
} as const satisfies Paths
