import 'server-only'
import type { z } from 'zod'
import type { editSourceInput } from '@/lib/api/source/input'
import { inSource } from '@/lib/commands/engine/in-source'
import { findOpenNamesake } from '@/lib/db/source/find-sources'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { SourceView } from '@/lib/domain/source'
import { sourceColumnsOf } from './source-columns'

/** Changes those fields of a source that are given; articles that lean on it tell of what they show of it. */
export function editSource(
  actor: Actor,
  { sourceId, version, ...given }: z.output<typeof editSourceInput>,
): Promise<Outcome<SourceView>> {
  const { name } = given
  return inSource(actor, 'edit-source', { sourceId, version, name }, async ({ tx, source }) => {
    const columns = sourceColumnsOf(given)
    const changed = (Object.keys(given) as (keyof typeof given)[]).filter(
      (key) => given[key] !== undefined && (columns[key] ?? null) !== (source[key] ?? null),
    )
    if (changed.length === 0) return done(null)
    const known = changed.includes('name') && (await findOpenNamesake(tx, actor, given.name!, sourceId))
    if (known) return refuse({ code: 'against-rule', rule: 'source-known', now: known })
    await tx.source.update({
      where: { id: sourceId },
      data: { ...columns, version: { increment: 1 } },
      select: { id: true },
    })
    return done({ kind: 'source-changed', isShown: changed.some((key) => key !== 'contacts') })
  })
}
