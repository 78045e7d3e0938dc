'use client'

import { useState, type FormEvent } from 'react'
import type { Client } from '@/components/desk/deeds'
import { counted } from '@/components/claim/surroundings'
import { isClaim } from '@/components/claim/held-forms'
import { Button } from '@/components/ui/button'
import { TickBox } from '@/components/ui/choice-field'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import type { Claim } from '@/lib/domain/claim'
import { AssignFields } from './assign-fields'
import { assignmentOf } from './assign-words'
import { useColleagues } from './use-colleagues'

type AssignClaimsProps = {
  articleId: string
  /** Those that the filter beside the text lets pass. */
  claims: readonly Claim[]
  deeds: Pick<Client, 'assignClaims' | 'listColleagues'>
  onClaims: (claims: readonly Claim[]) => void
  onClose: () => void
}

const staleOnes = (now: unknown): Claim[] =>
  typeof now === 'object' && now !== null && 'items' in now && Array.isArray(now.items)
    ? now.items.filter(isClaim)
    : []
const mostAtOnce = 500

/** Gives several claims to somebody in one go: all that are shown, or those that are ticked; all of them or none. */
export function AssignClaimsDialog({
  articleId,
  claims: shown,
  deeds,
  onClaims,
  onClose,
}: AssignClaimsProps) {
  const claims = shown.filter(({ state }) => state !== 'dropped')
  const people = useColleagues(deeds.listColleagues, articleId)
  const [words, type] = useState({ assignee: '', dueAt: '' })
  const [without, leaveOut] = useState<ReadonlySet<string>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const chosen = claims.filter(({ id }) => !without.has(id)).slice(0, mostAtOnce)
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (chosen.length === 0) return setProblem('Tick at least one claim.')
    setBusy(true)
    const answer = await deeds.assignClaims({
      articleId,
      claims: chosen.map(({ id, version }) => ({ id, version })),
      ...assignmentOf(words),
    })
    setBusy(false)
    if (answer.ok) {
      onClaims(answer.value.items)
      return onClose()
    }
    const stale = staleOnes(answer.problem.now)
    if (stale.length > 0) onClaims(stale)
    setProblem(
      stale.length > 0
        ? `${counted(stale.length, 'claim was', 'claims were')} changed meanwhile, so none was assigned. Look at the list and assign again.`
        : answer.problem.message,
    )
  }
  const tick = (id: string) =>
    leaveOut((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id),
    )
  return (
    <Dialog title="Assign claims" onClose={onClose} wide>
      <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <AssignFields people={people} words={words} onType={type} />
        {claims.length === 0 ? (
          <p className="text-14 text-ink-soft">
            No claim is shown. Clear the filters beside the text, or mark the first claim.
          </p>
        ) : (
          <fieldset className="flex flex-col gap-2">
            <legend className="sr-only">Which claims</legend>
            <TickBox
              label={`All ${counted(claims.length, 'claim')} shown`}
              checked={without.size === 0}
              onChange={(event) =>
                leaveOut(event.target.checked ? new Set() : new Set(claims.map(({ id }) => id)))
              }
              className="font-medium"
            />
            <ul
              className="flex max-h-64 flex-col gap-2 overflow-y-auto border-y border-line py-2"
              tabIndex={0}
              aria-label="Claims shown"
            >
              {claims.map(({ id, quote, claimReviewed }) => (
                <li key={id}>
                  <TickBox
                    label={
                      <span translate="no" dir="auto" className="line-clamp-2 font-reading">
                        {claimReviewed || quote}
                      </span>
                    }
                    checked={!without.has(id)}
                    onChange={() => tick(id)}
                  />
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        {problem && <Notice>{problem}</Notice>}
        <Button
          type="submit"
          look="filled"
          busy={isBusy}
          disabled={claims.length === 0}
          className="self-start"
        >
          Assign {counted(chosen.length, 'claim')}
        </Button>
      </form>
    </Dialog>
  )
}
