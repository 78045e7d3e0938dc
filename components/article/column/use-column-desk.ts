import { useEffect, useMemo, useState } from 'react'
import { withoutRemoved } from '@/components/article/session/arriving'
import { quietly } from '@/components/article/session/asks'
import { choose, takeFresh } from '@/components/article/session/choosing'
import { offerWay, takeAnswer } from '@/components/article/session/undoing'
import { takeSaveState } from '@/components/article/session/showing'
import { useDriver } from '@/components/article/subscribe/use-session'
import type { ClaimDesk } from '@/components/article/claim/claim-desk'
import type { Claim } from '@/lib/domain/claim'
import { afterWords } from './after-words'
import type { ClaimsColumnProps } from './column-props'
import { useSaves } from './use-saves'
import { makeSealsSeen } from './seals-seen'

type ColumnDeskFrom = Pick<ClaimsColumnProps, 'deeds' | 'hands' | 'now'> &
  Readonly<{ claims: readonly Claim[]; onShowWords: ClaimDesk['onShowWords'] }>

/** The desk as the parts of the open claim ask it, with the forms of the column that save themselves; made anew only for another desk. */
export function useColumnDesk({ deeds, hands, now, claims, onShowWords }: ColumnDeskFrom): ClaimDesk {
  const { run, now: sessionNow } = useDriver()
  const [seals] = useState(makeSealsSeen)
  useEffect(() => seals.draw(claims), [seals, claims])
  const moves = useMemo(
    () => ({
      takeFresh: (claimId: string) => {
        const isFresh = sessionNow().fresh === claimId
        run((session) => takeFresh(session, claimId))
        return isFresh
      },
      onChoose: (claimId: string | null) => run((session) => choose(session, claimId)),
      onClaim: (claim: Claim) => {
        seals.answer(claim)
        run((session) => takeAnswer(session, claim))
      },
      onRemoved: (claimId: string) => run((session) => quietly(withoutRemoved(session, claimId))),
      offerBack: (way: Parameters<ClaimDesk['offerBack']>[0]) => run((session) => offerWay(session, way)),
      onSaveState: (save: Parameters<typeof takeSaveState>[1]) =>
        run((session) => takeSaveState(session, save)),
    }),
    [run, sessionNow, seals],
  )
  const saves = useSaves(moves.onSaveState)
  return useMemo(() => {
    const waiting = afterWords(deeds, saves, seals.sealSeen)
    return { ...hands, ...moves, onShowWords, saves, now, deeds: waiting }
  }, [deeds, hands, now, saves, seals, moves, onShowWords])
}
