import { codePointsOf } from '@/lib/anchor/code-points'
import type { Claim } from '@/lib/domain/claim'
import { contentsForm } from '@/lib/domain/contents'
import type { Dossier, WholeRevision } from '@/lib/domain/dossier'
import type { Evidence, Locator } from '@/lib/domain/evidence'
import { locatorParts } from '@/lib/domain/evidence'
import type { Confirmation } from '@/lib/domain/review'
import type { RoundRules } from '@/lib/domain/round'
import { toActivity } from './activity'
import { toComments } from './comments'
import type { TickmarkExport } from './export-schema'

type Counter = (offset: number) => number
type Exported = TickmarkExport['claims'][number]

/** The locator with its parts in their order. */
function toLocator(locator: Locator | null): Exported['evidence'][number]['locator'] {
  return (
    locator &&
    Object.fromEntries(
      locatorParts.flatMap((part) => (locator[part] === undefined ? [] : [[part, locator[part]]])),
    )
  )
}

function toEvidence(evidence: Evidence): Exported['evidence'][number] {
  const {
    id,
    stance,
    layer,
    source,
    url,
    title,
    excerpt,
    locator,
    retrievedAt,
    addedBy,
    addedAt,
    withdrawnAt,
  } = evidence
  return {
    id,
    stance,
    layer,
    source,
    url,
    title,
    excerpt,
    locator: toLocator(locator),
    retrievedAt,
    method: null,
    snapshot: null,
    addedBy,
    addedAt,
    withdrawnAt,
  }
}

const toConfirmation = ({ id, at, note, seal }: Confirmation): Confirmation => ({ id, at, note, seal })

function toReviews(claim: Claim): Exported['reviews'] {
  return claim.reviews.flatMap(
    ({
      id,
      reviewer,
      round,
      attribution,
      substance,
      reasoning,
      confidence,
      wouldChange,
      submittedAt,
      seal,
      outdated,
      confirmations,
    }) =>
      attribution === null || substance === null || submittedAt === null || seal === null
        ? []
        : [
            {
              id,
              reviewer,
              round,
              attribution,
              substance,
              reasoning,
              confidence,
              wouldChange,
              submittedAt,
              seal,
              outdated,
              ...(confirmations.length === 0 ? {} : { confirmations: confirmations.map(toConfirmation) }),
            },
          ],
  )
}

function toVerdict(verdict: Claim['verdict']): Exported['verdict'] {
  if (verdict === null) return null
  const { attribution, substance, explanation, method, decidedBy, decidedAt, status, seal, reason, by } =
    verdict
  return {
    attribution,
    substance,
    explanation,
    method,
    decidedBy,
    decidedAt,
    status,
    seal,
    ...(reason === null ? {} : { reason }),
    by: by.map(({ person, words }) => ({ person, words })),
  }
}

const toRules = ({ requiredReviews, blind, panel }: RoundRules): RoundRules => ({
  requiredReviews,
  blind,
  panel,
})

function toClaim(
  claim: Claim,
  comments: Dossier['comments'],
  countersByRevision: ReadonlyMap<number, Counter>,
): Exported {
  const {
    id,
    claimReviewed,
    quote,
    kind,
    state,
    version,
    parent,
    claimant,
    claimDate,
    createdAt,
    createdBy,
    placedIn,
  } = claim
  const spans = claim.spans.map(({ revision, start, end, exact, prefix, suffix, anchor }) => {
    const count = countersByRevision.get(revision)
    if (!count) throw new Error('a span counts in a revision that the dossier lacks')
    return {
      revision,
      start,
      end,
      startCodePoint: count(start),
      endCodePoint: count(end),
      exact,
      prefix,
      suffix,
      anchor,
    }
  })
  return {
    id,
    claimReviewed,
    quote,
    kind,
    state,
    version,
    parent,
    claimant: claimant && { type: claimant.type, name: claimant.name, description: claimant.description },
    claimDate,
    createdAt,
    createdBy,
    placedIn,
    rounds: claim.rounds.map(({ round, ...rules }) => ({ round, ...toRules(rules) })),
    spans,
    reviews: toReviews(claim),
    verdict: toVerdict(claim.verdict),
    evidence: claim.evidence.map(toEvidence),
    comments: toComments(comments, id),
  }
}

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
    review: toRules(dossier.article),
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

/** What was signed, what was let pass and what was corrected. */
function toSigning({
  signOffs,
  overrides,
  corrections,
}: Dossier): Pick<TickmarkExport, 'signOffs' | 'overrides' | 'corrections'> {
  const toPassing = ({ reason, by, at }: { reason: string; by: string; at: string }) => ({ reason, by, at })
  return {
    signOffs: signOffs.map(({ id, number, revision, sha256, by, at, gates }) => ({
      ...(id === undefined ? {} : { id }),
      number,
      revision,
      sha256,
      by,
      at,
      gates: gates.map(({ gate, isGreen, says, override, state, rules }) => ({
        gate,
        isGreen,
        says,
        override: override && toPassing(override),
        ...(state && { state }),
        ...(rules && { rules: [...rules] }),
      })),
    })),
    overrides: overrides.map(({ gate, endedAt, ...passing }) => ({ gate, ...toPassing(passing), endedAt })),
    corrections: corrections.map(({ id, isRetraction, what, why, claim, verdict, revision, by, at }) => ({
      id,
      retraction: isRetraction,
      what,
      why,
      claim,
      verdict: verdict && {
        attribution: verdict.attribution,
        substance: verdict.substance,
        decidedAt: verdict.decidedAt,
      },
      revision,
      by,
      at,
    })),
  }
}

type Made = Readonly<{ version: string; at: Date; sha256: (text: string) => string }>

/** The whole dossier in the shape of `tickmark.export/1`, without what the reader may not see: it is not in the dossier. */
export function toExport(dossier: Dossier, made: Made): TickmarkExport {
  const counters = new Map(
    dossier.revisions.map((revision) => [revision.number, codePointsOf(revision.text)]),
  )
  const exported: TickmarkExport = {
    schema: 'tickmark.export/1',
    generator: { name: 'tickmark', version: made.version },
    generatedAt: made.at.toISOString(),
    offsetUnit: 'utf-16',
    article: toArticle(dossier),
    revisions: dossier.revisions.map(toRevision),
    claims: dossier.claims.map((claim) => toClaim(claim, dossier.comments, counters)),
    sources: dossier.sources.map(({ id, name, type, tier }) => ({
      id,
      name,
      type,
      tier,
      reliability: null,
      independenceGroup: null,
      confidential: false,
    })),
    scales: dossier.scales.map(({ key, version, layer, ratings }) => ({
      key,
      version,
      layer,
      ratings: ratings.map(({ key, label, value }) => ({ key, label, value })),
    })),
    people: dossier.people.map(({ id, name }) => ({ id, name })),
    activity: [],
    comments: toComments(dossier.comments, null),
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

/** A file name that says what is in it and that every system takes: the title in small letters, Latin ones without accents, and the day. */
export function exportFileName(title: string, at: Date, ending: string): string {
  const bare = title
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
  const plain = bare
    .replace(/(?<![\p{L}\p{M}\p{N}])\p{M}+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = [...plain].slice(0, 60).join('').replace(/-+$/, '') || 'article'
  return `tickmark-${short}-${at.toISOString().slice(0, 10)}.${ending}`
}
