import { filterFrom, withFilter, type Filter } from './filter'
import type { Known } from './known-claims'

type Place = Readonly<{ chosen: string | null; filter: Filter }>

const isSame = (one: Filter, other: Filter): boolean =>
  one.state === other.state &&
  one.rating === other.rating &&
  one.mine === other.mine &&
  one.find === other.find

/** The filter as a link would carry it; the very same as `before` when it asks for the same. */
export function asInLink(filter: Filter, before: Filter): Filter {
  const carried = filterFrom(withFilter(new URLSearchParams(), filter))
  return isSame(carried, before) ? before : carried
}

/** Which claim a link chooses, null where it is not there, and which it asks for; the filter is the very same as `before` when it asks for the same. */
export function placeOf(query: string, { claims }: Known, before: Filter | null): Place {
  const params = new URLSearchParams(query)
  const named = params.get('claim')
  const filter = filterFrom(params)
  return {
    chosen: named !== null && claims.has(named) ? named : null,
    filter: before && isSame(filter, before) ? before : filter,
  }
}
