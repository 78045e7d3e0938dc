import 'server-only'
import type { Output } from '@/lib/api/contract'
import { db } from '@/lib/db/client'
import { findSource } from '@/lib/db/source/find-sources'
import { readSourceRecord } from '@/lib/db/source/source-record'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'

/** A source as the actor may know it, with how it fared in the articles that the actor sees. */
export async function readSource(
  actor: Actor,
  { sourceId }: Readonly<{ sourceId: string }>,
): Promise<Outcome<Output<'readSource'>>> {
  if (!may(actor, 'read-sources')) return refuse({ code: 'not-allowed' })
  const source = await findSource(db(), actor, sourceId)
  return source
    ? done({ ...source, record: await readSourceRecord(db(), actor, sourceId) })
    : refuse({ code: 'not-there' })
}
