import type { ClaimsColumnProps } from '@/components/article/column/column-props'
import type { Saves } from '@/components/form/saves'

/** What every part of an open claim is handed of the screen around it. */
export type Surroundings = Pick<
  ClaimsColumnProps,
  | 'article'
  | 'text'
  | 'claims'
  | 'actor'
  | 'talker'
  | 'people'
  | 'scales'
  | 'now'
  | 'deeds'
  | 'onChoose'
  | 'onClaim'
  | 'onRemoved'
  | 'offerBack'
  | 'onShowWords'
  | 'onAddPassage'
  | 'onMoveBoundaries'
  | 'onBreakDown'
> & { saves: Saves }

/** The name of a person of the desk. */
export function nameOf(people: ReadonlyMap<string, string>, id: string): string {
  return people.get(id) ?? 'Somebody who left the desk'
}
