import { z } from 'zod'
import { overridableGates } from '@/lib/domain/gate'
import { id, link, page, prose, revisionNumber, version } from '../fields'

const reason = (says: string) => prose(2000).refine((text) => /\S/.test(text), says)

const override = z.strictObject({
  gate: z.enum(overridableGates, `Only these gates can be overridden: ${overridableGates.join(', ')}.`),
  reason: reason('Say why this gate may pass.'),
})

export const signOffInput = z.strictObject({
  articleId: id,
  version,
  /** The number of the newest change that was seen; nothing may have changed since. */
  seen: z
    .int('This must be the number of a change, from 0.')
    .min(0, 'This must be the number of a change, from 0.')
    .optional(),
  overrides: z.array(override).max(overridableGates.length, 'Override each gate once.').optional(),
})
export const listSignOffsInput = z.strictObject({ articleId: id, ...page })
export const frozenInput = z.strictObject({ articleId: id, number: revisionNumber })
export const callReadyInput = z.strictObject({ articleId: id, version })
export const reopenInput = z.strictObject({
  articleId: id,
  version,
  reason: reason('Say why the article is reopened.'),
})
export const publishInput = z.strictObject({ articleId: id, version, url: link.nullable().optional() })

const what = { what: reason('Say what was wrong.'), why: reason('Say why.') }

export const correctInput = z.strictObject({
  articleId: id,
  version,
  ...what,
  claimId: id.nullable().optional(),
})
export const retractInput = z.strictObject({ articleId: id, version, ...what })
export const listCorrectionsInput = z.strictObject({ articleId: id })
