import { z } from 'zod'
import { id } from '../fields'

export const listQuotationsInput = z.strictObject({ articleId: id, claimId: id.optional() })
