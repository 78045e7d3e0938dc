import type { Output } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import { quietly, type Move } from './asks'
import { withClaim, withClaims, withoutClaim, withReading } from './known-claims'
import { readingOf, type Sources } from './reading'
import type { Session } from './session'

/** The session with other sources and what follows from them; a claim that is gone is neither chosen nor written for any more. */
function withSources(session: Session, change: Partial<Sources>): Session {
  const next = { ...session, ...change }
  const ifThere = (id: string | null) => (id !== null && next.known.claims.has(id) ? id : null)
  return {
    ...next,
    reading: readingOf(next, session),
    chosen: ifThere(next.chosen),
    fresh: ifThere(next.fresh),
    firstLetters: ifThere(next.firstLetters),
  }
}

/** Takes in the article as it was read again, and who reads it by now: newer claims of this screen stay, and marks that the desk has not answered for. */
export function arrive(session: Session, dossier: Dossier, own = session.own): Move {
  if (dossier === session.dossier && own === session.own) return quietly(session)
  if (dossier === session.dossier) return quietly(withSources(session, { own }))
  const known = withReading(session.known, dossier.claims, dossier.lastSeq)
  const next = withSources(session, { own, dossier, known, covered: new Map() })
  const unread = next.unread.filter((seq) => seq > dossier.lastSeq)
  const isOther = next.reading.revision.text !== session.reading.revision.text
  return isOther ? letGoOfText({ ...next, unread }) : quietly({ ...next, unread })
}

/** Lets go of words in hand where they are another text's by now: nothing is marked but what was read. What is typed stays. */
function letGoOfText(session: Session): Move {
  const hand = { selected: null, tapped: null, stepping: null, pulling: null, left: null, heard: '' }
  const asks: Move['asks'] = session.stepping ? [{ name: 'focus-back' }] : []
  return { session: { ...session, ...hand, doubted: null, refusal: null, walked: -1 }, asks }
}

/** Takes in a claim as the desk answered, or as it was marked here; a late answer undoes no later one. */
export function withAnswered(session: Session, claim: Claim): Session {
  const known = withClaim(session.known, claim)
  return known === session.known ? session : withSources(session, { known })
}

/** Takes in several claims that the desk answered together. */
export const takeClaims = (session: Session, claims: readonly Claim[]): Move =>
  quietly(withSources(session, { known: withClaims(session.known, claims) }))

/** The session without a claim that was removed here, which a late answer must not bring back. */
export const withoutRemoved = (session: Session, id: string): Session =>
  withSources(session, { known: withoutClaim(session.known, id) })

/** Takes in what was answered of sentences, until the article is read again. */
export function withCovered(session: Session, { sentences }: Output<'coverSentences'>): Session {
  const covered = new Map(session.covered)
  for (const { sentence, ...said } of sentences) covered.set(sentence, said)
  return withSources(session, { covered })
}
