import type { Client } from '@/components/client/client'
import type { WayBack } from '@/components/article/claim/way-back'
import { isClaim } from '@/components/article/claim/held-forms'
import type { Answer } from '@/lib/api/contract'
import { isHiding } from '@/lib/domain/blind'
import type { Claim } from '@/lib/domain/claim'
import { moreThanMark } from './more-than-mark'
import { spansIn, toSend } from '@/components/article/session/passages'
import type { Driver } from './session/driver'
import { quietly } from './session/asks'
import type { Aim } from './session/stepping'
import { markedByMistake } from './take-back-dialog'
import type { Place } from './use-place'
import type { Step } from './use-undo'

type Around = Readonly<{
  driver: Driver
  deeds: Pick<Client, 'editClaim' | 'removeClaim'>
  place: Place
  onClaim: (claim: Claim) => void
  onRemoved: (id: string) => void
  offer: (step: Step) => void
  /** Whether anything was typed here for a claim. */
  holds: (claimId: string) => boolean
}>

/** What was done to claims, told with its way back. */
export type WaysBack = Readonly<{
  /** Takes a claim away, or drops it where taking it away would tell of it. */
  remove: (claim: Claim) => Promise<Answer<unknown>>
  /** Takes in a claim that was marked here, as the desk has it. */
  onMarked: (claim: Claim) => void
  onMoved: (before: Claim, after: Claim, aim: Aim) => void
  /** Takes in what the column's deeds answered, and offers to take back a drop. */
  onAnswer: (claim: Claim) => void
  offerBack: (way: WayBack) => void
}>

const moved: Record<Exclude<Aim['name'], 'new-claim'>, { done: string; undone: string }> = {
  'add-passage': { done: 'Passage added.', undone: 'Passage taken away.' },
  'move-boundaries': { done: 'Boundaries moved.', undone: 'Boundaries moved back.' },
}

const claimsNow = ({ driver }: Around) => driver.now().reading.claims
const asItIs = (around: Around, claim: Claim) => claimsNow(around).find(({ id }) => id === claim.id) ?? claim
const isStanding = (around: Around, id: string) =>
  claimsNow(around).some((one) => one.id === id && one.state !== 'dropped')

async function edit(
  { deeds, onClaim }: Around,
  { id, version }: Claim,
  change: Omit<Parameters<Client['editClaim']>[0], 'claimId' | 'version'>,
) {
  const answer = await deeds.editClaim({ claimId: id, version, ...change })
  if (answer.ok) onClaim(answer.value)
  return answer
}

async function remove({ driver, deeds, place, onClaim, onRemoved }: Around, claim: Claim) {
  const named = { claimId: claim.id, version: claim.version }
  const answer = isHiding(driver.now().reading.article)
    ? await deeds.editClaim({ ...named, state: 'dropped', reason: markedByMistake })
    : await deeds.removeClaim(named)
  if (answer.ok) {
    if (place.now().chosen === claim.id) place.choose(null)
    if ('state' in answer.value) onClaim(answer.value)
    else onRemoved(claim.id)
  } else if (isClaim(answer.problem.now)) onClaim(answer.problem.now)
  return answer
}

/** Takes a mark away; asks first when there is more than the mark. */
async function takeBackMark(around: Around, claim: Claim) {
  const now = asItIs(around, claim)
  const more = moreThanMark(now, claimsNow(around))
  if (more.length === 0 && !around.holds(claim.id)) return remove(around, now)
  const takingBack = { claim: now, more: more.length > 0 ? more : ['what you are writing'] }
  around.driver.run((session) => quietly({ ...session, takingBack }))
  return null
}

function offerMoved(around: Around, before: Claim, after: Claim, aim: Aim): void {
  if (aim.name === 'new-claim') return
  const { number, text } = around.driver.now().reading.revision
  const placed = ({ spans }: Claim) => JSON.stringify(spansIn(spans, number))
  const spans = toSend(text, spansIn(before.spans, number))
  around.offer({
    ...moved[aim.name],
    undo: () => edit(around, asItIs(around, after), { revision: number, spans }),
    isOver: () => !isStanding(around, after.id) || placed(asItIs(around, after)) !== placed(after),
  })
}

function offerDropped(around: Around, claim: Claim): void {
  around.offer({
    done: 'Claim dropped.',
    undone: 'Claim restored.',
    undo: () => edit(around, claim, { state: 'open' }),
    isOver: () => isStanding(around, claim.id),
  })
}

/** Makes them for one screen. */
export function makeWaysBack(around: Around): WaysBack {
  const { onClaim, offer } = around
  return {
    remove: (claim) => remove(around, claim),
    onMarked: (claim) => {
      onClaim(claim)
      offer({
        done: 'Claim marked.',
        undone: 'Claim taken away.',
        undo: () => takeBackMark(around, claim),
        isOver: () => !isStanding(around, claim.id),
      })
    },
    onMoved: (before, after, aim) => offerMoved(around, before, after, aim),
    onAnswer: (claim) => {
      const wasStanding = isStanding(around, claim.id)
      onClaim(claim)
      if (claim.state === 'dropped' && wasStanding) offerDropped(around, claim)
    },
    offerBack: ({ isOver, ...way }) => offer({ ...way, isOver: () => isOver(claimsNow(around)) }),
  }
}
