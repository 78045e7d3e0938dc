import { codePointsOf } from '@/lib/anchor/code-points'
import { contentsForm } from '@/lib/domain/contents'
import type { Dossier, WholeRevision } from '@/lib/domain/dossier'
import { filesOf } from '@/lib/domain/kept-file'
import type { Source } from '@/lib/domain/source'
import { shownReply } from '@/lib/record/content/reply'
import { toActivity } from './activity'
import { toComments } from './comments'
import type { TickmarkExport } from './export-schema'
import { toExportedClaim, toExportedRules } from './json-claim'
import { toSigning } from './json-signing'

function toArticle(dossier: Dossier): TickmarkExport['article'] {
  const {
    id,
    title,
    byline,
    outlet,
    url,
    language,
    direction,
    kind,
    publishedAt,
    state,
    currentRevision,
    createdAt,
  } = dossier.article
  return {
    id,
    title,
    byline: [...byline],
    outlet,
    url,
    language,
    direction,
    kind,
    publishedAt,
    state,
    currentRevision,
    createdAt,
    review: toExportedRules(dossier.article),
  }
}

function toRevision({
  number,
  text,
  sha256,
  blocks,
  sentences,
  createdAt,
  createdBy,
  changedAt = [],
  cleared = [],
}: WholeRevision): TickmarkExport['revisions'][number] {
  const changed = new Set(changedAt)
  const clearedAt = new Map(cleared.map(({ start, by, reason }) => [start, { by, reason }]))
  return {
    number,
    text,
    sha256,
    blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    sentences: sentences.map(({ start, end, coverage, by, reason }) => ({
      start,
      end,
      coverage,
      by,
      reason,
      ...(changed.has(start) ? { changed: true as const } : {}),
      ...(coverage !== 'nothing-to-check' && clearedAt.has(start) ? { cleared: clearedAt.get(start)! } : {}),
    })),
    createdAt,
    createdBy,
  }
}

/** What is written of a source only where something is said. */
const saidOfSource = [
  'interests',
  'reliabilityNote',
  'homepage',
  'mergedInto',
  'withdrawnAt',
  'withdrawnReason',
] as const

function toSource(source: Source): TickmarkExport['sources'][number] {
  const { id, name, type, tier, reliability, independenceGroup } = source
  const said = saidOfSource.flatMap((key) => (source[key] === null ? [] : [[key, source[key]]]))
  return {
    id,
    name,
    type,
    tier,
    reliability,
    independenceGroup,
    confidential: false,
    ...(Object.fromEntries(said) as Partial<Record<(typeof saidOfSource)[number], string>>),
  }
}

type Made = Readonly<{ version: string; at: Date; sha256: (text: string) => string }>

/** The whole dossier in the shape of `tickmark.export/1`, without what the reader may not see: it is not in the dossier. */
export function toExport(dossier: Dossier, made: Made): TickmarkExport {
  const counters = new Map(
    dossier.revisions.map((revision) => [revision.number, codePointsOf(revision.text)]),
  )
  const files = filesOf(dossier.claims.flatMap(({ evidence }) => evidence))
  const exported: TickmarkExport = {
    schema: 'tickmark.export/1',
    generator: { name: 'tickmark', version: made.version },
    generatedAt: made.at.toISOString(),
    offsetUnit: 'utf-16',
    article: toArticle(dossier),
    revisions: dossier.revisions.map(toRevision),
    claims: dossier.claims.map((claim) => toExportedClaim(claim, dossier.comments, counters)),
    sources: dossier.sources.map(toSource),
    scales: dossier.scales.map(({ key, version, layer, ratings }) => ({
      key,
      version,
      layer,
      ratings: ratings.map(({ key, label, value }) => ({ key, label, value })),
    })),
    people: dossier.people.map(({ id, name }) => ({ id, name })),
    activity: [],
    comments: toComments(dossier.comments, null),
    ...(files.length === 0 ? {} : { files }),
    replies: dossier.replies.map(shownReply),
    ...toSigning(dossier),
    head: { seq: dossier.activity.at(-1)?.seq ?? 0, hash: dossier.activity.at(-1)?.hash ?? '' },
  }
  return { ...exported, activity: toActivity(dossier.activity, exported, made.sha256) }
}

/** The export as it is downloaded: two-space indent, the same bytes for the same facts but for `generatedAt`; its last line is the SHA-256 of the rest. */
export function writeJson(dossier: Dossier, made: Made): string {
  const exported = toExport(dossier, made)
  return `${JSON.stringify({ ...exported, sha256: made.sha256(contentsForm(exported)) }, null, 2)}\n`
}
