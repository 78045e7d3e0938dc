'use client'

import { useReading, useSession } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { SeenText } from '@/components/ui/seen-text'
import { RelativeTime } from '@/components/ui/relative-time'
import {
  evidenceText,
  evidenceTexts,
  isCountingEvidence,
  locatorLabel,
  locatorParts,
  type Evidence,
  type EvidenceText,
} from '@/lib/domain/evidence'
import { originLabel } from '@/lib/domain/evidence-kinds'
import { may } from '@/lib/domain/may'
import { layerQuestion } from '@/lib/domain/scales'
import { quoted } from '@/components/ui/quoted'
import { EditEvidence } from './edit-evidence'
import { evidenceName, isSafeLink } from './evidence-words'
import { CheckCalculation } from './check-calculation'
import { NotedDetails } from './noted-details'
import { KeptFileLine } from './kept-file-line'
import { ReadKeptPage } from './read-kept-page'
import { RestoreEvidence } from './restore-evidence'
import { SourceLink, SourceWithdrawn } from './source-of-evidence'
import { StanceMark } from './stance-mark'
import { nameOf } from '@/components/article/claim/claim-desk'
import { editEvidenceKey } from './use-evidence-draft'
import { WithdrawEvidence } from './withdraw-evidence'

const quietButton =
  'text-13 text-ink-soft underline-offset-2 hover:text-ink hover:underline pointer-coarse:min-h-10 pointer-coarse:px-1'

function TitleOf({ evidence }: { evidence: Evidence }) {
  const { url } = evidence
  const words = evidenceName(evidence)
  if (!isSafeLink(url))
    return (
      <span translate="no" className="break-words">
        <SeenText>{words}</SeenText>
      </span>
    )
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="break-words text-accent underline underline-offset-2"
    >
      <bdi translate="no">
        <SeenText>{words}</SeenText>
      </bdi>
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  )
}

const withOwnLook: readonly EvidenceText[] = ['url', 'title', 'excerpt']

/** All other texts of a piece of evidence are told among the facts, each after its name. */
const textsAmongFacts = evidenceTexts.filter((text) => !withOwnLook.includes(text))

const named = (label: string, words: string | null | undefined): string[] =>
  words ? [`${label.toLowerCase()} ${words}`] : []

/** Where it stands in its source, when it was looked up and who added it. */
function FactsLine({ evidence }: { evidence: Evidence }) {
  const { people } = useReading()
  const { now } = useClaimDesk()
  const facts = [
    ...textsAmongFacts.flatMap((text) => named(evidenceText[text].label, evidence[text])),
    ...locatorParts.flatMap((part) => named(locatorLabel[part], evidence.locator?.[part])),
    evidence.origin && originLabel[evidence.origin],
    evidence.firstHand !== null && (evidence.firstHand ? 'first hand' : 'not first hand'),
    evidence.onRecord !== null && (evidence.onRecord ? 'on the record' : 'not on the record'),
    evidence.layer === 'attribution' && `on “${layerQuestion.attribution}”`,
  ].filter(Boolean)
  return (
    <p className="text-13 text-ink-faint">
      <SourceLink evidence={evidence} />
      {facts.length > 0 && (
        <>
          <bdi translate="no">
            <SeenText>{facts.join(', ')}</SeenText>
          </bdi>
          .{' '}
        </>
      )}
      {evidence.retrievedAt && (
        <>
          Retrieved <RelativeTime at={evidence.retrievedAt} now={now} />.{' '}
        </>
      )}
      <ReadKeptPage evidence={evidence} now={now} />
      Added by {nameOf(people, evidence.addedBy)}.
      {evidence.checkedBy && ` Checked by ${nameOf(people, evidence.checkedBy)}.`}
      {evidence.withdrawnAt && (
        <>
          {' '}
          Withdrawn <RelativeTime at={evidence.withdrawnAt} now={now} />.
        </>
      )}
      <SourceWithdrawn evidence={evidence} now={now} />
    </p>
  )
}

/** One piece of evidence: what it does, where it is, what it says, and how to change or withdraw it. */
export function EvidenceEntry({
  evidence,
  onComment,
}: {
  evidence: Evidence
  onComment: (evidenceId: string) => void
}) {
  const [doing, setDoing] = useState<{ edit: Readonly<Record<string, string>> } | 'withdraw' | null>(null)
  const { actor } = useReading()
  const own = useSession((session) => session.own)
  const { deeds, now } = useClaimDesk()
  const isWithdrawn = evidence.withdrawnAt !== null
  const mayEdit = may(actor, 'edit-evidence', { createdBy: evidence.addedBy })
  const mayChange = mayEdit && !isWithdrawn
  const isToCheck =
    evidence.kind === 'calculation' &&
    evidence.checkedBy === null &&
    !isWithdrawn &&
    evidence.addedBy !== actor.id &&
    may(actor, 'check-evidence')
  const edit = async () => {
    const draft = await deeds.readDraft({ key: editEvidenceKey(evidence.id) })
    setDoing({ edit: draft.ok ? draft.value.fields : {} })
  }
  if (doing && doing !== 'withdraw')
    return <EditEvidence evidence={evidence} kept={doing.edit} onClose={() => setDoing(null)} />
  return (
    <div className="flex flex-col gap-1 text-14">
      <p
        className={classNames(
          'flex flex-wrap items-baseline gap-x-2',
          !isCountingEvidence(evidence) && 'line-through',
        )}
      >
        <StanceMark stance={evidence.stance} />
        <TitleOf evidence={evidence} />
      </p>
      {evidence.excerpt && (
        <blockquote
          translate="no"
          dir="auto"
          className="font-reading text-16 leading-snug break-words whitespace-pre-line"
        >
          <SeenText>{quoted(evidence.excerpt)}</SeenText>
        </blockquote>
      )}
      <NotedDetails evidence={evidence} now={now} />
      <KeptFileLine evidence={evidence} now={now} />
      <FactsLine evidence={evidence} />
      {doing === null && (
        <div className="flex flex-wrap gap-x-3 empty:hidden">
          {mayChange && (
            <button type="button" className={quietButton} onClick={() => void edit()}>
              Edit
            </button>
          )}
          {mayChange && (
            <button type="button" className={quietButton} onClick={() => setDoing('withdraw')}>
              Withdraw
            </button>
          )}
          {mayEdit && isWithdrawn && <RestoreEvidence evidence={evidence} className={quietButton} />}
          {isToCheck && <CheckCalculation evidence={evidence} className={quietButton} />}
          {may(own, 'comment') && (
            <button type="button" className={quietButton} onClick={() => onComment(evidence.id)}>
              Comment
            </button>
          )}
        </div>
      )}
      {doing === 'withdraw' && <WithdrawEvidence evidence={evidence} onClose={() => setDoing(null)} />}
    </div>
  )
}
