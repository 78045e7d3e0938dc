import { z } from 'zod'
import { claimantTypes, claimKinds, claimStates } from '@/lib/domain/claim'
import { longestText } from '../article/input'
import { assignment, id, oneOf, page, prose, version, versionInQuery, when } from '../fields'

const spanInput = z
  .strictObject({
    start: z.int('This must be a whole number.').min(0, 'This lies before the text.'),
    end: z.int('This must be a whole number.').min(1, 'This lies before the text.'),
    exact: prose(longestText),
  })
  .refine((span) => span.start < span.end, 'A span ends after it begins.')

const claimantInput = z.strictObject({
  type: oneOf(claimantTypes),
  name: prose(300).nullable().default(null),
  description: prose(1000).nullable().default(null),
})

const claimFields = {
  claimReviewed: prose(2000),
  kind: oneOf(claimKinds),
  claimant: claimantInput.nullable(),
  claimDate: when.nullable(),
  parent: id.nullable(),
}

const spans = z
  .array(spanInput)
  .min(1, 'A claim has at least one span.')
  .max(50, 'A claim has at most 50 spans.')

const ids = z
  .string()
  .max(8000, 'At most 100 ids.')
  .transform((list) => list.split(','))
  .pipe(z.array(id).max(100, 'At most 100 ids.'))

export const listClaimsInput = z.strictObject({ articleId: id, ids: ids.optional(), ...page })
export const markClaimInput = z.strictObject({
  articleId: id,
  revision: version,
  spans,
  ...z.object(claimFields).partial().shape,
})
export const claimInput = z.strictObject({ claimId: id })
export const editClaimInput = z
  .strictObject({
    claimId: id,
    version,
    ...z.object({ ...claimFields, ...assignment }).partial().shape,
    revision: version.optional(),
    spans: spans.optional(),
    state: oneOf(['dropped', 'open']).optional(),
    reason: prose(2000).optional(),
  })
  .refine((edit) => edit.state !== 'dropped' || /\S/.test(edit.reason ?? ''), {
    path: ['reason'],
    message: 'Say why the claim is dropped.',
  })
  .refine((edit) => edit.spans === undefined || edit.revision !== undefined, {
    path: ['revision'],
    message: 'Name the revision that the spans count in.',
  })
export const removeClaimInput = z.strictObject({ claimId: id, version: versionInQuery })
export const searchClaimsInput = z.strictObject({
  ...page,
  q: prose(200).optional(),
  state: oneOf(claimStates).optional(),
  rating: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'This is no rating.')
    .optional(),
  assignee: id.optional(),
})
export const assignClaimsInput = z
  .strictObject({
    articleId: id,
    claims: z
      .array(z.strictObject({ id, version }))
      .min(1, 'Choose at least one claim.')
      .max(500, 'At most 500 claims at once.'),
    ...z.object(assignment).partial().shape,
  })
  .refine(({ assignee, dueAt }) => assignee !== undefined || dueAt !== undefined, {
    path: ['assignee'],
    message: 'Say who, or until when.',
  })
