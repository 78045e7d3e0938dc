import type { Head } from '@/lib/domain/activity'
import { heldForm, heldReason, type Held } from '@/lib/domain/held'
import { brokenLinks, wrongHead } from './chain'
import type { Entry, Finding, Sha256 } from './record'

/** What is held apart of an article with where that chain is noted to end, and the rounds that are closed, by their claims. */
export type HeldRecord = Readonly<{ held: readonly Held[]; heldHead: Head; closed: ReadonlyMap<string, Readonly<{ round: number }>> }>

const isClosed = ({ claimId, round }: Held, closed: HeldRecord['closed']): boolean => closed.get(claimId)?.round === round

/** The entries that wait for their round to open, as the history will have them. */
export const waitingEntries = ({ held, closed }: HeldRecord): Entry[] => held.filter((entry) => isClosed(entry, closed)).map(({ claimId: _claim, round: _round, ...entry }) => entry)

/** Entries held apart that are not what they were, that the history tells of too early, or not although their round is open. */
export function wrongHeld(articleId: string, { held, heldHead, closed }: HeldRecord, history: readonly Entry[], sha256: Sha256): Finding[] {
  const entered = new Map(history.map((entry) => [`${entry.kind} ${entry.subject}`, entry]))
  const apart = (finding: Finding): Finding => ({ ...finding, where: finding.where.replace('history', 'closed rounds') })
  return [
    ...brokenLinks(held, (entry) => sha256(heldForm(articleId, entry))).map(apart), ...wrongHead(held, heldHead).map(apart),
    ...held.flatMap((entry): Finding[] => {
      const says = (what: string): Finding[] => [{ check: 'reviews', where: `review ${entry.subject}`, what }]
      const told = entered.get(`${entry.kind} ${entry.subject}`)
      if (isClosed(entry, closed)) return told ? says('the history tells of it while its round is closed') : []
      if (!told) return says('its round is open, but no entry of the history tells of it')
      return told.actor === entry.actor && told.reason === heldReason(entry.at) ? [] : says('the history tells of it otherwise than when it was done')
    }),
  ]
}
