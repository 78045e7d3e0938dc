'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

type SingleSignOnProps = { start: () => Promise<string | null>; onPlace: (place: string) => void }

/** Goes to the identity provider and comes back signed in; `start` gives the place to go to, or null when it cannot be reached. */
export function SingleSignOn({ start, onPlace }: SingleSignOnProps) {
  const [state, setState] = useState<'resting' | 'busy' | 'stuck'>('resting')

  async function go() {
    setState('busy')
    const place = await start()
    if (place === null) return setState('stuck')
    onPlace(place)
  }
  return (
    <div className="flex flex-col gap-3">
      {state === 'stuck' && (
        <Notice>Single sign-on cannot be reached. Try again, or sign in with your password.</Notice>
      )}
      <Button busy={state === 'busy'} onClick={() => void go()} className="self-start">
        Sign in with single sign-on
      </Button>
    </div>
  )
}
