import type { Ask, Move } from '@/components/article/session/asks'
import { makeDriver, type Effects } from '@/components/article/session/driver'
import type { Reading } from '@/components/article/session/reading'
import { firstSession, type Session } from '@/components/article/session/session'
import type { Answer } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim'
import { done } from './answers'
import { aDossier, anActor } from './dossier'

/** The session of somebody who has just opened the page on rents with these claims, and who may mark, by a link with that query. */
export const aSession = (claims: readonly Claim[] = [], mayMark = true, query = ''): Session =>
  firstSession(aDossier({ claims: [...claims] }), anActor({ role: mayMark ? 'reviewer' : 'reader' }), query)

/** What such a person's screen is drawn from. */
export const aReading = (claims: readonly Claim[] = []): Reading => aSession(claims).reading

/** A question that the desk has not answered, and how it is answered. */
type Open = Readonly<{ ask: Ask; answer: (given: Answer<Claim>) => void }>

/** A session whose desk answers when it is told to, on a page that shows the article's own words unless `isChanged` says otherwise. */
export function aSessionDesk(first: Session = aSession(), isChanged: () => boolean = () => false) {
  const driver = makeDriver(first)
  const open: Open[] = []
  const asked: Ask[] = []
  const wait = <T>(ask: Ask & { then: (session: Session, given: T) => Move }) =>
    void open.push({ ask, answer: (given) => driver.run((session) => ask.then(session, given as T)) })
  const note = (ask: Ask) => void asked.push(ask)
  const effects: Effects = {
    cover: (ask) => {
      note(ask)
      const answer = (given: Answer<Claim>) =>
        driver.run((session) => ask.then(session, given.ok ? done({ revision: 1, sentences: [] }) : given))
      open.push({ ask, answer })
    },
    place: (ask) => (note(ask), wait(ask)),
    edit: (ask) => (note(ask), wait(ask)),
    remove: (ask) => (note(ask), wait(ask)),
    'send-mark': (ask) => (note(ask), wait(ask)),
    'go-back': (ask) => (note(ask), wait(ask)),
    rest: (ask) => {
      note(ask)
      open.push({ ask, answer: () => driver.run(ask.then) })
    },
    'read-typed': (ask, answer) => (note(ask), answer((session) => ask.then(session, false))),
    'read-shown': ({ spans, then }, answer) =>
      answer((session) => {
        const { text } = session.reading.revision
        const shown = spans.map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }))
        return then(session, isChanged() ? null : shown)
      }),
    'read-again': note,
    'offer-back': note,
    mark: note,
    say: note,
    'link-claim': note,
    'link-filter': note,
    'select-sentence': note,
    'select-words': note,
    'clear-selection': note,
    'keep-focus': note,
    'focus-back': note,
    'forget-focus': note,
  }
  driver.connect(effects)
  return { ...driver, effects, asked, open }
}
