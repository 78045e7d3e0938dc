import { contentsForm } from '@/lib/domain/contents'
import type { Finding, Sha256 } from './record'

/** Whether a file says what it said when it was made; older files do not tell. */
export function wrongContents(exported: { sha256?: string }, sha256: Sha256): Finding[] {
  if (exported.sha256 === undefined || exported.sha256 === sha256(contentsForm(exported))) return []
  return [{ check: 'contents', where: 'the file', what: 'something in it was changed after it was made' }]
}
