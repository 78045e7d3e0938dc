import 'server-only'
import type { z } from 'zod'
import type { editEvidenceInput } from '@/lib/api/evidence/input'
import type { Db } from '@/lib/db/client'
import { snake } from '@/lib/db/enum-case'
import { touch } from '@/lib/db/log'
import { findSourceId, takeSourceNamed } from '@/lib/db/source/name-source'
import { Prisma } from '@/lib/db/generated/client'
import { forTexts, type Evidence, type EvidenceText } from '@/lib/domain/evidence'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { sourceKey } from '@/lib/domain/source'
import type { Leant } from './lean-on'

type EvidenceFields = Partial<
  Pick<
    z.output<typeof editEvidenceInput>,
    | EvidenceText
    | 'stance'
    | 'layer'
    | 'kind'
    | 'details'
    | 'origin'
    | 'firstHand'
    | 'onRecord'
    | 'source'
    | 'sourceId'
    | 'locator'
    | 'retrievedAt'
  >
>

/** Where a source is named: on an article, of a piece of evidence that may have one. */
type Naming = Readonly<{
  tx: Db
  actor: Actor
  article: Readonly<{ id: string }>
  evidence?: Pick<Evidence, 'source' | 'sourceName'>
}>

/**
 * The id of the source that is named: by its id, or by its name, under which it is entered when it is new; undefined leaves it as it is, as
 * naming again what a piece of evidence has.
 */
export async function sourceIdOf(
  { tx, actor, article, evidence }: Naming,
  { source, sourceId }: EvidenceFields,
): Promise<Outcome<string | null | undefined>> {
  if (sourceId) {
    const found = sourceId === evidence?.source ? undefined : await findSourceId(tx, actor, sourceId)
    return found === null
      ? refuse({ code: 'invalid', fields: { sourceId: 'There is no such source.' } })
      : done(found)
  }
  if (source) {
    const isSame = sourceKey(source) === sourceKey(evidence?.sourceName ?? '')
    return done(isSame ? undefined : await takeSourceNamed(tx, actor, article.id, source))
  }
  return done(source === null || sourceId === null ? null : undefined)
}

/** Lets the history cover a source that evidence leans on, and the one that it was merged into, where it was. */
export async function coverSource(tx: Db, id: string | null | undefined): Promise<void> {
  if (!id) return
  const row = await tx.source.findUnique({ where: { id }, select: { mergedIntoId: true } })
  touch(
    tx,
    ...[id, row?.mergedIntoId].filter((each) => typeof each === 'string').map((each) => `source:${each}`),
  )
}

/** The columns for those of the fields that were given. */
export const evidenceColumnsOf = (
  {
    stance,
    layer,
    kind,
    details,
    origin,
    firstHand,
    onRecord,
    locator,
    retrievedAt,
    ...given
  }: EvidenceFields,
  sourceId: string | null | undefined,
) => ({
  stance,
  layer,
  kind: kind && snake(kind),
  details,
  origin: origin && snake(origin),
  firstHand,
  onRecord,
  ...forTexts((text) => given[text]),
  sourceId,
  locator: locator === null ? {} : locator,
  retrievedAt: retrievedAt ? new Date(retrievedAt) : retrievedAt,
})

/** The columns of what evidence leans on. */
export const leantColumns = ({ snapshotId, fileId, excerptAt }: Leant) => ({
  snapshotId,
  fileId,
  excerptAt: excerptAt === null ? Prisma.DbNull : excerptAt,
})
