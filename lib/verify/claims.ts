import { entriesOf, finding, subjectsOf, unmatched, wrongOrigin } from './entered'
import { unless, type ArticleRecord, type Finding } from './record'

/** Claims that are not those the history tells of, by somebody else, part of none that is there, or dropped where it says otherwise. */
export function wrongClaims({ claims, activity }: ArticleRecord): Finding[] {
  const removed = new Set(subjectsOf(activity, 'claim-removed'))
  const marked = entriesOf(activity, 'claim-marked')
  const known = new Set(claims.map(({ id }) => id))
  const dropped = new Map(
    activity
      .filter(({ kind }) => kind === 'claim-dropped' || kind === 'claim-restored')
      .map(({ subject, kind }) => [subject, kind === 'claim-dropped']),
  )
  return [
    ...unmatched(
      'claims',
      'claim',
      claims.map(({ id }) => id),
      subjectsOf(activity, 'claim-marked'),
      (id) => removed.has(id),
    ),
    ...claims
      .filter(({ id }) => removed.has(id))
      .map(({ id }) => finding('claims', `claim ${id}`, 'the history says that it was removed')),
    ...claims
      .filter(({ id, state }) => (state === 'dropped') !== (dropped.get(id) ?? false))
      .map(({ id, state }) =>
        finding(
          'claims',
          `claim ${id}`,
          state === 'dropped'
            ? 'it is dropped, but the history does not say so'
            : 'the history says that it was dropped',
        ),
      ),
    ...claims.flatMap(({ id, createdBy, createdAt }) =>
      wrongOrigin('claims', `claim ${id}`, marked.get(id), createdBy, createdAt),
    ),
    ...claims.flatMap(({ id, parent }) =>
      unless(
        parent === null || (known.has(parent) && parent !== id),
        'claims',
        `claim ${id}`,
        'it is part of a claim that is not there',
      ),
    ),
  ]
}
