import { flushSync } from 'react-dom'
import type { Client } from '@/components/client/client'
import { wait } from '@/components/form/wait'
import { untilPainted } from '@/components/ui/after-paint'
import type { ToastWords } from '@/components/ui/toast'
import type { Span } from '@/lib/anchor/span'
import type { RevisionView } from '@/lib/domain/article'
import { askWhyOf } from '@/components/article/session/covering'
import type { Driver, Effects } from '@/components/article/session/driver'
import type { SentSpan } from '@/components/article/session/passages'
import { isOver, undo } from '@/components/article/session/undoing'
import { clearSelected } from '@/components/article/text/hear-selection'
import type { LateLink } from './late-link'
import { linkEffects } from './link-place'
import type { MarkAtOnce } from './mark-at-once'
import { placeSelection } from '@/components/article/text/place-selection'
import { wordsOnPage } from '@/components/article/text/read-selection'
import type { PageParts } from './page-parts'
import { selectSentence } from './text-moves'

/** What a session asks of the desk. */
export type ArticleSessionDeeds = Pick<Client, 'coverSentences' | 'editClaim' | 'markClaim' | 'removeClaim'>

type EffectsContext = Readonly<{
  driver: Driver
  page: PageParts
  deeds: ArticleSessionDeeds
  link: LateLink
  mark: MarkAtOnce['mark']
  readAgain: () => void
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

type DeskEffects = 'cover' | 'send-mark' | 'place' | 'edit' | 'remove' | 'go-back' | 'read-again'

/** What is asked of the desk. */
function deskEffects({ driver, deeds, readAgain }: EffectsContext): Pick<Effects, DeskEffects> {
  return {
    cover: ({ coverage, then }, answer) =>
      void deeds.coverSentences(coverage).then((given) => answer((session) => then(session, given))),
    // The highlight is painted first: to send alone takes as long as its frame.
    'send-mark': ({ mark, then }, answer) =>
      void untilPainted()
        .then(() => deeds.markClaim(mark))
        .then((given) => answer((session) => then(session, given))),
    place: ({ claim: { id, version }, spans, then }, answer) => {
      const { number } = driver.now().reading.revision
      void deeds
        .editClaim({ claimId: id, version, revision: number, spans: [...spans] })
        .then((given) => answer((session) => then(session, given)))
    },
    edit: ({ claim: { id, version }, edit, then }, answer) =>
      void deeds
        .editClaim({ claimId: id, version, ...edit })
        .then((given) => answer((session) => then(session, given))),
    remove: ({ claim: { id, version }, then }, answer) =>
      void deeds
        .removeClaim({ claimId: id, version })
        .then((given) => answer((session) => then(session, given))),
    'go-back': ({ way, then }, answer) =>
      void way.undo().then((given) => answer((session) => then(session, given))),
    'read-again': () => readAgain(),
  }
}

/** What is told in a toast, with its way back where there is one. */
function toastEffects({ driver, say }: EffectsContext): Pick<Effects, 'offer-back' | 'say'> {
  const { run, now } = driver
  const sayWhy = (numbers: readonly number[]) => ({
    label: 'Say why',
    onChoose: () => run((session) => askWhyOf(session, numbers, false)),
  })
  return {
    say: ({ text }) => say({ text }),
    'offer-back': ({ step, way: { done, why } }) =>
      say({
        text: done,
        also: why ? sayWhy(why) : undefined,
        action: { label: 'Undo', onChoose: () => run((session) => undo(session, step)) },
        isOver: () => isOver(now(), step),
      }),
  }
}

/** The world of one screen, of which its session asks. */
export function makeEffects(around: EffectsContext): Effects {
  const { driver, page, mark } = around
  const { root, panel } = page
  return {
    ...deskEffects(around),
    ...focusEffects(),
    ...linkEffects(around.link),
    ...toastEffects(around),
    mark: ({ spans, parent }) => mark(spans, parent),
    rest: ({ milliseconds, then }, answer) => void wait(milliseconds, () => answer(then)),
    'read-shown': ({ spans, then }, answer) =>
      answer((session) => then(session, shownIn(root.current, session.reading.revision, spans))),
    'read-typed': ({ claimId, then }, answer) =>
      answer((session) => then(session, panel.current?.holds(claimId) ?? false)),
    'select-sentence': ({ number }) => void selectSentence({ driver, ...page }, number),
    'select-words': ({ span }) => {
      flushSync(() => undefined) // what is to be drawn is drawn first: a selection goes with its words
      if (root.current) placeSelection(root.current, span)
    },
    'clear-selection': () => clearSelected(root.current),
  }
}
