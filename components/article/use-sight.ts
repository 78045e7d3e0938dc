import { useCallback } from 'react'
import { shownOf } from '@/components/claim/filter'
import { useLatest } from '@/components/ui/use-latest'
import type { Claim } from '@/lib/domain/claim'
import type { Place } from './use-place'

/** What a key or a click finds: the claims that pass the filter, and the chosen one. */
export type Sight = () => Readonly<{ shown: readonly Claim[]; chosen: string | null }>

/** Reads at the moment of asking what is shown and chosen, so that what only answers keys and clicks is not drawn again when it changes. */
export function useSight(place: Place, claims: readonly Claim[], me: string): Sight {
  const latest = useLatest({ claims, me })
  return useCallback(() => {
    const { chosen, filter } = place.now()
    return { chosen, shown: shownOf(latest.current.claims, filter, latest.current.me) }
  }, [place, latest])
}
