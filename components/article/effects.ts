import type { RefObject } from 'react'
import type { Client } from '@/components/client/client'
import { isClaim } from '@/components/article/claim/held-forms'
import type { ToastWords } from '@/components/ui/toast'
import type { Span } from '@/lib/anchor/span'
import type { Output } from '@/lib/api/contract'
import type { RevisionView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { MarkAtOnce } from './mark-at-once'
import type { SentSpan } from '@/components/article/session/passages'
import { wordsOnPage } from './read-selection'
import type { Coverage, CoverBack } from './session/asks'
import { askWhyOf } from './session/covering'
import type { Driver, Effects } from './session/driver'
import type { Step } from './use-undo'
import type { WaysBack } from './ways-back'

type Around = Readonly<{
  driver: Driver
  root: RefObject<HTMLElement | null>
  deeds: Pick<Client, 'coverSentences' | 'editClaim'>
  mark: MarkAtOnce['mark']
  onMoved: WaysBack['onMoved']
  onCovered: (sentences: Output<'coverSentences'>['sentences']) => void
  onClaim: (claim: Claim) => void
  onChoose: (claimId: string) => void
  selectSentence: (number: number) => void
  clearSelection: () => void
  offer: (step: Step) => void
  say: (words: ToastWords) => void
}>

/** Each stretch with the words that the page shows there, which the server compares with its own; null where they are not the revision's. */
function shownIn(
  root: HTMLElement | null,
  revision: RevisionView,
  spans: readonly Span[],
): SentSpan[] | null {
  const shown = spans.map((span) => ({ ...span, exact: root && wordsOnPage(root, revision, span) }))
  return shown.every((span): span is SentSpan => span.exact !== null) ? shown : null
}

/** Where the focus came from when the stepper was opened, and the ways it goes back there or not. */
function focusEffects(): Pick<Effects, 'keep-focus' | 'focus-back' | 'forget-focus'> {
  let cameFrom: Element | null = null
  return {
    'keep-focus': () => void (cameFrom = document.activeElement),
    'forget-focus': () => void (cameFrom = null),
    'focus-back': () => {
      const from = cameFrom
      cameFrom = null
      if (from instanceof HTMLElement && from.isConnected && from !== document.body)
        from.focus({ preventScroll: true })
    },
  }
}

/** The world of one screen, of which its session asks. */
export function makeEffects(around: Around): Effects {
  const { driver, deeds, say } = around
  const coverNow = async (coverage: Coverage) => {
    const answer = await deeds.coverSentences(coverage)
    if (answer.ok) around.onCovered(answer.value.sentences)
    return answer
  }
  const offerBack = ({ done, undone, back, why }: CoverBack) => {
    const askWhy = (numbers: readonly number[]) => ({
      label: 'Say why',
      onChoose: () => driver.run((session) => askWhyOf(session, numbers, false)),
    })
    around.offer({ done, undone, undo: () => coverNow(back), ...(why && { also: askWhy(why) }) })
  }
  return {
    ...focusEffects(),
    cover: ({ coverage, then }, answer) =>
      void coverNow(coverage).then((given) => answer((session) => then(session, given))),
    'offer-back': ({ way }) => offerBack(way),
    'read-shown': ({ spans, then }, answer) =>
      answer((session) => {
        const { revision } = session.reading
        return then(session, shownIn(around.root.current, revision, spans))
      }),
    mark: ({ spans, parent }) => around.mark(spans, parent),
    place: ({ claim: { id, version }, spans, then }, answer) => {
      const { number } = driver.now().reading.revision
      void deeds.editClaim({ claimId: id, version, revision: number, spans: [...spans] }).then((given) => {
        if (given.ok) around.onClaim(given.value)
        else if (isClaim(given.problem.now)) around.onClaim(given.problem.now)
        answer((session) => then(session, given))
      })
    },
    'tell-moved': ({ before, after, aim }) => around.onMoved(before, after, aim),
    say: ({ text }) => say({ text }),
    choose: ({ claimId }) => around.onChoose(claimId),
    'select-sentence': ({ number }) => around.selectSentence(number),
    'clear-selection': () => around.clearSelection(),
  }
}
