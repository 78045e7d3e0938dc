import { publishedSchema } from '@/lib/export/export-schema'

/** The JSON Schema that every `json` export is valid against. */
export const GET = (): Response =>
  Response.json(publishedSchema(), { headers: { 'Content-Type': 'application/schema+json' } })
export const dynamic = 'force-static'
