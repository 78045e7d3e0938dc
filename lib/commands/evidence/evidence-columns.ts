import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { editEvidenceInput } from '@/lib/api/evidence/input'
import type { Db } from '@/lib/db/client'
import { forTexts, type EvidenceText } from '@/lib/domain/evidence'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'

type EvidenceFields = Partial<
  Pick<
    z.output<typeof editEvidenceInput>,
    EvidenceText | 'stance' | 'layer' | 'source' | 'sourceId' | 'locator' | 'retrievedAt'
  >
>

/** The id of the source that is named: by its id, or by its name, under which it is entered when it is new; undefined leaves it as it is. */
export async function sourceIdOf(
  tx: Db,
  { source, sourceId }: EvidenceFields,
): Promise<Outcome<string | null | undefined>> {
  if (sourceId) {
    const found = await tx.source.count({ where: { id: sourceId } })
    return found === 1
      ? done(sourceId)
      : refuse({ code: 'invalid', fields: { sourceId: 'There is no such source.' } })
  }
  if (source) {
    await tx.source.createMany({ data: [{ id: randomUUID(), name: source }], skipDuplicates: true }) // an upsert fails when two name it first
    return done((await tx.source.findUniqueOrThrow({ where: { name: source }, select: { id: true } })).id)
  }
  return done(source === null || sourceId === null ? null : undefined)
}

/** The columns for those of the fields that were given. */
export const evidenceColumnsOf = (
  { stance, layer, locator, retrievedAt, ...given }: EvidenceFields,
  sourceId: string | null | undefined,
) => ({
  stance,
  layer,
  ...forTexts((text) => given[text]),
  sourceId,
  locator: locator === null ? {} : locator,
  retrievedAt: retrievedAt ? new Date(retrievedAt) : retrievedAt,
})
