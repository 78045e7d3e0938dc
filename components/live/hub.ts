import type { LineEvents, OpenLine } from './line'

/** What a page wants to hear of: an article's changes after a place in its history, or with null only of notices. */
export type Wish = Readonly<{ article: string | null; after: number }>

/** What a page is told: a change by its number, a coming or going, that something was done in a closed round that one is in, that notices are others now, whether the line holds, that the article is there no more. */
export type Told =
  | Readonly<{ kind: 'change'; seq: number; isMine: boolean }>
  | Readonly<{ kind: 'line'; holds: boolean }>
  | Readonly<{ kind: 'presence' | 'round' | 'notice' | 'gone' }>

/** What a hub needs of its surroundings: a line, whether an article is gone, and a clock that calls back. */
export type Around = Readonly<{
  open: OpenLine
  isGone: (article: string) => Promise<boolean>
  wait: (milliseconds: number, then: () => void) => () => void
}>

/** Tells a page of what it wishes to hear until the function that is given back is called. */
export type Hear = (wish: Wish, tell: (told: Told) => void) => () => void

export type Hub = Readonly<{ join: Hear }>

type Member = { article: string | null; last: number; tell: (told: Told) => void }

/** So many articles fit on one line; who asks for more is told that the line does not hold. */
export const mostArticles = 50

const gather = 50
const tryAgain = 10_000

/** One line to the desk for all pages that join: it is opened anew when other articles are to be heard of, and goes on where each page was. */
export function makeHub({ open, isGone, wait }: Around): Hub {
  const members = new Set<Member>()
  let line: Readonly<{ close: () => void; places: Map<string, number> }> | null = null
  let holds = false
  let unwait: (() => void) | null = null

  const tellAll = (told: Told): void => members.forEach(({ tell }) => tell(told))
  const of = (article: string): Member[] => [...members].filter((member) => member.article === article)

  /** The articles to be heard of, each from where the page is that is furthest behind. */
  function wanted(): Map<string, number> {
    const places = new Map<string, number>()
    for (const { article, last } of members) {
      if (article !== null && (places.has(article) || places.size < mostArticles))
        places.set(article, Math.min(last, places.get(article) ?? last))
    }
    return places
  }

  const isHeard = (member: Member): boolean =>
    holds && (member.article === null || (line?.places.has(member.article) ?? false))

  function setHolds(now: boolean): void {
    holds = now
    members.forEach((member) => member.tell({ kind: 'line', holds: isHeard(member) }))
  }

  function change(article: string, seq: number, isMine: boolean): void {
    line?.places.set(article, Math.max(seq, line.places.get(article) ?? 0))
    for (const member of of(article)) {
      if (seq <= member.last) continue
      member.last = seq
      member.tell({ kind: 'change', seq, isMine })
    }
  }

  /** A closed line may be a desk that stopped, a session that ended, or an article that is no longer there to be seen. */
  async function askWhy(articles: readonly string[]): Promise<void> {
    for (const article of articles) {
      if (!(await isGone(article))) continue
      for (const member of of(article)) {
        member.article = null
        member.tell({ kind: 'gone' })
      }
      soon(gather)
    }
  }

  const heard: LineEvents = {
    opened: () => {
      setHolds(true)
      heard.notices() // some may be others since a page was made, or since the line was lost
    },
    changed: change,
    cameOrWent: (article) => of(article).forEach(({ tell }) => tell({ kind: 'presence' })),
    inRound: (article) => of(article).forEach(({ tell }) => tell({ kind: 'round' })),
    notices: () => tellAll({ kind: 'notice' }),
    lost: (isClosed) => {
      setHolds(false)
      if (!isClosed) return
      const articles = [...(line?.places.keys() ?? [])]
      line = null
      soon(tryAgain)
      void askWhy(articles)
    },
  }

  function settle(): void {
    unwait = null
    const places = wanted()
    const fits =
      line !== null &&
      places.size === line.places.size &&
      [...places].every(([article, after]) => after >= (line?.places.get(article) ?? Infinity))
    if (fits && members.size > 0) return
    line?.close()
    holds = false
    line = members.size === 0 ? null : { places, close: open(places, heard).close }
  }

  function soon(milliseconds: number): void {
    unwait?.()
    unwait = wait(milliseconds, settle)
  }

  return {
    join: ({ article, after }, tell) => {
      const member: Member = { article, last: after, tell }
      members.add(member)
      if (isHeard(member)) {
        tell({ kind: 'line', holds: true })
        tell({ kind: 'notice' })
      }
      soon(gather)
      return () => {
        members.delete(member)
        soon(gather)
      }
    },
  }
}
