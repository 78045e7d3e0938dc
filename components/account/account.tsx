'use client'

import { useState, type ReactNode } from 'react'
import { useClient } from '@/components/desk/use-client'
import { saysOf } from '@/components/people/role-says'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { roleLabel, type Actor } from '@/lib/domain/person'
import { ChangePassword } from './change-password'
import { leave } from './leave'
import type { Theme } from './theme'
import { ThemeChoice } from './theme-choice'

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-8 gap-y-4 border-t border-line pt-5 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <h2 className="text-16 font-semibold">{title}</h2>
      <div className="min-w-0">{children}</div>
    </section>
  )
}

/** The person's own account: who one is here, the password, the look, the way out. */
export function Account({ actor, theme }: { actor: Actor; theme: Theme }) {
  const { client, dialog } = useClient(actor.email)
  const [state, setState] = useState<'in' | 'leaving' | 'stuck'>('in')
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <h1 className="font-reading text-24 font-semibold">Account</h1>
      <Part title="You">
        <p className="text-16 font-medium"><bdi>{actor.name}</bdi></p>
        <p className="text-14 wrap-anywhere text-ink-soft">{actor.email}</p>
        <p className="pt-2 text-14 text-ink-soft">{roleLabel[actor.role]}. {saysOf(actor.role)}</p>
      </Part>
      <Part title="Password"><ChangePassword changePassword={client.changePassword} email={actor.email} /></Part>
      <Part title="Theme"><ThemeChoice theme={theme} /></Part>
      <Part title="Session">
        {state === 'stuck' && <Notice className="mb-3">Not signed out: the desk cannot be reached.</Notice>}
        <Button busy={state === 'leaving'} onClick={async () => (setState('leaving'), (await leave()) || setState('stuck'))}>Sign out</Button>
      </Part>
      {dialog}
    </div>
  )
}
