import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Client } from '@/components/client/client'
import type { ColumnMarks } from '@/components/article/column/column-props'
import { whenComposed } from '@/components/article/claim/early-wording'
import { afterPaint } from '@/components/ui/after-paint'
import type { Claim } from '@/lib/domain/claim'
import { areFirstLettersInHand } from './first-letters'
import { isOwnMark, newId, ownMark } from '@/components/article/session/own-mark'
import type { SentSpan } from '@/components/article/session/passages'
import { placeSelection } from './place-selection'
import type { SentMarks } from '@/components/article/session/sent-marks'
import { quietly } from './session/asks'
import type { Driver } from './session/driver'
import type { Place } from './use-place'
import type { WaysBack } from './ways-back'

type Around = Readonly<{
  driver: Driver
  root: RefObject<HTMLElement | null>
  me: string
  deeds: Pick<Client, 'markClaim'>
  marks: SentMarks
  place: Place
  waysBack: Pick<WaysBack, 'onMarked' | 'remove'>
  clearSelection: () => void
  onClaim: (claim: Claim) => void
  onRemoved: (id: string) => void
  /** Whether anything was typed here for a claim. */
  holds: (claimId: string) => boolean
}>

/** Marking that does not wait for the desk. */
export type MarkAtOnce = Readonly<{
  /** Makes a claim of the words at once, takes what is typed from then on as its wording, and tells the desk. */
  mark: (spans: readonly SentSpan[], parent?: string) => void
  /** Answers once whether this claim was marked just now. */
  takeFresh: (claimId: string) => boolean
  /** Lets go of the newest mark that the desk has not answered for; answers whether there is one, which stays when words were written for it. */
  undoOnItsWay: () => boolean
  onItsWay: ColumnMarks
  /** Hears which claim is chosen, until the function that is given back is called, as when the screen is left. */
  watchPlace: () => () => void
}>

/** Whether a hand has a keyboard before it: it pressed a key just now, or its screen is not touched. */
const hasKeyboard = (): boolean =>
  window.event instanceof KeyboardEvent || !window.matchMedia('(pointer: coarse)').matches

/** A claim that is marked now, in the text as it is known. */
function newMark(driver: Driver, me: string, spans: readonly SentSpan[], parent?: string): Claim {
  const { article, revision } = driver.now().reading
  const own = { id: newId(), articleId: article.id, revision: revision.number, by: me, at: new Date() }
  return ownMark({ ...own, spans, parent })
}

/** The claim that was marked just now: its panel takes the focus once, and never again after that. */
function makeFresh(place: Place) {
  let fresh: string | null = null
  return {
    put: (claimId: string | null) => void (fresh = claimId),
    take: (claimId: string) => {
      const isIt = fresh === claimId
      if (isIt) fresh = null
      return isIt
    },
    // Whoever has gone on to another claim comes back as a reader: keys are keys then.
    watchPlace: () =>
      place.listen(() => {
        if (place.now().chosen !== fresh) fresh = null
      }),
  }
}

/** Opens the panel of what was marked just now, once its highlight is painted; until then its field for first letters is there. */
function makeOpening({ driver, place }: Around) {
  const fresh = makeFresh(place)
  let callOff: () => void = () => undefined
  const takeLetters = (firstLetters: string | null) =>
    driver.run((session) => quietly({ ...session, firstLetters }))

  /** With its wording in hand where the caret is there still; not for somebody who went on to another claim meanwhile. */
  const open = (claimId: string, chosenBefore: string | null) => {
    const { claims } = driver.now().reading
    const isStanding = claims.some(({ id, state }) => id === claimId && state !== 'dropped')
    const isAwaited = isStanding && place.now().chosen === chosenBefore
    fresh.put(isAwaited && areFirstLettersInHand() ? claimId : null)
    flushSync(() => {
      takeLetters(null)
      if (isAwaited) place.choose(claimId)
    })
  }
  return {
    takeFresh: fresh.take,
    takeLetters,
    soon: (claimId: string) => {
      const chosenBefore = place.now().chosen
      callOff = afterPaint(() => void whenComposed().then(() => open(claimId, chosenBefore)))
    },
    watchPlace: () => {
      const stop = fresh.watchPlace()
      return () => (stop(), callOff())
    },
  }
}

/** Makes it for one screen. */
export function makeMarkAtOnce(around: Around): MarkAtOnce {
  const { driver, marks, waysBack, onClaim } = around
  const leftAlone = new Set<string>()
  const opening = makeOpening(around)

  const tellDesk = async (claim: Claim, spans: readonly SentSpan[], parent?: string) => {
    const { id, articleId, placedIn: revision } = claim
    const mark = { id, articleId, revision, spans: [...spans], ...(parent && { parent }) }
    const made = await marks.send(id, () => around.deeds.markClaim(mark))
    if (made && leftAlone.has(made.id)) await waysBack.remove(made)
    else if (made) waysBack.onMarked(made)
  }
  const letGo = (claim: Claim) => letGoOf(around, claim, leftAlone)
  return {
    mark: (spans, parent) => {
      const claim = newMark(driver, around.me, spans, parent)
      // Sent first: what the panel asks of the desk about it waits for it.
      void tellDesk(claim, spans, parent)
      around.clearSelection()
      flushSync(() => {
        onClaim(claim)
        if (hasKeyboard()) opening.takeLetters(claim.id)
      })
      opening.soon(claim.id)
    },
    takeFresh: opening.takeFresh,
    undoOnItsWay: () => {
      const newest = driver
        .now()
        .reading.claims.findLast((claim) => isOwnMark(claim) && marks.standing.now().has(claim.id))
      if (newest && !around.holds(newest.id)) letGo(newest)
      return newest !== undefined
    },
    onItsWay: { standing: marks.standing, again: marks.again, letGo },
    watchPlace: opening.watchPlace,
  }
}

/** Lets go of a mark that the desk has not taken; the words are selected as before. */
function letGoOf(
  { driver, marks, place, root, onRemoved }: Around,
  claim: Claim,
  leftAlone: Set<string>,
): void {
  leftAlone.add(claim.id)
  marks.letGo(claim.id)
  flushSync(() => {
    driver.run((session) => quietly({ ...session, firstLetters: null }))
    place.choose(null)
    onRemoved(claim.id)
  })
  const span = claim.spans[0]
  const { number } = driver.now().reading.revision
  if (span?.revision === number && root.current) placeSelection(root.current, span)
}
