import type { Head } from '@/lib/domain/activity'
import { heldForm, heldReason, type HeldEntry } from '@/lib/domain/held'
import { brokenLinks, wrongHead } from './chain'
import type { Entry, Finding, Sha256 } from './record'

type InRound = Readonly<{ claimId: string; round: number }>

/** What is held apart of an article with where that chain is noted to end, the rounds that are closed, by their claims, and those in which there are reviews. */
export type HeldRecord = Readonly<{
  held: readonly HeldEntry[]
  heldHead: Head
  closed: ReadonlyMap<string, Readonly<{ round: number }>>
  begun: readonly InRound[]
}>

const isClosed = ({ claimId, round }: HeldEntry, closed: HeldRecord['closed']): boolean =>
  closed.get(claimId)?.round === round

/** Whether all that was submitted in the entry's round was taken back, so that the round has not begun: what is held of it waits until it does, and opens. */
const isEmpty = ({ claimId, round }: HeldEntry, begun: HeldRecord['begun']): boolean =>
  !begun.some((each) => each.claimId === claimId && each.round === round)

const placeOf = ({ kind, subject }: Pick<Entry, 'kind' | 'subject'>): string => `${kind} ${subject}`

/** The entries that wait for their round to open, as the history will have them. */
export function waitingEntries(
  { held, closed, begun }: HeldRecord,
  history: readonly Pick<Entry, 'kind' | 'subject'>[],
): Entry[] {
  const entered = new Set(history.map(placeOf))
  return held
    .filter((entry) => (isClosed(entry, closed) || isEmpty(entry, begun)) && !entered.has(placeOf(entry)))
    .map(({ claimId: _claim, round: _round, ...entry }) => entry)
}

/** Entries held apart that are not what they were, that the history tells of too early, or not although their round is open. */
export function wrongHeld(
  articleId: string,
  { held, heldHead, closed, begun }: HeldRecord,
  history: readonly Entry[],
  sha256: Sha256,
): Finding[] {
  const entered = new Map(history.map((entry) => [placeOf(entry), entry]))
  const apart = (finding: Finding): Finding => ({
    ...finding,
    where: finding.where.replace('history', 'closed rounds'),
  })
  return [
    ...brokenLinks(held, (entry) => sha256(heldForm(articleId, entry))).map(apart),
    ...wrongHead(held, heldHead).map(apart),
    ...held.flatMap((entry): Finding[] => {
      const says = (what: string): Finding[] => [{ check: 'reviews', where: `review ${entry.subject}`, what }]
      const told = entered.get(placeOf(entry))
      if (isClosed(entry, closed))
        return told ? says('the history tells of it while its round is closed') : []
      if (!told && isEmpty(entry, begun)) return []
      if (!told) return says('its round is open, but no entry of the history tells of it')
      return told.actor === entry.actor && told.reason === heldReason(entry.at)
        ? []
        : says('the history tells of it otherwise than when it was done')
    }),
  ]
}
