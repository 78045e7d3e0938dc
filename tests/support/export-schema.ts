import { Ajv2020 } from 'ajv/dist/2020.js'
import { publishedSchema } from '@/lib/export/export-schema'

const check = new Ajv2020({ strict: true, allErrors: true }).compile(publishedSchema())

/** What the published JSON Schema has against an export; nothing when it is valid. */
export function faultsOf(exported: unknown): string[] {
  return check(exported) ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}
