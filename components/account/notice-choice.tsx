'use client'

import { useState } from 'react'
import type { Client } from '@/components/client/client'
import { Notice } from '@/components/ui/notice'
import { noticeKinds, noticeSays, type Muted } from '@/lib/domain/notice'

type NoticeChoiceProps = { muted: readonly Muted[]; isMailSet: boolean; muteNotices: Client['muteNotices'] }

const ways = [
  ['', 'On the screen'],
  ['mail:', 'By mail'],
] as const

/** Which notices one gets, on the screen and by mail apart; each tick is saved at once. */
export function NoticeChoice({ muted: known, isMailSet, muteNotices }: NoticeChoiceProps) {
  const [muted, mute] = useState(known)
  const [refusal, refuse] = useState<string | null>(null)
  const shown = isMailSet ? ways : ways.slice(0, 1)
  const choose = async (kind: Muted, isWanted: boolean) => {
    const before = muted
    const next = isWanted ? muted.filter((one) => one !== kind) : [...muted, kind]
    mute(next)
    const answer = await muteNotices({ muted: next })
    refuse(answer.ok ? null : `Not saved. ${answer.problem.message}`)
    if (!answer.ok) mute(before)
  }
  return (
    <div className="flex flex-col gap-3">
      {refusal && <Notice>{refusal}</Notice>}
      <table className="w-full text-14">
        <caption className="sr-only">What you are told of</caption>
        <thead>
          <tr className="text-13 text-ink-soft">
            <td />
            {shown.map(([, label]) => (
              <th key={label} scope="col" className="w-20 pb-1 text-center font-normal">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {noticeKinds.map((kind) => (
            <tr key={kind} className="border-t border-line">
              <th scope="row" className="py-2 pe-3 text-start font-normal">
                {noticeSays[kind].setting}
              </th>
              {shown.map(([way, label]) => (
                <td key={label} className="text-center">
                  <label className="inline-flex size-10 items-center justify-center">
                    <span className="sr-only">
                      {noticeSays[kind].setting}: {label.toLowerCase()}
                    </span>
                    <input
                      type="checkbox"
                      className="size-4.5 accent-accent"
                      checked={!muted.includes(`${way}${kind}`)}
                      onChange={(event) => void choose(`${way}${kind}`, event.target.checked)}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-13 text-ink-faint">
        {isMailSet
          ? 'A mention or an assignment is mailed soon, all else once a day at 7:00. A mail says what kind of thing waits, never what it says.'
          : 'This desk sends no mail.'}
      </p>
    </div>
  )
}
