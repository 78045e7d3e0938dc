'use client'

import { isClaim } from '@/components/article/session/is-claim'
import { counted } from '@/components/ui/counted'
import { useState } from 'react'
import type { Client } from '@/components/client/client'

import { useSubmit } from '@/components/form/use-submit'
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

/** A claim as it is by now, where a refusal told of it. */
const newestOf = (claim: Claim, told: readonly Claim[]): Claim =>
  told.find(({ id, version }) => id === claim.id && version > claim.version) ?? claim

/** Gives several claims to somebody in one go: all that are shown, or those that are ticked; all of them or none. */
export function AssignClaimsDialog({
  articleId,
  claims: shown,
  deeds,
  onClaims,
  onClose,
}: AssignClaimsProps) {
  const [told, tell] = useState<readonly Claim[]>([])
  const claims = shown.map((claim) => newestOf(claim, told)).filter(({ state }) => state !== 'dropped')
  const people = useColleagues(deeds.listColleagues, articleId)
  const [words, type] = useState({ assignee: '', dueAt: '' })
  const [without, leaveOut] = useState<ReadonlySet<string>>(new Set())
  const chosen = claims.filter(({ id }) => !without.has(id)).slice(0, mostAtOnce)
  const { form, isBusy, refusal } = useSubmit({
    check: () => (chosen.length === 0 ? 'Tick at least one claim.' : null),
    ask: () =>
      deeds.assignClaims({
        articleId,
        claims: chosen.map(({ id, version }) => ({ id, version })),
        ...assignmentOf(words),
      }),
    onDone: ({ items }) => {
      onClaims(items)
      onClose()
    },
    onRefused: ({ message, now }) => {
      const stale = staleOnes(now)
      if (stale.length === 0) return message
      onClaims(stale)
      tell(stale)
      return `${counted(stale.length, 'claim was', 'claims were')} changed meanwhile, so none was assigned. Look at the list and assign again.`
    },
  })
  return (
    <Dialog title="Assign claims" onClose={onClose} wide>
      <form {...form} className="flex flex-col gap-4">
        <AssignFields people={people} words={words} onType={type} />
        {claims.length === 0 ? (
          <p className="text-14 text-ink-soft">
            No claim is shown. Clear the filters beside the text, or mark the first claim.
          </p>
        ) : (
          <WhichClaims claims={claims} without={without} onLeaveOut={leaveOut} />
        )}
        {refusal.message && <Notice>{refusal.message}</Notice>}
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

type WhichClaimsProps = {
  claims: readonly Claim[]
  without: ReadonlySet<string>
  onLeaveOut: (without: ReadonlySet<string>) => void
}

/** The claims that are shown, to tick: all of them at once, or one by one. */
function WhichClaims({ claims, without, onLeaveOut }: WhichClaimsProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">Which claims</legend>
      <TickBox
        label={`All ${counted(claims.length, 'claim')} shown`}
        checked={without.size === 0}
        onChange={(event) =>
          onLeaveOut(event.target.checked ? new Set() : new Set(claims.map(({ id }) => id)))
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
              onChange={() => onLeaveOut(toggled(without, id))}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set(ids).add(id)
