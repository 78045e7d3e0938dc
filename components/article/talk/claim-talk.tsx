'use client'

import { useDriver, useReading, useSession } from '@/components/article/subscribe/use-session'
import { useClaimDesk } from '@/components/article/claim/claim-desk'
import { useState } from 'react'
import { evidenceName } from '@/components/article/evidence/evidence-words'
import { Section } from '@/components/ui/section'
import { Button } from '@/components/ui/button'
import type { Claim } from '@/lib/domain/claim'
import { isCountingEvidence, type Evidence } from '@/lib/domain/evidence'
import { may } from '@/lib/domain/may'
import { quoted } from '@/components/ui/quoted'
import { isAsMarked } from '@/components/article/session/marks'
import { CommentForm } from './comment-form'
import { askedComment, type TalkContext } from './talk-deeds'
import { TalkWaiting, ThreadList } from './thread-list'
import { useTalk } from './use-talk'

/** What the form is open for: the claim itself, a piece of its evidence, or nothing. */
export type About = 'claim' | { evidenceId: string } | null

/** What is said of a claim that was marked here and to which nothing happened since. */
const nothingSaid = Promise.resolve({ ok: true as const, value: { items: [], next: null } })

type ClaimTalkProps = { claim: Claim; about: About; onAbout: (about: About) => void }

/** What is said of a claim, and apart of each piece of its evidence, with the form for more. */
export function ClaimTalk({ claim, about, onAbout }: ClaimTalkProps) {
  const { article } = useReading()
  const { now } = useDriver()
  const { deeds, onClaim } = useClaimDesk()
  const actor = useSession((session) => session.own)
  const talk = useTalk(
    (page) =>
      isAsMarked(now(), claim) ? nothingSaid : deeds.listClaimComments({ claimId: claim.id, ...page }),
    claim.lastSeq,
  )
  const [asked] = useState(askedComment)
  const onSaid = () => {
    talk.readAgain()
    void deeds.readClaim({ claimId: claim.id }).then((answer) => answer.ok && onClaim(answer.value))
  }
  const talking: TalkContext = { articleId: article.id, actor, deeds, asked, onSaid }
  const mayComment = may(actor, 'comment')
  const threads = talk.threads ?? []
  const own = threads.filter(({ head }) => head.evidenceId === null)
  const close = () => onAbout(null)
  const count = threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0)
  return (
    <Section
      title={count > 0 ? `Comments (${count})` : 'Comments'}
      beside={mayComment && about !== 'claim' && <Button onClick={() => onAbout('claim')}>Comment</Button>}
    >
      <TalkWaiting talk={talk} />
      {talk.threads && count === 0 && about === null && (
        <p className="text-14 text-ink-faint">No comments yet.</p>
      )}
      <ThreadList threads={own} around={talking} />
      {about === 'claim' && (
        <CommentForm
          key={claim.id}
          draft={`comment:claim:${claim.id}`}
          label="Comment on this claim"
          verb="Comment"
          around={talking}
          takesFocus
          onLeave={close}
          onDone={() => (close(), onSaid())}
          send={(said) => deeds.commentOnClaim({ claimId: claim.id, ...said })}
        />
      )}
      {claim.evidence.map((evidence) => {
        const here = threads.filter(({ head }) => head.evidenceId === evidence.id)
        const isOpen = about !== null && about !== 'claim' && about.evidenceId === evidence.id
        return (
          (here.length > 0 || isOpen) && (
            <OnEvidence key={evidence.id} evidence={evidence}>
              <ThreadList threads={here} around={talking} />
              {isOpen && (
                <CommentForm
                  draft={`comment:evidence:${evidence.id}`}
                  label="Comment on this evidence"
                  verb="Comment"
                  around={talking}
                  takesFocus
                  onLeave={close}
                  onDone={() => (close(), onSaid())}
                  send={(said) =>
                    deeds.commentOnArticle({ articleId: article.id, evidenceId: evidence.id, ...said })
                  }
                />
              )}
            </OnEvidence>
          )
        )
      })}
    </Section>
  )
}

function OnEvidence({ evidence, children }: { evidence: Evidence; children: React.ReactNode }) {
  const name = evidenceName(evidence)
  return (
    <section aria-label={`On the evidence ${name}`} className="flex flex-col gap-3">
      <h5 className="text-13 text-ink-soft">
        On the evidence{' '}
        <bdi translate="no" className="wrap-anywhere">
          {quoted(name)}
        </bdi>
        {!isCountingEvidence(evidence) && ', withdrawn'}
      </h5>
      {children}
    </section>
  )
}
