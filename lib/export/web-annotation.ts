import { codePointsOf } from '@/lib/anchor/code-points'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim, ClaimSpan } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import { annotationBodies, type Agent } from './annotation-bodies'
import { annotationContext, iri, said } from './annotation-context'

/** The media type that the W3C asks for. */
export const annotationMediaType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

/** Who makes the export and when; `origin` is the desk's address without a trailing slash. */
export type Made = Readonly<{ version: string; at: Date; origin: string }>

type Counted = Readonly<{ revision: RevisionView; count: (offset: number) => number }>
type Surroundings = Readonly<{
  dossier: Dossier
  revisions: ReadonlyMap<number, Counted>
  source: object
  person: (id: string) => Agent
  generated: object
  times: ReadonlyMap<number, string>
}>

const uuid = (id: string): string => `urn:uuid:${id}`

/** Whether the words of a span stand at its place: of a changed or lost one they do not. */
function stands(span: ClaimSpan, { revisions }: Surroundings): boolean {
  const counted = revisions.get(span.revision)
  if (!counted) throw new Error('a span counts in a revision that the dossier lacks')
  return span.anchor !== 'lost' && counted.revision.text.slice(span.start, span.end) === span.exact
}

/** The spans a claim has in the current text; one that was carried nowhere keeps its last ones, as lost. */
function presentSpans(claim: Claim, current: number): readonly ClaimSpan[] {
  const newest = Math.max(...claim.spans.map((span) => span.revision))
  const spans = claim.spans.filter((span) => span.revision === newest)
  return newest === current ? spans : spans.map((span) => ({ ...span, anchor: 'lost' as const }))
}

/**
 * One stretch: its quote and its place in code points, both of the text as it was at `sourceDate`. Words that stand there no more are told
 * by their quote alone, with the newest text in which they stood.
 */
function target(span: ClaimSpan, claim: Claim, around: Surroundings): object {
  const { exact, prefix, suffix, anchor } = span
  const isThere = stands(span, around)
  const stood = isThere
    ? span
    : (claim.spans.findLast((one) => one.exact === exact && stands(one, around)) ?? span)
  const { count, revision } = around.revisions.get(stood.revision)!
  return {
    type: 'SpecificResource',
    source: around.source,
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      ...(isThere ? [{ type: 'TextPositionSelector', start: count(span.start), end: count(span.end) }] : []),
    ],
    state: { type: 'TimeState', sourceDate: revision.createdAt },
    ...said({ revision: stood.revision, anchor }),
  }
}

function annotation(claim: Claim, around: Surroundings): object {
  const { claimReviewed, kind, state, claimant, claimDate, parent, createdAt, createdBy, lastSeq } = claim
  const { dossier, person, generated, times } = around
  const bodies = annotationBodies(claim, { comments: dossier.comments, scales: dossier.scales, person })
  return {
    id: uuid(claim.id),
    type: 'Annotation',
    motivation: 'assessing',
    creator: person(createdBy),
    created: createdAt,
    modified: times.get(lastSeq) ?? createdAt,
    ...generated,
    ...said({
      claimReviewed,
      claimKind: kind,
      claimState: state,
      claimant: claimant?.name,
      claimantType: claimant?.type,
      claimantDescription: claimant?.description,
      claimDate,
      parent: parent && uuid(parent),
    }),
    ...(bodies.length > 0 ? { body: bodies } : {}),
    target: presentSpans(claim, dossier.article.currentRevision).map((span) => target(span, claim, around)),
  }
}

function surroundingsOf(dossier: Dossier, { version, at, origin }: Made): Surroundings {
  const names = new Map(dossier.people.map(({ id, name }) => [id, name]))
  const { id, language, direction, url } = dossier.article
  return {
    dossier,
    revisions: new Map(
      dossier.revisions.map((revision) => [
        revision.number,
        { revision, count: codePointsOf(revision.text) },
      ]),
    ),
    source: {
      id: uuid(id),
      type: 'Text',
      format: 'text/plain',
      language,
      textDirection: direction,
      ...(url === null ? {} : { via: iri(url) }),
    },
    person: (person) => {
      const name = names.get(person)
      return { id: uuid(person), type: 'Person', ...(name ? { name, nickname: name } : {}) }
    },
    generated: {
      generator: { id: `${origin}/`, type: 'Software', name: `Tickmark ${version}`, nickname: 'Tickmark' },
      generated: at.toISOString(),
    },
    times: new Map(dossier.activity.map((entry) => [entry.seq, entry.at])),
  }
}

/**
 * The dossier as a W3C AnnotationCollection with its one page embedded: a claim is an annotation with motivation *assessing*, each span
 * of the current revision a target. The claims are those of the `json` export, dropped ones with `claimState` *dropped*.
 */
export function toWebAnnotation(dossier: Dossier, made: Made): object {
  const { article, claims, activity } = dossier
  const around = surroundingsOf(dossier, made)
  const id = `${made.origin}/api/v1/articles/${article.id}/export?format=web-annotation`
  const page = `${id}#page-1`
  const named = { id, label: article.title, total: claims.length }
  return {
    '@context': annotationContext,
    id,
    type: 'AnnotationCollection',
    label: article.title,
    creator: around.person(article.createdBy),
    created: article.createdAt,
    modified: activity.at(-1)?.at ?? article.createdAt,
    ...around.generated,
    total: claims.length,
    ...(claims.length === 0
      ? {}
      : {
          first: {
            id: page,
            type: 'AnnotationPage',
            partOf: named,
            startIndex: 0,
            items: claims.map((claim) => annotation(claim, around)),
          },
          last: page,
        }),
  }
}

/** The collection as it is downloaded: two-space indent, the same bytes for the same facts but for `generated`. */
export const writeWebAnnotation = (dossier: Dossier, made: Made): string =>
  `${JSON.stringify(toWebAnnotation(dossier, made), null, 2)}\n`
