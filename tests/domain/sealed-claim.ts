import type { Claim } from '@/lib/domain/claim'
import { sealedForm } from '@/lib/domain/seal'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { whatChanged } from '@/lib/domain/what-changed'
import { aClaim, aDossier } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

/** The scales that it is rated on. */
export const scales = shippedFor('external')
/** One of its two pieces of evidence. */
export const evidence = anEvidence({ source: 's1' })
/** A claim with a wording and evidence. */
export const claim = aClaim({
  claimReviewed: 'Rents rose by a third.',
  evidence: [evidence, anEvidence({ id: 'e2', title: 'A letter', url: null, excerpt: 'No.' })],
})
/** Where its words stand. */
export const [span] = claim.spans
/** The text that it is of. */
export const page = aDossier().revisions[0]!
const sealed = sealedForm(claim, scales, page)
/** What changed of it since it was sealed. */
export const since = (change: Partial<Claim>, rated: Parameters<typeof sealedForm>[1] = scales) =>
  whatChanged(sealed, sealedForm({ ...claim, ...change }, rated, page))
