import { z } from 'zod'
import { reliabilities, sourceTiers, sourceTypes } from '@/lib/domain/source'
import { id, line, link, oneOf, page, prose, version, versionInQuery } from '../fields'

const facts = {
  type: oneOf(sourceTypes),
  tier: oneOf(sourceTiers),
  reliability: oneOf(reliabilities).nullable(),
  reliabilityNote: prose(2000).nullable(),
  interests: prose(2000).nullable(),
  independenceGroup: line(200).nullable(),
  contacts: prose(2000).nullable(),
  homepage: link.nullable(),
}
const optional = z.object(facts).partial().shape
const name = line(300)

export const listSourcesInput = z.strictObject({ q: prose(200).optional(), ...page })
export const makeSourceInput = z.strictObject({ name, ...optional })
export const readSourceInput = z.strictObject({ sourceId: id })
export const editSourceInput = z.strictObject({
  sourceId: id,
  version,
  name: name.optional(),
  ...optional,
})
export const listTouchesInput = z.strictObject({ sourceId: id, ...page })
export const withdrawSourceInput = z.strictObject({ sourceId: id, version, reason: line(1000) })
export const restoreSourceInput = z.strictObject({ sourceId: id, version: versionInQuery })
export const mergeSourceInput = z.strictObject({ sourceId: id, version, into: id })
