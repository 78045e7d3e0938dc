import { z } from 'zod'
import { reliabilities, sourceTiers, sourceTypes, type Source } from '@/lib/domain/source'
import { schemaOf, toldMoment } from '../shapes'

const said = z.string().nullable()

const source = {
  id: z.string(),
  name: z.string(),
  type: z.enum(sourceTypes),
  tier: z.enum(sourceTiers),
  reliability: z.enum(reliabilities).nullable(),
  reliabilityNote: said,
  interests: said,
  independenceGroup: said,
  homepage: said,
  mergedInto: said,
  withdrawnAt: toldMoment.nullable(),
  withdrawnReason: said,
}

/** A source as everybody may know it who sees it. */
export const sourceOutput = schemaOf<Source>()(z.strictObject(source))
