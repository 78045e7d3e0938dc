import { ticksOf } from '@/components/article/session/ticks'
import type { Ask, Move } from '@/components/article/session/asks'
import { makeDriver, type Effects } from '@/components/article/session/driver'
import type { Reading, Session } from '@/components/article/session/session'
import type { Answer } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import { scalesByLayer } from '@/lib/domain/scales'
import { aDossier } from './dossier'

/** What is known of the page on rents, with these claims, by somebody who may mark. */
export function aReading(claims: readonly Claim[] = [], mayMark = true): Reading {
  const { article, revisions, scales } = aDossier({ claims: [...claims] })
  const revision = revisions[0]!
  const ticks = ticksOf(revision.sentences, claims, revision.number, scalesByLayer(scales).substance)
  return { article, revision, claims, ticks, mayMark }
}

/** A question that the desk has not answered, and how it is answered. */
type Open = Readonly<{ ask: Ask; answer: (given: Answer<Claim>) => void }>

/** A session whose desk answers when it is told to, on a page that shows the article's own words unless `isChanged` says otherwise. */
export function aSessionDesk(reading: Reading = aReading(), isChanged: () => boolean = () => false) {
  const driver = makeDriver(reading)
  const open: Open[] = []
  const asked: Ask[] = []
  const wait = <T>(ask: Ask & { then: (session: Session, given: T) => Move }) =>
    open.push({ ask, answer: (given) => driver.run((session) => ask.then(session, given as T)) })
  const note = (ask: Ask) => void asked.push(ask)
  const effects: Effects = {
    cover: (ask) => (note(ask), void wait(ask)),
    place: (ask) => (note(ask), void wait(ask)),
    'read-shown': ({ spans, then }, answer) =>
      answer((session) => {
        const { text } = session.reading.revision
        const shown = spans.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }))
        return then(session, isChanged() ? null : shown)
      }),
    'offer-back': note,
    mark: note,
    'tell-moved': note,
    say: note,
    choose: note,
    'select-sentence': note,
    'clear-selection': note,
    'keep-focus': note,
    'focus-back': note,
    'forget-focus': note,
  }
  driver.connect(effects)
  return { ...driver, asked, open }
}
