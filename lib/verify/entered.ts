import { heldReason } from '@/lib/domain/held'
import { unless, type Check, type Entry, type Finding } from './record'

/** What is wrong at a place. */
export const finding = (check: Check, where: string, what: string): Finding => ({ check, where, what })

const untold = 'no entry of the history tells of it'

/** Said of what the history tells of and the record lacks. */
export const gone = 'the history tells of it, but it is not there'

/** What the entries of these kinds are about, in their order. */
export const subjectsOf = (history: readonly Entry[], ...kinds: readonly Entry['kind'][]): string[] =>
  history.filter(({ kind }) => kinds.includes(kind)).map(({ subject }) => subject)

/** The values that come more than once. */
const twice = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
]

/** Things that are there more than once, of which the history does not tell, or that are missing although it does. */
export function unmatched(
  check: Check,
  name: string,
  ids: readonly string[],
  told: readonly string[],
  mayBeGone: (id: string) => boolean,
): Finding[] {
  const [known, entered] = [new Set(ids), new Set(told)]
  return [
    ...twice(ids).map((id) => finding(check, `${name} ${id}`, 'it is there twice')),
    ...twice(told).map((id) => finding(check, `${name} ${id}`, 'the history tells of it twice')),
    ...ids.filter((id) => !entered.has(id)).map((id) => finding(check, `${name} ${id}`, untold)),
    ...told
      .filter((id) => !known.has(id) && !mayBeGone(id))
      .map((id) => finding(check, `${name} ${id}`, gone)),
  ]
}

/** The entry of that kind about each thing. */
export const entriesOf = (history: readonly Entry[], kind: Entry['kind']): ReadonlyMap<string, Entry> =>
  new Map(history.filter((entry) => entry.kind === kind).map((entry) => [entry.subject, entry]))

/** Whether a thing is by whom and of when the entry tells, where there is one. */
export function wrongOrigin(
  check: Check,
  where: string,
  entry: Entry | undefined,
  by: string,
  at: string,
): Finding[] {
  return unless(
    !entry || (entry.actor === by && entry.at === at),
    check,
    where,
    `the history says that it is by ${entry?.actor}, at ${entry?.at}`,
  )
}

/** Whether an entry says when that was done: by its own time, or in words where it was entered when a closed round opened. */
export const isOfTime = ({ at, reason }: Entry, time: string | null): boolean =>
  at === time || (time !== null && reason === heldReason(time))
