import { claimStateLabel, type Claim } from './claim'
import type { Verdict } from './review'

const list = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('')

/** Whether somebody confirmed a verdict again after it was made: then the reason is theirs. */
export const isConfirmed = ({ reason, explanation }: Pick<Verdict, 'reason' | 'explanation'>): boolean =>
  reason !== null && reason !== explanation

/** Whose verdict it is: of one review, of all who agreed, of a panel, or of whoever decided; and who confirmed it again. */
export function sayWhose(
  verdict: Pick<Verdict, 'method' | 'by' | 'decidedBy' | 'reason' | 'explanation'>,
  nameOf: (id: string) => string,
): string {
  const { method, by, decidedBy } = verdict
  const names = list(by.map(({ person }) => nameOf(person)))
  const isAlone = by.length === 1
  const whose =
    method === 'agreement'
      ? isAlone
        ? `of one review, ${names}`
        : `by agreement of ${names}`
      : isAlone
        ? `by adjudication, ${names} decided`
        : `of a panel, ${names}`
  return isConfirmed(verdict) ? `${whose}, confirmed again by ${nameOf(decidedBy)}` : whose
}

/** What a claim’s state is called where it stands by itself: the verdict of one review is nobody’s agreement. */
export function sayState({ state, verdict }: Pick<Claim, 'state' | 'verdict'>): string {
  if (state !== 'agreed' || verdict === null) return claimStateLabel[state]
  return verdict.by.length === 1 ? 'One review' : 'Agreed'
}
