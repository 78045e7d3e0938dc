import { open } from '@/app/api/door/open'
import { endpoints } from '@/lib/api/endpoints'
import { exportArticle } from '@/lib/commands/export-article'

/** A file name as RFC 6266 wants it: plain letters for old readers, UTF-8 for all others. */
const disposition = (name: string): string => `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`

export const GET = open(endpoints.exportArticle, exportArticle, ({ text, mediaType, fileName }) =>
  new Response(text, { headers: { 'Content-Type': mediaType, 'Content-Disposition': disposition(fileName) } }))
