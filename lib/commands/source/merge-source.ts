import 'server-only'
import type { z } from 'zod'
import type { mergeSourceInput } from '@/lib/api/source/input'
import { inSource } from '@/lib/commands/engine/in-source'
import { findSource } from '@/lib/db/source/find-sources'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import type { SourceView } from '@/lib/domain/source'

const notThere = { code: 'invalid', fields: { into: 'There is no such source.' } } as const
const itself = { code: 'invalid', fields: { into: 'A source is merged into another one.' } } as const

/**
 * Merges a source into another: from then on it is read as that one, with those that had been merged into it before. Evidence keeps the
 * source that it was sealed with, so that no seal breaks; whoever sees the first may see the other from then on.
 */
export function mergeSource(
  actor: Actor,
  { sourceId, version, into }: z.output<typeof mergeSourceInput>,
): Promise<Outcome<SourceView>> {
  const named = { sourceId, version, beside: into }
  return inSource(actor, 'merge-source', named, async ({ tx, source }) => {
    if (into === sourceId) return refuse(itself)
    const other = await findSource(tx, actor, into)
    if (!other) return refuse(notThere)
    if (other.mergedInto !== null) return refuse({ code: 'against-rule', rule: 'source-merged', now: other })
    if ((other.withdrawnAt === null) !== (source.withdrawnAt === null))
      return refuse({ code: 'against-rule', rule: 'one-source-withdrawn', now: source })
    await tx.$executeRaw`
      UPDATE "Source" source SET "mergedIntoId" = ${into}, "version" = source."version" + 1
      WHERE source."id" = ${sourceId} OR source."mergedIntoId" = ${sourceId}`
    await tx.$executeRaw`
      UPDATE "Source" other SET "isListed" = other."isListed" OR merged."isListed", "version" = other."version" + 1
      FROM "Source" merged WHERE other."id" = ${into} AND merged."id" = ${sourceId}`
    return done({ kind: 'source-merged', isShown: true, beside: into })
  })
}
