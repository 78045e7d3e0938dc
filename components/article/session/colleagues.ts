import { quietly, type Move } from './asks'
import { isUnderWay, type Session } from './session'

/** A change that was heard of: its number, and whether this person made it. */
export type HeardChange = Readonly<{ seq: number; isMine: boolean }>

const readAgain = (session: Session): Move => ({ session, asks: [{ name: 'read-again' }] })

/** Whether this screen itself made the change of that number. */
const isOurs = ({ dossier, known }: Session, seq: number): boolean =>
  dossier.article.state !== 'ready' && [...known.claims.values()].some((claim) => claim.lastSeq === seq)

/** Takes in that the article was changed: it is read again at once where nothing is half-done here, else the changes by others wait to be shown. */
export function hearChanges(session: Session, heard: readonly HeardChange[], isWriting: boolean): Move {
  const unknown = heard.filter(({ seq }) => seq > session.dossier.lastSeq && !isOurs(session, seq))
  if (unknown.length === 0) return quietly(session)
  if (!isWriting && !isUnderWay(session)) return readAgain(session)
  const others = unknown.filter(({ isMine }) => !isMine).map(({ seq }) => seq)
  return quietly(others.length > 0 ? { ...session, unread: [...session.unread, ...others] } : session)
}

/** Shows the changes that wait, asked for or not. */
export const showChanges = (session: Session): Move => readAgain({ ...session, unread: [] })

/** Shows the changes that wait, once nothing is half-done here any more. */
export const showOnceFree = (session: Session, isWriting: boolean): Move =>
  session.unread.length > 0 && !isWriting && !isUnderWay(session) ? showChanges(session) : quietly(session)
