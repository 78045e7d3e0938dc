import type { Client } from '@/components/client/client'
import { takeClaims } from '@/components/article/session/arriving'
import type { Driver } from '@/components/article/session/driver'
import type { Session } from '@/components/article/session/session'
import type { Claim } from '@/lib/domain/claim'
import { isSketch } from '@/lib/domain/sketch'

export type DetailDeeds = Pick<Client, 'listClaims'>

const rest = 30
/** The list must have stood still for so long before its cards are asked for: while it runs past, each answer would draw the whole screen. The open card does not wait. */
const stillness = 150
const again = 5000
const mostAtOnce = 100

/** Whether every claim is needed whole, as for a search in their words. */
const needsAll = ({ filter }: Session): boolean => filter.mine || filter.find !== ''

/** Asks for the rest of claims that are known as sketches only: of those whose cards are drawn, and of all where all are needed. */
export type Details = Readonly<{
  /** Hears which cards are drawn. */
  see: (ids: readonly string[]) => void
  /** Looks after the claims of the session until the function that is given back is called. */
  watch: () => () => void
}>

/** Does something some time from now, and only the last thing that was asked for. */
function later() {
  let waiting: ReturnType<typeof setTimeout> | undefined
  return {
    put: (pause: number, deed: () => void) => {
      clearTimeout(waiting)
      waiting = setTimeout(deed, pause)
    },
    stop: () => clearTimeout(waiting),
  }
}

/** Makes it for one screen. */
export function makeDetails(driver: Driver, deeds: DetailDeeds): Details {
  const asked = new WeakSet<Claim>()
  let seen: ReadonlySet<string> = new Set()
  const soon = later()
  let isAsking = false

  const askFor = async (wanted: readonly Claim[]) => {
    isAsking = true
    const { id: articleId } = driver.now().dossier.article
    const answer = await deeds.listClaims({ articleId, ids: wanted.map(({ id }) => id).join() })
    isAsking = false
    if (answer.ok) {
      for (const claim of wanted) asked.add(claim)
      driver.run((session) => takeClaims(session, answer.value.items))
    }
    look(answer.ok ? rest : again)
  }
  const ask = () => {
    const session = driver.now()
    const isWanted = (claim: Claim) =>
      isSketch(claim) && !asked.has(claim) && (needsAll(session) || seen.has(claim.id))
    const wanted = session.reading.claims.filter(isWanted).slice(0, mostAtOnce)
    if (wanted.length > 0 && !isAsking) void askFor(wanted)
  }
  const look = (pause: number) => soon.put(pause, ask)
  const lookAtCards = () => {
    const { reading, chosen } = driver.now()
    const sketches = reading.claims.filter((claim) => seen.has(claim.id) && isSketch(claim))
    if (sketches.length > 0) look(sketches.some(({ id }) => id === chosen) ? rest : stillness)
  }
  return {
    see: (ids) => {
      seen = new Set(ids)
      lookAtCards()
    },
    watch: () => {
      let before = driver.now()
      if (needsAll(before)) look(rest)
      const stop = driver.listen(() => {
        const now = driver.now()
        if (now.reading.claims !== before.reading.claims) lookAtCards()
        if (needsAll(now) && !needsAll(before)) look(rest)
        before = now
      })
      return () => (stop(), soon.stop())
    },
  }
}
