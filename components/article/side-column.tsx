import { useDeferredValue, useMemo } from 'react'
import { ClaimsColumn } from '@/components/claim/claims-column'
import type { ClaimDeeds, ClaimsColumnProps } from '@/components/claim/column-props'
import { shownOf } from '@/components/claim/filter'
import type { Claim } from '@/lib/domain/claim'
import { useDetails, type DetailDeeds } from './use-details'
import { useChosen, useFilter, type Place } from './use-place'

type SideColumnProps = Omit<ClaimsColumnProps, 'shown' | 'chosen' | 'filter' | 'onChoose' | 'onFilter' | 'onSeen' | 'deeds'> & {
  place: Place
  deeds: ClaimDeeds & DetailDeeds
  onClaims: (claims: readonly Claim[]) => void
}

/** The claims column as the link asks for it, each claim fetched whole when somebody comes near its card. */
export function SideColumn({ place, onClaims, ...rest }: SideColumnProps) {
  const { article, claims, actor, deeds } = rest
  const chosen = useChosen(place)
  const filter = useFilter(place)
  // The text and the filter itself answer first; the cards follow when there is time.
  const asked = useDeferredValue(filter)
  const shown = useMemo(() => shownOf(claims, asked, actor.id), [claims, asked, actor.id])
  const onSeen = useDetails({ articleId: article.id, claims, needsAll: filter.mine || filter.find !== '', deeds, onClaims })
  return <ClaimsColumn {...rest} shown={shown} chosen={chosen} filter={filter} onChoose={place.choose} onFilter={place.ask} onSeen={onSeen} />
}
