import 'server-only'
import { placedSpans } from '@/lib/db/claim/placed-spans'
import { kebab } from '@/lib/db/enum-case'
import { evidenceColumns, toEvidence } from '@/lib/db/evidence/evidence-row'
import type { Prisma } from '@/lib/db/generated/client'
import { sourceColumns, toSource } from '@/lib/db/source/source-row'
import { claimContent } from '@/lib/record/content/claim'
import { evidenceContent, sourceContent } from '@/lib/record/content/evidence'
import type { Content, ContentReaders, ContentQuery } from './content-readers'

const claimColumns = {
  id: true,
  claimReviewed: true,
  quote: true,
  kind: true,
  state: true,
  version: true,
  parentId: true,
  claimantType: true,
  claimantName: true,
  claimantDescription: true,
  claimDate: true,
  createdAt: true,
  createdById: true,
  placedIn: true,
  spans: placedSpans,
} satisfies Prisma.ClaimSelect

async function claims({ tx, ids }: ContentQuery): Promise<Content[]> {
  const rows = await tx.claim.findMany({ where: { id: { in: [...ids] } }, select: claimColumns })
  return rows.map(
    ({
      parentId,
      claimantType,
      claimantName,
      claimantDescription,
      createdById,
      createdAt,
      spans,
      ...row
    }) => [
      row.id,
      claimContent({
        ...row,
        kind: kebab(row.kind),
        state: kebab(row.state),
        parent: parentId,
        createdAt: createdAt.toISOString(),
        createdBy: createdById,
        claimant: claimantType && {
          type: claimantType,
          name: claimantName,
          description: claimantDescription,
        },
        spans: spans.map(({ revision, ...span }) => ({ ...span, revision: revision.number })),
      }),
    ],
  )
}

async function evidence({ tx, ids }: ContentQuery): Promise<Content[]> {
  const rows = await tx.evidence.findMany({ where: { id: { in: [...ids] } }, select: evidenceColumns })
  return rows.map((row) => [row.id, evidenceContent(row.claimId, toEvidence(row))])
}

async function sources({ tx, ids }: ContentQuery): Promise<Content[]> {
  const rows = await tx.source.findMany({ where: { id: { in: [...ids] } }, select: sourceColumns })
  return rows.map((row) => [row.id, sourceContent(toSource(row))])
}

/** Claims, and what bears on them. */
export const claimContents: ContentReaders = {
  claim: claims,
  evidence,
  source: sources,
}
