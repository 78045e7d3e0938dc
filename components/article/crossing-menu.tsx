'use client'

import dynamic from 'next/dynamic'
import { useState, useSyncExternalStore } from 'react'
import { untilHere } from '@/components/ui/fetched'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import type { Crossing } from './overlap-menu'

const OverlapMenu = dynamic(() => untilHere(() => import('./overlap-menu').then((file) => file.OverlapMenu)))

/** Where several claims are to be told apart just now, if anywhere; only who listens is drawn again when it changes. */
export type CrossingPlace = Readonly<{ now: () => Crossing | null; put: (crossing: Crossing | null) => void; listen: (heard: () => void) => () => void }>

function makePlace(): CrossingPlace {
  let crossing: Crossing | null = null
  const listeners = new Set<() => void>()
  return {
    now: () => crossing,
    put: (next) => {
      crossing = next
      for (const heard of listeners) heard()
    },
    listen: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
}

/** One such place for one screen. */
export function useCrossingPlace(): CrossingPlace {
  return useState(makePlace)[0]
}

type CrossingMenuProps = { place: CrossingPlace; claims: readonly Claim[]; scales: Record<Layer, Scale>; onChoose: (id: string) => void }

/** The menu of the claims at that place; a click that opens it draws nothing else of the screen again. */
export function CrossingMenu({ place, claims, scales, onChoose }: CrossingMenuProps) {
  const crossing = useSyncExternalStore(place.listen, place.now, () => null)
  if (!crossing) return null
  const close = () => place.put(null)
  return <OverlapMenu crossing={crossing} claims={claims} scales={scales} onChoose={(id) => (close(), onChoose(id))} onClose={close} />
}
