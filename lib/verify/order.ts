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

const byId = ({ id }: Readonly<{ id: string }>): string => id
const byTime = ({ at }: Readonly<{ at: string }>): string => at
const byRound = ({ round }: Readonly<{ round: number }>): number => round

/** Everybody who is named by an id somewhere. */
function peopleIn({
  claims,
  revisions,
  activity,
  comments = [],
  replies = [],
  signOffs = [],
  overrides = [],
  corrections = [],
}: ArticleRecord): Set<string> {
  return new Set([
    ...activity.map(({ actor }) => actor),
    ...[...signOffs, ...overrides, ...corrections].map(({ by }) => by),
    ...comments.map(({ author }) => author),
    ...replies.flatMap(({ askedBy, notedBy }) => [askedBy, ...(notedBy === null ? [] : [notedBy])]),
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

/** The sources that evidence names, those that were asked for comment, and those that they were merged into. */
function sourcesIn({ claims, sources, replies = [] }: ArticleRecord): Set<string> {
  const naming = [...claims.flatMap(({ evidence }) => evidence), ...replies]
  const named = new Set(naming.flatMap(({ source }) => source ?? []))
  const roots = sources.flatMap(({ id, mergedInto }) => (named.has(id) && mergedInto ? [mergedInto] : []))
  return new Set([...named, ...roots])
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
  const sources = sourcesIn(record)
  return [
    ...lacks('people', 'person', record.people, peopleIn(record)),
    ...lacks('evidence', 'source', record.sources, sources),
  ]
}

const says = (holds: boolean, where: string): Finding[] =>
  unless(holds, 'order', where, 'they are not in the order in which the desk writes them')

/** The lists of the article itself, each with whether it is in its order. */
function listsOfArticle(record: ArticleRecord): readonly [where: string, isInOrder: boolean][] {
  const { revisions, claims, sources, people, scales } = record
  const { comments = [], replies = [], overrides = [], corrections = [] } = record
  const areOfLayers = layers.every((layer, at) => scales[at]?.layer === layer)
  return [
    ['revisions', isSorted(revisions, ({ number }) => number)],
    ['claims', inTextOrder(claims).every((claim, at) => claim === claims[at])],
    ['sources', isSorted(sources, byId)],
    ['people', isSorted(people, byId)],
    ['scales', areOfLayers && scales.length === layers.length],
    ['comments', isSorted(comments, byTime, byId)],
    ['replies', isSorted(replies, ({ askedAt }) => askedAt, byId)],
    ['overrides', isSorted(overrides, byTime, ({ gate }) => gate)],
    ['corrections', isSorted(corrections, byTime, byId)],
  ]
}

/** The lists of one claim in the same way; rounds are those in which there are reviews. */
function listsOfClaim({
  id,
  rounds = [],
  reviews,
  evidence,
  comments,
  spans,
}: ArticleRecord['claims'][number]): readonly [where: string, isInOrder: boolean][] {
  const areReviewed = rounds.every(({ round }) => reviews.some((review) => review.round === round))
  return [
    [`rounds of claim ${id}`, isSorted(rounds, byRound) && areReviewed],
    [`reviews of claim ${id}`, isSorted(reviews, byRound, ({ submittedAt }) => submittedAt ?? '', byId)],
    ...reviews.map((review): [string, boolean] => [
      `confirmations of review ${review.id}`,
      isSorted(review.confirmations ?? [], byTime, byId),
    ]),
    [`evidence of claim ${id}`, isSorted(evidence, ({ addedAt }) => addedAt, byId)],
    [`comments of claim ${id}`, isSorted(comments, byTime, byId)],
    [
      `spans of claim ${id}`,
      spans.every(({ revision }, at) => revision >= (spans[at - 1]?.revision ?? revision)),
    ],
  ]
}

/** Lists that are not in the order in which the desk writes them, or hold something twice. */
export function wrongOrder(record: ArticleRecord): Finding[] {
  const { article, claims } = record
  const isNew = record.activity.some(({ leaves }) => leaves)
  const unruled = isNew ? claims.filter(({ rounds }) => rounds === undefined) : []
  return [
    ...listsOfArticle(record).flatMap(([where, isInOrder]) => says(isInOrder, where)),
    ...unruled.map(({ id }): Finding => ({
      check: 'order',
      where: `claim ${id}`,
      what: 'it does not say by which rules it was reviewed',
    })),
    ...claims.flatMap(listsOfClaim).flatMap(([where, isInOrder]) => says(isInOrder, where)),
    ...unless(
      article.direction === directionOf(article.language),
      'order',
      'article',
      `its language is not read ${article.direction}`,
    ),
  ]
}
