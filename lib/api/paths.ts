export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Every endpoint's method and path under /api/v1; small enough for the browser, which knows no schemas. */
export const paths = {
  listArticles: ['GET', '/articles'],
  createArticle: ['POST', '/articles'],
  previewArticle: ['POST', '/articles/preview'],
  readArticle: ['GET', '/articles/{articleId}'],
  readScreen: ['GET', '/articles/{articleId}/screen'],
  editArticle: ['PATCH', '/articles/{articleId}'],
  deleteArticle: ['DELETE', '/articles/{articleId}'],
  listRevisions: ['GET', '/articles/{articleId}/revisions'],
  reviseArticle: ['POST', '/articles/{articleId}/revisions'],
  previewRevision: ['POST', '/articles/{articleId}/revisions/preview'],
  readRevision: ['GET', '/articles/{articleId}/revisions/{number}'],
  coverSentences: ['PUT', '/articles/{articleId}/coverage'],
  exportArticle: ['GET', '/articles/{articleId}/export'],
  listClaims: ['GET', '/articles/{articleId}/claims'],
  markClaim: ['POST', '/articles/{articleId}/claims'],
  readClaim: ['GET', '/claims/{claimId}'],
  editClaim: ['PATCH', '/claims/{claimId}'],
  removeClaim: ['DELETE', '/claims/{claimId}'],
  saveReview: ['PUT', '/claims/{claimId}/reviews/mine'],
  listEvidence: ['GET', '/claims/{claimId}/evidence'],
  addEvidence: ['POST', '/claims/{claimId}/evidence'],
  editEvidence: ['PATCH', '/evidence/{evidenceId}'],
  withdrawEvidence: ['DELETE', '/evidence/{evidenceId}'],
  listPeople: ['GET', '/people'],
  addPerson: ['POST', '/people'],
  changePerson: ['PATCH', '/people/{personId}'],
  acceptInvitation: ['POST', '/invitations/{token}'],
  changePassword: ['PUT', '/account/password'],
  readDraft: ['GET', '/drafts/{key}'],
  saveDraft: ['PUT', '/drafts/{key}'],
  dropDraft: ['DELETE', '/drafts/{key}'],
  streamEvents: ['GET', '/events'],
} as const satisfies Record<string, readonly [Method, string]>

export type EndpointName = keyof typeof paths
