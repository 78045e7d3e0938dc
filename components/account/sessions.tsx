'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Answer, List } from '@/lib/api/answers'
import type { SessionView } from '@/lib/domain/person'
import type { SessionDeeds } from './account-deeds'
import { leave } from '@/components/sign-in/leave'

type SessionsProps = {
  sessions: List<SessionView>
  deeds: SessionDeeds
  onChanged: () => void
  signOut?: () => Promise<boolean>
}

/** Where the person is signed in: each session can be ended, this one by signing out. */
export function Sessions({ sessions, deeds, onChanged, signOut = leave }: SessionsProps) {
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { items, next } = sessions

  async function end(which: string, deed: () => Promise<Answer<unknown>>) {
    setBusy(which)
    setRefusal(null)
    const answer = await deed()
    setBusy(null)
    if (!answer.ok && answer.problem.code !== 'not-there') return setRefusal(answer.problem.message)
    onChanged()
  }
  async function out() {
    setBusy('this')
    if (await signOut()) return
    setBusy(null)
    setRefusal('Not signed out: the desk cannot be reached.')
  }
  return (
    <div className="flex flex-col gap-3">
      <ul className="border-b border-line">
        {items.map(({ id, device, startedAt, lastSeenAt, isThis }) => (
          <li
            key={id}
            className="flex items-center justify-between gap-4 border-t border-line py-2.5 first:border-t-0 first:pt-0"
          >
            <div className="min-w-0">
              <p className="text-14 font-medium">
                {device || 'Unknown device'}
                {isThis && <span className="font-normal text-ink-faint"> (this one)</span>}
              </p>
              <p className="text-13 text-ink-faint">
                Begun <RelativeTime at={startedAt} />, last seen <RelativeTime at={lastSeenAt} />
              </p>
            </div>
            {isThis ? (
              <Button busy={busy === 'this'} onClick={() => void out()}>
                Sign out
              </Button>
            ) : (
              <Button
                look="quiet"
                busy={busy === id}
                aria-label={`End the session of ${device || 'an unknown device'}`}
                onClick={() => void end(id, () => deeds.endSession({ sessionId: id }))}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {next && <p className="text-13 text-ink-faint">Only the newest {items.length} are shown.</p>}
      {refusal && <Notice>{refusal}</Notice>}
      {items.length > 1 && (
        <Button
          look="quiet"
          busy={busy === 'others'}
          onClick={() => void end('others', () => deeds.endOtherSessions({}))}
          className="-ms-3.5 self-start"
        >
          End all others
        </Button>
      )}
    </div>
  )
}
