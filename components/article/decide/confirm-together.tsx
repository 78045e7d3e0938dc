'use client'

import type { ArticleFacts } from '@/lib/domain/article'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { isClaim } from '@/components/article/session/is-claim'
import { counted } from '@/components/ui/counted'
import { useState } from 'react'

import { DraftLine } from '@/components/form/draft-line'
import { useDraft } from '@/components/form/use-draft'
import type { RefusalOrSentence } from '@/components/form/use-send'
import { useSubmit } from '@/components/form/use-submit'
import { Button } from '@/components/ui/button'
import { TickBox } from '@/components/ui/choice-field'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { quoted } from '@/components/ui/quoted'
import { TextArea } from '@/components/ui/text-field'
import type { Problem } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import type { StaleClaim } from '@/lib/domain/what-changed'
import { ChangedThings } from '@/components/article/review/changed-things'

const blank = { reason: '' }
const wordsOf = (draft: Readonly<Record<string, string>>) => ({ reason: draft.reason ?? '' })
const nothingKept = { fields: {}, savedAt: null }
const mostAtOnce = 500
const kept = 'Your words are kept.'

/** A claim as it was seen, which is what is confirmed. */
const seen = ({ id, version, seal }: StaleClaim) => ({ id, version, ...(seal === null ? {} : { seal }) })

/** The claims of which a refusal tells. */
const claimsOf = (now: unknown): Claim[] =>
  typeof now === 'object' && now !== null && 'items' in now && Array.isArray(now.items)
    ? now.items.filter(isClaim)
    : []

type ConfirmTogetherProps = {
  claims: readonly StaleClaim[]
  /** Asks for the claims anew, since some are not what they were. */
  onOther: () => void
  onClose: () => void
}

/** Confirms with one reason, all at once, the verdicts of claims of which only signs differ; each then and now, and each can be left out. */
export function ConfirmTogether({ claims, onOther, onClose }: ConfirmTogetherProps) {
  const { article } = useReading()
  const { deeds, onClaim } = useClaimDesk()
  const { words, type, state, retry, forget } = useDraft(
    { key: `confirmations:${article.id}`, blank, wordsOf },
    nothingKept,
    deeds,
  )
  const [without, leaveOut] = useState<ReadonlySet<string>>(new Set())
  const chosen = claims.filter(({ id }) => !without.has(id)).slice(0, mostAtOnce)

  const { form, isBusy, refusal } = useSubmit({
    check: () => (chosen.length === 0 ? `Tick at least one claim. ${kept}` : null),
    ask: () => deeds.confirmSigns({ articleId: article.id, claims: chosen.map(seen), reason: words.reason }),
    onDone: async ({ items }) => {
      await forget()
      for (const claim of items) onClaim(claim)
      onClose()
    },
    onRefused: refused,
  })
  /** Tells of a refusal; claims that a rule keeps out are left out, others are read anew. */
  function refused({ code, message, fields, now }: Problem): RefusalOrSentence {
    const told = claimsOf(now)
    for (const claim of told) onClaim(claim)
    if (code === 'against-rule' && told.length > 0)
      leaveOut((before) => new Set([...before, ...told.map(({ id }) => id)]))
    else onOther()
    if (fields?.reason) return { message: null, fields }
    return code === 'stale' && told.length > 0
      ? `${counted(told.length, 'claim was', 'claims were')} changed meanwhile, so none was confirmed. Look at the list, then confirm again. ${kept}`
      : `${message} Nothing was confirmed. ${kept}`
  }
  const tick = (id: string) =>
    leaveOut((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id),
    )
  return (
    <Dialog title="Only signs differ" onClose={onClose} wide>
      <form {...form} aria-label="Confirm together" className="flex flex-col gap-4">
        <ul
          className="flex max-h-[45vh] flex-col gap-4 overflow-y-auto border-y border-line py-3"
          tabIndex={0}
          aria-label="Which claims"
        >
          {claims.map((claim) => (
            <ClaimToTick
              key={claim.id}
              claim={claim}
              article={article}
              isTicked={!without.has(claim.id)}
              onTick={() => tick(claim.id)}
            />
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
          error={refusal.fields.reason}
          onChange={(event) => type({ reason: event.target.value })}
        />
        {refusal.message && <Notice>{refusal.message}</Notice>}
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

type ClaimToTickProps = {
  article: ArticleFacts
  claim: StaleClaim
  isTicked: boolean
  onTick: () => void
}

function ClaimToTick({ claim: { quote, changes }, article, isTicked, onTick }: ClaimToTickProps) {
  return (
    <li className="flex flex-col gap-2">
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
        checked={isTicked}
        onChange={onTick}
      />
      <div className="ps-7 text-13">{changes && <ChangedThings changes={changes} article={article} />}</div>
    </li>
  )
}
