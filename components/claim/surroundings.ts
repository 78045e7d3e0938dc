import type { ClaimsColumnProps } from './column-props'
import type { Saves } from './saves'

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

/** A number with its noun: "1 claim", "2 claims". */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`
}
