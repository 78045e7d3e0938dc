'use client'

import { useReading } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { isClaim } from '@/components/article/session/is-claim'
import { useEffect, useState } from 'react'

import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { Notice } from '@/components/ui/notice'
import type { Claim } from '@/lib/domain/claim'
import { AssignFields } from './assign-fields'
import { assignmentOf, assignWords, nameAmong, sayAssignment } from './assign-words'
import { useColleagues } from './use-colleagues'

type AssignClaimFormProps = { claim: Claim; onClose: () => void }

/** Gives one claim to somebody; when a colleague did so first, both choices are told and ours is kept. */
export function AssignClaimForm({ claim, onClose }: AssignClaimFormProps) {
  const { article } = useReading()
  const { deeds, onClaim } = useClaimDesk()
  const people = useColleagues(deeds.listColleagues, article.id)
  const [words, type] = useState(() => assignWords(claim))
  useFocusBack()
  const nameOf = nameAmong(Array.isArray(people) ? people : [])
  const { form, isBusy, refusal } = useSubmit({
    ask: () => deeds.editClaim({ claimId: claim.id, version: claim.version, ...assignmentOf(words) }),
    onDone: (assigned) => {
      onClose()
      onClaim(assigned)
    },
    onRefused: ({ code, message, now }) => {
      if (!isClaim(now)) return message
      onClaim(now)
      return code === 'stale'
        ? `This claim was changed meanwhile: it is now ${sayAssignment(now, nameOf)}. Your choice is kept; assign again to make it so.`
        : message
    },
  })
  const { ref } = form
  useEffect(() => ref.current?.querySelector<HTMLElement>('select, input')?.focus(), [ref])
  return (
    <form
      {...form}
      aria-label="Assign this claim"
      onKeyDown={leaveOnEscape(onClose)}
      className="flex flex-col gap-3 border-s-2 border-line-strong ps-3"
    >
      <AssignFields people={people} words={words} onType={type} />
      {refusal.message && <Notice>{refusal.message}</Notice>}
      <div className="flex gap-2">
        <Button type="submit" busy={isBusy}>
          Assign claim
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
