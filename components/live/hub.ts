import { makeAudience, type Audience } from './audience'
import type { LineEvents, OpenLine } from './line'
import type { Hear } from './told'

/** What a hub needs of its surroundings: a line, whether an article is gone, and a clock that calls back. */
export type HubEffects = Readonly<{
  open: OpenLine
  isGone: (article: string) => Promise<boolean>
  wait: (milliseconds: number, then: () => void) => () => void
}>

export type Hub = Readonly<{ join: Hear }>

/** So many articles fit on one line; who asks for more is told that the line does not hold. */
export const mostArticlesOnLine = 50

const gather = 50
const tryAgain = 10_000

/** The line that a hub has opened: the articles it tells of, each from where it is, and whether it holds. */
type HeldLine = { close: () => void; places: Map<string, number>; holds: boolean }

/** Whether a line tells of just these articles, and of each from no later than it is asked for. */
const fits = ({ places: own }: HeldLine, places: ReadonlyMap<string, number>): boolean =>
  places.size === own.size && [...places].every(([article, after]) => after >= (own.get(article) ?? Infinity))

/** Whether a page hears of its article, or where it has none of notices, on that line. */
const isHeard = (line: HeldLine | null, article: string | null): boolean =>
  line !== null && line.holds && (article === null || line.places.has(article))

/** What becomes of all that is heard on a hub's line: it is told to those whom it concerns. */
function tellAudience(
  audience: Audience,
  lineNow: () => HeldLine | null,
  onClosed: (articles: readonly string[]) => void,
): LineEvents {
  const setHolds = (holds: boolean): void => {
    const line = lineNow()
    if (line) line.holds = holds
    audience.tellAll(({ article }) => ({ kind: 'line', holds: isHeard(line, article) }))
  }
  const notices = (): void => audience.tellAll(() => ({ kind: 'notice' }))
  return {
    opened: () => {
      setHolds(true)
      notices() // some may be others since a page was made, or since the line was lost
    },
    changed: (article, seq, isMine) => {
      const places = lineNow()?.places
      places?.set(article, Math.max(seq, places.get(article) ?? 0))
      audience.tellChange(article, seq, isMine)
    },
    cameOrWent: (article) => audience.tellOf(article, { kind: 'presence' }),
    inRound: (article) => audience.tellOf(article, { kind: 'round' }),
    notices,
    lost: (isClosed) => {
      setHolds(false)
      if (isClosed) onClosed([...(lineNow()?.places.keys() ?? [])])
    },
  }
}

/** Rings once, so many milliseconds after it was last set. */
function makeAlarm(wait: HubEffects['wait'], ring: () => void): (milliseconds: number) => void {
  let unset: (() => void) | null = null
  return (milliseconds) => {
    unset?.()
    unset = wait(milliseconds, () => {
      unset = null
      ring()
    })
  }
}

/** One line to the desk for all pages that join: it is opened anew when other articles are to be heard of, and goes on where each page was. */
export function makeHub({ open, isGone, wait }: HubEffects): Hub {
  const audience = makeAudience()
  const soon = makeAlarm(wait, () => settle())
  let line: HeldLine | null = null

  /** A closed line may be a desk that stopped, a session that ended, or an article that is no longer there to be seen. */
  async function askWhy(articles: readonly string[]): Promise<void> {
    for (const article of articles) {
      if (!(await isGone(article))) continue
      audience.forget(article)
      soon(gather)
    }
  }

  function settle(): void {
    const places = audience.wanted(mostArticlesOnLine)
    if (!audience.isEmpty() && line !== null && fits(line, places)) return
    line?.close()
    line = null
    if (!audience.isEmpty()) line = { places, holds: false, close: open(places, heard).close }
  }

  const heard = tellAudience(
    audience,
    () => line,
    (articles) => {
      line = null
      soon(tryAgain)
      void askWhy(articles)
    },
  )

  return {
    join: (wish, tell) => {
      const member = audience.join(wish, tell)
      if (isHeard(line, member.article)) {
        tell({ kind: 'line', holds: true })
        tell({ kind: 'notice' })
      }
      soon(gather)
      return () => {
        audience.leave(member)
        soon(gather)
      }
    },
  }
}
