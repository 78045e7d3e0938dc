'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'
import { isClaim } from '@/components/claim/held-forms'
import type { Surroundings } from '@/components/claim/surroundings'
import { Button } from '@/components/ui/button'
import { useFocusBack } from '@/components/ui/focus-back'
import { leaveOnEscape } from '@/components/ui/leave-on-escape'
import { Notice } from '@/components/ui/notice'
import type { Claim } from '@/lib/domain/claim'
import { AssignFields } from './assign-fields'
import { assignmentOf, assignWords, nameAmong, sayAssignment } from './assign-words'
import { useColleagues } from './use-colleagues'

type AssignClaimFormProps = { claim: Claim; around: Surroundings; onClose: () => void }

/** Gives one claim to somebody; when a colleague did so first, both choices are told and ours is kept. */
export function AssignClaimForm({
  claim,
  around: { article, deeds, onClaim },
  onClose,
}: AssignClaimFormProps) {
  const people = useColleagues(deeds.listColleagues, article.id)
  const [words, type] = useState(() => assignWords(claim))
  const form = useRef<HTMLFormElement>(null)
  useFocusBack()
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const nameOf = nameAmong(Array.isArray(people) ? people : [])
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    setBusy(true)
    const answer = await deeds.editClaim({
      claimId: claim.id,
      version: claim.version,
      ...assignmentOf(words),
    })
    setBusy(false)
    if (answer.ok) {
      onClose()
      return onClaim(answer.value)
    }
    const { code, message, now } = answer.problem
    if (!isClaim(now)) return setProblem(message)
    onClaim(now)
    setProblem(
      code === 'stale'
        ? `This claim was changed meanwhile: it is now ${sayAssignment(now, nameOf)}. Your choice is kept; assign again to make it so.`
        : message,
    )
  }
  return (
    <form
      ref={form}
      aria-label="Assign this claim"
      noValidate
      onKeyDown={leaveOnEscape(onClose)}
      onSubmit={(event) => void save(event)}
      className="flex flex-col gap-3 border-s-2 border-line-strong ps-3"
    >
      <AssignFields people={people} words={words} onType={type} />
      {problem && <Notice>{problem}</Notice>}
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
