import 'server-only'
import type { Db } from '@/lib/db/client'
import type { RevisionView } from '@/lib/domain/article'
import type { StoredRevision } from './find-revision'
import { listCovering } from './list-covering'
import { listCleared, viewRevision } from './view-revision'

/** A revision with the coverage that its sentences have. */
export async function readCoverage(tx: Db, revision: StoredRevision): Promise<RevisionView> {
  return viewRevision(revision, await listCovering(tx, revision), await listCleared(tx, [revision.id]))
}
