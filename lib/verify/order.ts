import { directionOf } from '@/lib/domain/direction'
import { layers } from '@/lib/domain/scales'
import { inTextOrder } from '@/lib/domain/text-order'
import { unless, type ArticleRecord, type Finding } from './record'

/** Whether each comes before the next one, by these words in turn. */
function isSorted<T>(list: readonly T[], ...keys: readonly ((each: T) => string | number)[]): boolean {
  return list.every((each, at) => {
    const before = list[at - 1]
    const key = before && keys.find((of) => of(before) !== of(each))
    return before === undefined || (key !== undefined && key(before) < key(each))
  })
}

/** Everybody who is named by an id somewhere. */
function peopleIn({
  claims,
  revisions,
  activity,
  comments = [],
  signOffs = [],
  overrides = [],
  corrections = [],
}: ArticleRecord): Set<string> {
  return new Set([
    ...activity.map(({ actor }) => actor),
    ...[...signOffs, ...overrides, ...corrections].map(({ by }) => by),
    ...comments.map(({ author }) => author),
    ...revisions.flatMap(({ createdBy, sentences }) => [
      createdBy,
      ...sentences.flatMap(({ by, cleared }) => [by, cleared?.by].filter((id) => typeof id === 'string')),
    ]),
    ...claims.flatMap((claim) => [
      claim.createdBy,
      ...claim.reviews.map(({ reviewer }) => reviewer),
      ...claim.evidence.map(({ addedBy }) => addedBy),
      ...claim.comments.map(({ author }) => author),
      ...(claim.verdict
        ? [claim.verdict.decidedBy, ...(claim.verdict.by ?? []).map(({ person }) => person)]
        : []),
    ]),
  ])
}

/** People and sources that nothing else names, or that are named and not there. */
export function wrongNames(record: ArticleRecord): Finding[] {
  const lacks = (
    check: 'people' | 'evidence',
    name: string,
    listed: readonly Readonly<{ id: string }>[],
    named: ReadonlySet<string>,
  ): Finding[] => {
    const known = new Set(listed.map(({ id }) => id))
    return [
      ...[...named]
        .filter((id) => !known.has(id))
        .map((id): Finding => ({ check, where: `${name} ${id}`, what: 'it is named, but not there' })),
      ...[...known]
        .filter((id) => !named.has(id))
        .map((id): Finding => ({ check, where: `${name} ${id}`, what: 'nothing names it' })),
    ]
  }
  const sources = new Set(
    record.claims.flatMap(({ evidence }) => evidence.flatMap(({ source }) => source ?? [])),
  )
  return [
    ...lacks('people', 'person', record.people, peopleIn(record)),
    ...lacks('evidence', 'source', record.sources, sources),
  ]
}

/** Lists that are not in the order in which the desk writes them, or hold something twice. */
export function wrongOrder(record: ArticleRecord): Finding[] {
  const isNew = record.activity.some(({ leaves }) => leaves)
  const {
    article,
    revisions,
    claims,
    sources,
    people,
    scales,
    comments = [],
    overrides = [],
    corrections = [],
  } = record
  const says = (holds: boolean, where: string): Finding[] =>
    unless(holds, 'order', where, 'they are not in the order in which the desk writes them')
  return [
    ...says(
      isSorted(revisions, ({ number }) => number),
      'revisions',
    ),
    ...says(
      inTextOrder(claims).every((claim, at) => claim === claims[at]),
      'claims',
    ),
    ...says(
      isSorted(sources, ({ id }) => id),
      'sources',
    ),
    ...says(
      isSorted(people, ({ id }) => id),
      'people',
    ),
    ...says(
      layers.every((layer, at) => scales[at]?.layer === layer) && scales.length === layers.length,
      'scales',
    ),
    ...says(
      isSorted(
        comments,
        ({ at }) => at,
        ({ id }) => id,
      ),
      'comments',
    ),
    ...says(
      isSorted(
        overrides,
        ({ at }) => at,
        ({ gate }) => gate,
      ),
      'overrides',
    ),
    ...says(
      isSorted(
        corrections,
        ({ at }) => at,
        ({ id }) => id,
      ),
      'corrections',
    ),
    ...(isNew
      ? claims.flatMap(({ id, rounds }) =>
          unless(
            rounds !== undefined,
            'order',
            `claim ${id}`,
            'it does not say by which rules it was reviewed',
          ),
        )
      : []),
    ...claims.flatMap(({ id, rounds = [], reviews, evidence, comments: said, spans }) => [
      ...says(
        isSorted(rounds, ({ round }) => round) &&
          rounds.every(({ round }) => reviews.some((review) => review.round === round)),
        `rounds of claim ${id}`,
      ),
      ...says(
        isSorted(
          reviews,
          ({ round }) => round,
          ({ submittedAt }) => submittedAt ?? '',
          (review) => review.id,
        ),
        `reviews of claim ${id}`,
      ),
      ...reviews.flatMap((review) =>
        says(
          isSorted(
            review.confirmations ?? [],
            ({ at }) => at,
            (each) => each.id,
          ),
          `confirmations of review ${review.id}`,
        ),
      ),
      ...says(
        isSorted(
          evidence,
          ({ addedAt }) => addedAt,
          (each) => each.id,
        ),
        `evidence of claim ${id}`,
      ),
      ...says(
        isSorted(
          said,
          ({ at }) => at,
          (comment) => comment.id,
        ),
        `comments of claim ${id}`,
      ),
      ...says(
        spans.every(({ revision }, at) => revision >= (spans[at - 1]?.revision ?? revision)),
        `spans of claim ${id}`,
      ),
    ]),
    ...unless(
      article.direction === directionOf(article.language),
      'order',
      'article',
      `its language is not read ${article.direction}`,
    ),
  ]
}
