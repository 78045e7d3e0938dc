'use client'

import dynamic from 'next/dynamic'
import { quietly } from '@/components/article/session/asks'
import { choose } from '@/components/article/session/choosing'
import type { Crossing } from '@/components/article/session/session'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'
import { untilHere } from '@/components/ui/fetched'

const OverlapMenu = dynamic(() => untilHere(() => import('./overlap-menu').then((file) => file.OverlapMenu)))

/** The menu of the claims at the place where several are to be told apart, if anywhere; a click that opens it draws nothing else of the screen again. */
export function CrossingMenu() {
  const crossing = useSession((session) => session.crossing)
  return crossing && <MenuAt crossing={crossing} />
}

function MenuAt({ crossing }: { crossing: Crossing }) {
  const { run } = useDriver()
  const claims = useSession(({ reading }) => reading.claims)
  const scales = useSession(({ reading }) => reading.scales)
  const close = () => run((session) => quietly({ ...session, crossing: null }))
  return (
    <OverlapMenu
      crossing={crossing}
      claims={claims}
      scales={scales}
      onChoose={(id) => (close(), run((session) => choose(session, id)))}
      onClose={close}
    />
  )
}
