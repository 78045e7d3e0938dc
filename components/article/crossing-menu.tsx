'use client'

import dynamic from 'next/dynamic'
import { untilHere } from '@/components/ui/fetched'
import type { Claim } from '@/lib/domain/claim'
import type { Layer, Scale } from '@/lib/domain/scales'
import { quietly } from './session/asks'
import { useDriver, useSession } from './use-session'

const OverlapMenu = dynamic(() => untilHere(() => import('./overlap-menu').then((file) => file.OverlapMenu)))

type CrossingMenuProps = {
  claims: readonly Claim[]
  scales: Record<Layer, Scale>
  onChoose: (id: string) => void
}

/** The menu of the claims at the place where several are to be told apart, if anywhere; a click that opens it draws nothing else of the screen again. */
export function CrossingMenu({ claims, scales, onChoose }: CrossingMenuProps) {
  const { run } = useDriver()
  const crossing = useSession((session) => session.crossing)
  if (!crossing) return null
  const close = () => run((session) => quietly({ ...session, crossing: null }))
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
