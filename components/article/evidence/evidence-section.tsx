'use client'

import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useReading } from '@/components/article/subscribe/use-session'
import { keyOf } from '@/components/article/session/actions'
import { counted } from '@/components/ui/counted'
import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import { Button } from '@/components/ui/button'
import type { ArticleQuote } from '@/lib/domain/article-quotes'
import type { Claim } from '@/lib/domain/claim'
import { isCountingEvidence } from '@/lib/domain/evidence'
import { may } from '@/lib/domain/may'
import { AddEvidenceForm } from './add-evidence-form'
import { CopiedTexts } from './copied-texts'
import { EvidenceEntry } from './evidence-entry'
import { AskedAbout } from './asked-for-comment'
import { EvidenceStrength } from './evidence-strength'
import { Section } from '@/components/ui/section'
import { newEvidenceKey } from './use-evidence-draft'
import { useKeptDraft } from '@/components/article/claim/use-kept-draft'

/** What keys of the screen ask of the open claim's evidence. */
export type EvidenceKeys = { add: () => void }

/** The evidence of a claim, and the form for more; a form that was left half-written opens by itself with its words. */
export function EvidenceSection({
  claim,
  quotes,
  keysRef,
  onComment,
}: {
  claim: Claim
  quotes: readonly ArticleQuote[]
  keysRef?: Ref<EvidenceKeys>
  onComment: (evidenceId: string) => void
}) {
  const { actor } = useReading()
  const mayAdd = may(actor, 'add-evidence') && claim.state !== 'dropped'
  const adding = useRef<HTMLButtonElement>(null)
  const { kept, open, close } = useKeptDraft(newEvidenceKey(claim.id), mayAdd, useClaimDesk())
  const [isAsked, setAsked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const ask = () => {
    setAsked(true)
    open()
    form.current?.querySelector('input')?.focus()
  }
  const putAway = () => {
    close()
    requestAnimationFrame(() => adding.current?.focus())
  }
  useImperativeHandle(keysRef, () => ({ add: ask }))
  const counting = claim.evidence.filter(isCountingEvidence)
  const withdrawn = claim.evidence.filter((evidence) => !isCountingEvidence(evidence))
  const entries = (list: typeof counting) => (
    <ol className="flex flex-col gap-4">
      {list.map((evidence) => (
        <li key={evidence.id}>
          <EvidenceEntry evidence={evidence} onComment={onComment} />
        </li>
      ))}
    </ol>
  )
  return (
    <Section
      title={counting.length > 0 ? `Evidence (${counting.length})` : 'Evidence'}
      beside={
        mayAdd &&
        !kept && (
          <Button ref={adding} aria-keyshortcuts={keyOf('add-evidence')} onClick={ask}>
            Add evidence
          </Button>
        )
      }
    >
      <EvidenceStrength claim={claim} quotes={quotes} />
      <AskedAbout claim={claim} />
      <CopiedTexts claim={claim} />
      {counting.length > 0
        ? entries(counting)
        : !kept && <p className="text-14 text-ink-faint">No evidence yet.</p>}
      {kept && (
        <div ref={form}>
          <AddEvidenceForm claimId={claim.id} kept={kept} isAsked={isAsked} onClose={putAway} />
        </div>
      )}
      {withdrawn.length > 0 && (
        <details>
          <summary className="text-13 text-ink-soft">
            {counted(withdrawn.length, 'withdrawn piece', 'withdrawn pieces')}
          </summary>
          <div className="mt-3">{entries(withdrawn)}</div>
        </details>
      )}
    </Section>
  )
}
