'use client'

import dynamic from 'next/dynamic'
import type { ComponentProps } from 'react'
import { untilHere } from '@/components/ui/fetched'
import type { RevisionView } from '@/lib/domain/article'
import { quietly } from './session/asks'
import { giveReason, leaveWhy } from './session/covering'
import { leaveDoubt, markAnyway, openDoubted } from './session/marking'
import type { Why } from './session/session'
import { takeAnswer } from './session/undoing'
import { useDriver, useSession } from '@/components/article/subscribe/use-session'

const TakeBackDialog = dynamic(() =>
  untilHere(() => import('./take-back-dialog').then((file) => file.TakeBackDialog)),
)
const DoubtDialog = dynamic(() => untilHere(() => import('./doubt-dialog').then((file) => file.DoubtDialog)))
const WhyDialog = dynamic(() => untilHere(() => import('./why-dialog').then((file) => file.WhyDialog)))

/** Fetches what keys may open. */
export const bringDialogs = () =>
  Promise.all([import('./why-dialog'), import('./doubt-dialog'), import('./take-back-dialog')])

export type MarkingDialogsProps = Pick<ComponentProps<typeof TakeBackDialog>, 'deeds'>

/** What is asked before words are marked, while sentences are cleared, and before a mark is taken back. */
export function MarkingDialogs({ deeds }: MarkingDialogsProps) {
  const { run, now } = useDriver()
  const why = useSession((session) => session.why)
  const doubted = useSession((session) => session.doubted)
  const takingBack = useSession((session) => session.takingBack)
  return (
    <>
      {why && (
        <WhyDialog
          key={String(why.numbers)}
          why={why}
          words={wordsOf(now().reading.revision, why)}
          onGive={(reason) => run((session) => giveReason(session, reason))}
          onLeave={(words) => run((session) => leaveWhy(session, words))}
        />
      )}
      {doubted && (
        <DoubtDialog
          doubt={doubted.doubt}
          onMark={() => run(markAnyway)}
          onLeave={() => run(leaveDoubt)}
          onOpen={(claimId) => run((session) => openDoubted(session, claimId))}
        />
      )}
      {takingBack && (
        <TakeBackDialog
          asked={takingBack}
          deeds={deeds}
          onClaim={(claim) => run((session) => takeAnswer(session, claim))}
          onLeave={() => run((session) => quietly({ ...session, takingBack: null }))}
        />
      )}
    </>
  )
}

const mostTold = 160

/** The words of the sentences that are asked about, as far as they fit. */
function wordsOf({ text, sentences }: RevisionView, { numbers }: Why): string {
  const words = numbers
    .flatMap((number) => sentences[number] ?? [])
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
  return words.length > mostTold ? `${words.slice(0, words.lastIndexOf(' ', mostTold))} …` : words
}
