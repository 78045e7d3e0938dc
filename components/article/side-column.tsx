import { memo, useCallback, useMemo } from 'react'
import { ClaimsColumn } from '@/components/article/column/claims-column'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { ClaimsColumnProps } from '@/components/article/column/column-props'
import { shownOf } from '@/components/article/session/filter'
import { FilterBar, type FilterBarParts } from '@/components/article/column/filter-bar'
import { useAfterPaint } from '@/components/ui/after-paint'
import type { Claim } from '@/lib/domain/claim'
import { useDetails, type DetailDeeds } from './use-details'
import { useChosen, useFilter, type Place } from './use-place'

type SideColumnProps = Omit<
  ClaimsColumnProps,
  'shown' | 'chosen' | 'filter' | 'onChoose' | 'onFilter' | 'filterBar' | 'onSeen' | 'deeds'
> & {
  place: Place
  deeds: ClaimDeeds & DetailDeeds
  onClaims: (claims: readonly Claim[]) => void
}

const AskedFilter = ({ place, ...parts }: FilterBarParts & { place: Place }) => (
  <FilterBar {...parts} filter={useFilter(place)} onFilter={place.ask} />
)

/** The claims column as the link asks for it, each claim fetched whole when somebody comes near its card. */
export const SideColumn = memo(function SideColumn({ place, onClaims, ...rest }: SideColumnProps) {
  const { article, claims, actor, deeds } = rest
  const chosen = useChosen(place)
  // The text and the field of the filter answer first; the cards follow.
  const filter = useAfterPaint(useFilter(place))
  const shown = useMemo(() => shownOf(claims, filter, actor.id), [claims, filter, actor.id])
  const onSeen = useDetails({
    articleId: article.id,
    claims,
    chosen,
    needsAll: filter.mine || filter.find !== '',
    deeds,
    onClaims,
  })
  const filterBar = useCallback((parts: FilterBarParts) => <AskedFilter place={place} {...parts} />, [place])
  return (
    <ClaimsColumn
      {...rest}
      filterBar={filterBar}
      shown={shown}
      chosen={chosen}
      filter={filter}
      onChoose={place.choose}
      onFilter={place.ask}
      onSeen={onSeen}
    />
  )
})
