import 'server-only'
import * as things from '@/lib/record/things'
import { findArticle, readRevisions } from './articles'
import type { Giver } from '@/lib/domain/review'
import { kebab } from './case'
import { evidenceColumns, toEvidence } from './claims'
import type { Db } from './client'
import { commentColumns, exportedComment } from './comments'
import { readScales } from './scales'
import { listCorrections, listSignOffs } from './sign-offs'

type Reading = Readonly<{ tx: Db; articleId: string; ids: readonly string[] }>
type Content = readonly [id: string, content: unknown]

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

async function article({ tx, articleId }: Reading): Promise<Content[]> {
  const stored = await findArticle(tx, 'desk', articleId)
  return stored
    ? [
        [
          '',
          things.articleContent({ ...stored, review: stored }, Object.values(await readScales(tx, stored))),
        ],
      ]
    : []
}

async function revisions({ tx, articleId, ids }: Reading): Promise<Content[]> {
  const found = await readRevisions(tx, articleId, ids.map(Number))
  return found.map((revision) => [
    String(revision.number),
    things.revisionContent(revision, revision.changed),
  ])
}

async function coverages({ tx, articleId, ids }: Reading): Promise<Content[]> {
  const rows = await tx.revision.findMany({
    where: { articleId, number: { in: ids.map(Number) } },
    select: { number: true, cleared: { select: { start: true, byId: true, reason: true } } },
  })
  return rows.map(({ number, cleared }) => [
    String(number),
    things.coverageContent(cleared.map(({ byId, ...each }) => ({ ...each, by: byId }))),
  ])
}

async function claims({ tx, ids }: Reading): Promise<Content[]> {
  const rows = await tx.claim.findMany({
    where: { id: { in: [...ids] } },
    select: {
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
      spans: {
        select: {
          start: true,
          end: true,
          exact: true,
          prefix: true,
          suffix: true,
          anchor: true,
          revision: { select: { number: true } },
        },
        orderBy: [{ revision: { number: 'asc' } }, { ordinal: 'asc' }],
      },
    },
  })
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
      things.claimContent({
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

async function evidence({ tx, ids }: Reading): Promise<Content[]> {
  const rows = await tx.evidence.findMany({ where: { id: { in: [...ids] } }, select: evidenceColumns })
  return rows.map((row) => [row.id, things.evidenceContent(row.claimId, toEvidence(row))])
}

async function sources({ tx, ids }: Reading): Promise<Content[]> {
  const rows = await tx.source.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, type: true, tier: true },
  })
  return rows.map((row) => [row.id, things.sourceContent({ ...row, type: kebab(row.type) })])
}

async function reviews({ tx, ids }: Reading): Promise<Content[]> {
  const rows = await tx.review.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      claimId: true,
      reviewerId: true,
      round: true,
      attribution: true,
      substance: true,
      reasoning: true,
      confidence: true,
      wouldChange: true,
      submittedAt: true,
      seal: true,
      claim: {
        select: { rounds: { select: { round: true, requiredReviews: true, blind: true, panel: true } } },
      },
    },
  })
  return rows.map(({ claimId, reviewerId, submittedAt, claim, ...row }) => {
    const rules = claim.rounds.find(({ round }) => round === row.round)
    return [
      row.id,
      things.reviewContent(claimId, { ...row, reviewer: reviewerId, submittedAt: iso(submittedAt) }, rules),
    ]
  })
}

async function confirmations({ tx, ids }: Reading): Promise<Content[]> {
  const rows = await tx.reviewConfirmation.findMany({ where: { id: { in: [...ids] } } })
  return rows.map(({ reviewId, at, ...row }) => [
    row.id,
    things.confirmationContent(reviewId, { ...row, at: at.toISOString() }),
  ])
}

/** The verdicts of claims that hold or are stale, by their claims. */
async function verdicts({ tx, ids }: Reading): Promise<Content[]> {
  const rows = await tx.verdict.findMany({
    where: { claimId: { in: [...ids] }, status: { in: ['current', 'stale'] } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'desc' }],
    select: {
      claimId: true,
      attribution: true,
      substance: true,
      explanation: true,
      method: true,
      decidedById: true,
      decidedAt: true,
      seal: true,
      reason: true,
      by: true,
    },
  })
  return rows.map(({ claimId, decidedById, decidedAt, by, ...row }) => [
    claimId,
    things.verdictContent(claimId, {
      ...row,
      by: by as unknown as readonly Giver[],
      decidedBy: decidedById,
      decidedAt: decidedAt.toISOString(),
    }),
  ])
}

/** Votes by their claims and who gave them, the newest of each. */
async function votes({ tx, ids }: Reading): Promise<Content[]> {
  const rows = await tx.panelVote.findMany({
    where: { OR: ids.map((id) => ({ claimId: id.split(':')[0]!, personId: id.split(':')[1]! })) },
    orderBy: [{ round: 'asc' }, { at: 'asc' }],
    select: {
      claimId: true,
      round: true,
      personId: true,
      attribution: true,
      substance: true,
      reason: true,
      at: true,
      seal: true,
    },
  })
  return rows.map(({ claimId, round, personId, attribution, substance, reason, at, seal }) => [
    `${claimId}:${personId}`,
    things.voteContent({
      claimId,
      round,
      person: personId,
      attribution,
      substance,
      reason,
      at: at.toISOString(),
      seal,
    }),
  ])
}

async function comments({ tx, ids }: Reading): Promise<Content[]> {
  const rows = await tx.comment.findMany({ where: { id: { in: [...ids] } }, select: commentColumns })
  return rows.map((row) => [row.id, things.commentContent(row.claimId, exportedComment(row))])
}

async function signOffs({ tx, articleId, ids }: Reading): Promise<Content[]> {
  const found = await listSignOffs(tx, articleId, {})
  return found.flatMap(({ id, ...signOff }) =>
    id !== undefined && ids.includes(id) ? [[id, things.signOffContent(signOff)] as const] : [],
  )
}

async function corrections({ tx, articleId, ids }: Reading): Promise<Content[]> {
  const found = await listCorrections(tx, articleId)
  return found
    .filter(({ id }) => ids.includes(id))
    .map(({ isRetraction, ...correction }) => [
      correction.id,
      things.correctionContent({ ...correction, retraction: isRetraction }),
    ])
}

async function people({ tx, ids }: Reading): Promise<Content[]> {
  return (
    await tx.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  ).map(({ id, name }) => [id, name])
}

const readers: Readonly<Record<string, (reading: Reading) => Promise<Content[]>>> = {
  article,
  claim: claims,
  evidence,
  source: sources,
  review: reviews,
  confirmation: confirmations,
  verdict: verdicts,
  vote: votes,
  comment: comments,
  revision: revisions,
  coverage: coverages,
  'sign-off': signOffs,
  correction: corrections,
  person: people,
}

/** What these things of an article are now, by their names, as an export shows them; those that are handed in are not read, and what is not there is left out. */
export async function readContents(
  tx: Db,
  articleId: string,
  names: readonly string[],
  handed: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, unknown>> {
  const contents = new Map(handed)
  const missing = names
    .filter((name) => !contents.has(name))
    .map((name) => ({ thing: name.split(':', 1)[0]!, id: name.slice(name.indexOf(':') + 1) }))
  for (const [thing, wanted] of Map.groupBy(missing, (each) => each.thing)) {
    for (const [id, content] of await readers[thing]!({ tx, articleId, ids: wanted.map((each) => each.id) }))
      contents.set(id === '' ? thing : `${thing}:${id}`, content)
  }
  return contents
}
