'use client'

import { useState, type FormEvent } from 'react'
import { isClaim } from '@/components/claim/held-forms'
import type { ClaimsColumnProps } from '@/components/claim/column-props'
import { counted } from '@/components/claim/surroundings'
import { DraftLine } from '@/components/draft/draft-line'
import { useDraft } from '@/components/draft/use-draft'
import { Button } from '@/components/ui/button'
import { TickBox } from '@/components/ui/choice-field'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { quoted } from '@/components/ui/quoted'
import { TextArea } from '@/components/ui/text-field'
import type { Problem } from '@/lib/api/answers'
import type { Claim } from '@/lib/domain/claim'
import type { StaleClaim } from '@/lib/domain/what-changed'
import { ChangedThings } from './changed-things'

const blank = { reason: '' }
const wordsOf = (draft: Readonly<Record<string, string>>) => ({ reason: draft.reason ?? '' })
const nothingKept = { fields: {}, savedAt: null }
const mostAtOnce = 500

/** The claims of which a refusal tells. */
const claimsOf = (now: unknown): Claim[] =>
  typeof now === 'object' && now !== null && 'items' in now && Array.isArray(now.items)
    ? now.items.filter(isClaim)
    : []

type ConfirmTogetherProps = Pick<ClaimsColumnProps, 'article' | 'deeds' | 'onClaim'> & {
  claims: readonly StaleClaim[]
  /** Asks for the claims anew, since some are not what they were. */
  onOther: () => void
  onClose: () => void
}

/** Confirms with one reason, all at once, the verdicts of claims of which only signs differ; each then and now, and each can be left out. */
export function ConfirmTogether({ article, claims, deeds, onClaim, onOther, onClose }: ConfirmTogetherProps) {
  const { words, type, state, retry, forget } = useDraft(
    { key: `confirmations:${article.id}`, blank, wordsOf },
    nothingKept,
    deeds,
  )
  const [without, leaveOut] = useState<ReadonlySet<string>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Pick<Problem, 'message' | 'fields'> | null>(null)
  const chosen = claims.filter(({ id }) => !without.has(id)).slice(0, mostAtOnce)

  /** Tells of a refusal; claims that a rule keeps out are left out, others are read anew. */
  function refused({ code, message, fields, now }: Problem): void {
    const told = claimsOf(now)
    for (const claim of told) onClaim(claim)
    if (code === 'against-rule' && told.length > 0)
      leaveOut((before) => new Set([...before, ...told.map(({ id }) => id)]))
    else onOther()
    const isOther = code === 'stale' && told.length > 0
    setProblem({
      fields,
      message: isOther
        ? `${counted(told.length, 'claim was', 'claims were')} changed meanwhile, so none was confirmed. Look at the list, then confirm again.`
        : `${message} Nothing was confirmed.`,
    })
  }
  async function confirm(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (chosen.length === 0) return setProblem({ message: 'Tick at least one claim.' })
    setBusy(true)
    const named = chosen.map(({ id, version, seal }) => ({ id, version, ...(seal === null ? {} : { seal }) }))
    const answer = await deeds.confirmSigns({ articleId: article.id, claims: named, reason: words.reason })
    setBusy(false)
    if (!answer.ok) return refused(answer.problem)
    await forget()
    for (const claim of answer.value.items) onClaim(claim)
    onClose()
  }
  const tick = (id: string) =>
    leaveOut((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id),
    )
  return (
    <Dialog title="Only signs differ" onClose={onClose} wide>
      <form
        aria-label="Confirm together"
        noValidate
        onSubmit={(event) => void confirm(event)}
        className="flex flex-col gap-4"
      >
        <ul
          className="flex max-h-[45vh] flex-col gap-4 overflow-y-auto border-y border-line py-3"
          tabIndex={0}
          aria-label="Which claims"
        >
          {claims.map(({ id, quote, changes }) => (
            <li key={id} className="flex flex-col gap-2">
              <TickBox
                label={
                  <span
                    translate="no"
                    lang={article.language}
                    dir={article.direction}
                    className="line-clamp-2 font-reading text-16"
                  >
                    {quoted(quote)}
                  </span>
                }
                checked={!without.has(id)}
                onChange={() => tick(id)}
              />
              <div className="ps-7 text-13">
                {changes && <ChangedThings changes={changes} article={article} />}
              </div>
            </li>
          ))}
        </ul>
        <TextArea
          label="Why do the verdicts still hold?"
          hint="The same ratings are sealed to the claims as they are now."
          dir="auto"
          rows={2}
          maxLength={20_000}
          data-focus-first
          value={words.reason}
          error={problem?.fields?.reason}
          onChange={(event) => type({ reason: event.target.value })}
        />
        {problem && !problem.fields?.reason && <Notice>{problem.message} Your words are kept.</Notice>}
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="filled" busy={isBusy}>
            Confirm {counted(chosen.length, 'verdict')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Later
          </Button>
          <DraftLine state={state} keptAt={null} retry={retry} />
        </div>
      </form>
    </Dialog>
  )
}
