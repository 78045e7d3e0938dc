import { memo, useMemo, type RefObject } from 'react'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { ClaimsColumn } from '@/components/article/column/claims-column'
import type { PanelKeys } from '@/components/article/column/column-props'
import { FilterBar, type FilterBarParts } from '@/components/article/column/filter-bar'
import { askFor, takeFresh } from '@/components/article/session/choosing'
import type { Driver } from '@/components/article/session/driver'
import { withoutRemoved } from '@/components/article/session/arriving'
import { quietly } from '@/components/article/session/asks'
import { shownOf, type Filter } from '@/components/article/session/filter'
import { takeSaveState } from '@/components/article/session/showing'
import type { WayBack } from '@/components/article/session/steps'
import { offerWay, takeAnswer } from '@/components/article/session/undoing'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'
import type { SaveState } from '@/components/form/save-state'
import { useAfterPaint } from '@/components/ui/after-paint'
import type { Claim } from '@/lib/domain/claim'
import type { makeScreenHands } from './screen-hands'

const onFilter =
  ({ run }: Driver) =>
  (filter: Filter) =>
    run((session) => askFor(session, filter))

function AskedFilter(parts: FilterBarParts) {
  const driver = useDriver()
  const filter = useSession((session) => session.filter)
  const ask = useMemo(() => onFilter(driver), [driver])
  return <FilterBar {...parts} filter={filter} onFilter={ask} />
}

/** What the column tells the session. */
const toSession = (driver: Driver) => {
  const { run, now } = driver
  return {
    onFilter: onFilter(driver),
    takeFresh: (claimId: string) => {
      const isFresh = now().fresh === claimId
      run((session) => takeFresh(session, claimId))
      return isFresh
    },
    onClaim: (claim: Claim) => run((session) => takeAnswer(session, claim)),
    onRemoved: (claimId: string) => run((session) => quietly(withoutRemoved(session, claimId))),
    offerBack: (way: WayBack) => run((session) => offerWay(session, way)),
    onSaveState: (save: SaveState) => run((session) => takeSaveState(session, save)),
  }
}

const filterBar = (parts: FilterBarParts) => <AskedFilter {...parts} />

type SideColumnProps = {
  deeds: ClaimDeeds
  panelRef: RefObject<PanelKeys | null>
  hands: ReturnType<typeof makeScreenHands>
  now: string
  onSeen: (ids: readonly string[]) => void
}

/** The claims column as the session has it. */
export const SideColumn = memo(function SideColumn({ deeds, panelRef, hands, now, onSeen }: SideColumnProps) {
  const driver = useDriver()
  const told = useMemo(() => toSession(driver), [driver])
  const { article, revision, claims, actor, people, scales } = useSession(({ reading }) => reading)
  const own = useSession((session) => session.own)
  const chosen = useSession((session) => session.chosen)
  // The text and the field of the filter answer first; the cards follow.
  const filter = useAfterPaint(useSession((session) => session.filter))
  const shown = useMemo(() => shownOf(claims, filter, actor.id), [claims, filter, actor.id])
  return (
    <ClaimsColumn
      {...told}
      article={article}
      text={revision.text}
      claims={claims}
      shown={shown}
      chosen={chosen}
      filter={filter}
      filterBar={filterBar}
      actor={actor}
      talker={own}
      people={people}
      scales={scales}
      now={now}
      deeds={deeds}
      panelRef={panelRef}
      onSeen={onSeen}
      onChoose={hands.onChoose}
      onShowWords={hands.focusWords}
      onAddPassage={hands.onAddPassage}
      onBreakDown={hands.onBreakDown}
      onMoveBoundaries={hands.onMoveBoundaries}
    />
  )
})
