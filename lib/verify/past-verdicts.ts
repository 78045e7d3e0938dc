import type { KeptActivity } from '@/lib/domain/activity'
import type { Verdict } from '@/lib/domain/review'
import { burntEntries, leafForm, saltForm, saltOf } from '@/lib/record/leaves'
import { verdictContent } from '@/lib/record/content/review'
import type { Finding, Sha256 } from './record'

/** A verdict as the desk keeps it: the one that its claim has, one that was superseded, or one that was taken back. */
export type KeptVerdict = Parameters<typeof verdictContent>[1] &
  Readonly<{ claimId: string; status: Verdict['status'] }>

type Made = KeptActivity & Readonly<{ kind: 'verdict-made' | 'verdict-confirmed' }>

const isMade = (entry: KeptActivity): entry is Made =>
  entry.kind === 'verdict-made' || entry.kind === 'verdict-confirmed'

/**
 * Verdicts that are not those the history tells of, be they superseded or taken back by now: as many of each claim, and for each entry one
 * that is as the entry covers it. Entries of before there were leaves cover none, and burnt ones none any more; with a claim that was removed its
 * verdicts went, all of which had been taken back.
 */
export function wrongPastVerdicts(
  verdicts: readonly KeptVerdict[],
  history: readonly KeptActivity[],
  sha256: Sha256,
): Finding[] {
  const burnt = burntEntries(history)
  const removed = new Set(
    history.filter(({ kind }) => kind === 'claim-removed').map(({ subject }) => subject),
  )
  const made = history.filter(isMade).filter(({ subject }) => !removed.has(subject))
  const keptOf = Map.groupBy(verdicts, ({ claimId }) => claimId)
  const madeOf = Map.groupBy(made, ({ subject }) => subject)
  const isKept = ({ subject, digest, secret, leaves, seq }: Made): boolean => {
    if (!leaves || !secret || burnt.has(seq)) return true
    const name = `verdict:${subject}`
    const salt = saltOf(sha256(saltForm(secret, name)))
    return (keptOf.get(subject) ?? []).some(
      (verdict) => sha256(leafForm(salt, name, verdictContent(subject, verdict))) === digest,
    )
  }
  const uncounted = [...new Set([...keptOf.keys(), ...madeOf.keys()])].filter(
    (id) => keptOf.get(id)?.length !== madeOf.get(id)?.length,
  )
  return [
    ...uncounted.map((id): Finding => ({
      check: 'verdicts',
      where: `claim ${id}`,
      what: 'it has not as many verdicts, past ones too, as the history tells of',
    })),
    ...made
      .filter((entry) => !isKept(entry))
      .map(({ subject, seq }): Finding => ({
        check: 'leaves',
        where: `verdict ${subject}`,
        what: `none is kept as entry ${seq} of the history left it`,
      })),
  ]
}
