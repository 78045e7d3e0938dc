'use client'

import { useState } from 'react'
import { useSend } from '@/components/form/use-send'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Answer, List } from '@/lib/api/contract'
import type { SessionView } from '@/lib/domain/person'
import type { SessionDeeds } from './account-deeds'
import { leaveDesk } from '@/components/sign-in/leave-desk'

type SessionsProps = {
  sessions: List<SessionView>
  deeds: SessionDeeds
  onChanged: () => void
  signOut?: () => Promise<boolean>
}

/** Ends sessions; one that is not there any more has ended, too. */
async function endedAnyhow(deed: () => Promise<Answer<unknown>>): Promise<Answer<unknown>> {
  const answer = await deed()
  return !answer.ok && answer.problem.code === 'not-there' ? { ok: true, value: null } : answer
}

async function signedOut(signOut: () => Promise<boolean>): Promise<Answer<null>> {
  if (await signOut()) return { ok: true, value: null }
  return {
    ok: false,
    problem: { code: 'unreachable', message: 'Not signed out: the desk cannot be reached.' },
  }
}

/** Where the person is signed in: each session can be ended, this one by signing out. */
export function Sessions({ sessions, deeds, onChanged, signOut = leaveDesk }: SessionsProps) {
  const [named, name] = useState<string | null>(null)
  const { isBusy, refusal, send } = useSend()
  const busy = isBusy ? named : null
  const { items, next } = sessions

  function end(which: string, deed: () => Promise<Answer<unknown>>) {
    name(which)
    void send(() => endedAnyhow(deed), { onDone: onChanged })
  }
  function out() {
    name('this')
    void send(() => signedOut(signOut), { leaves: true })
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
              <Button busy={busy === 'this'} onClick={out}>
                Sign out
              </Button>
            ) : (
              <Button
                look="quiet"
                busy={busy === id}
                aria-label={`End the session of ${device || 'an unknown device'}`}
                onClick={() => end(id, () => deeds.endSession({ sessionId: id }))}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {next && <p className="text-13 text-ink-faint">Only the newest {items.length} are shown.</p>}
      {refusal.message && <Notice>{refusal.message}</Notice>}
      {items.length > 1 && (
        <Button
          look="quiet"
          busy={busy === 'others'}
          onClick={() => end('others', () => deeds.endOtherSessions({}))}
          className="-ms-3.5 self-start"
        >
          End all others
        </Button>
      )}
    </div>
  )
}
