'use client'

import dynamic from 'next/dynamic'
import { untilHere } from '@/components/ui/fetched'
import { useWatched, type Watched } from '@/components/ui/watched'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import type { Crossing } from './overlap-menu'

const OverlapMenu = dynamic(() => untilHere(() => import('./overlap-menu').then((file) => file.OverlapMenu)))

type CrossingMenuProps = {
  place: Watched<Crossing | null>
  claims: readonly Claim[]
  scales: Record<Layer, Scale>
  onChoose: (id: string) => void
}

/** The menu of the claims at the place where several are to be told apart, if anywhere; a click that opens it draws nothing else of the screen again. */
export function CrossingMenu({ place, claims, scales, onChoose }: CrossingMenuProps) {
  const crossing = useWatched(place)
  if (!crossing) return null
  const close = () => place.put(null)
  return (
    <OverlapMenu
      crossing={crossing}
      claims={claims}
      scales={scales}
      onChoose={(id) => (close(), onChoose(id))}
      onClose={close}
    />
  )
}
