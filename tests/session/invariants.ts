import { expect } from 'vitest'
import type { Ask } from '@/components/article/session/asks'
import { shownIn } from '@/components/article/session/choosing'
import { markerIn } from '@/components/article/session/selecting'
import type { Session } from '@/components/article/session/session'
import { shownCards } from '@/components/article/session/shown-cards'
import type { aSessionDesk } from '@/tests/support/session-desk'
import type { Reply } from './anything'

type Desk = Pick<ReturnType<typeof aSessionDesk>, 'now' | 'asked' | 'open'>

/** A question that the desk has answered, and how. */
export type Answered = Readonly<{ ask: Ask; reply: Reply }>

/** Whether the stepper keeps the place of the focus, by what the page was asked. */
const isFocusKept = ({ asked }: Desk) => {
  const last = asked.findLast(({ name }) => name.includes('focus'))
  return last?.name === 'keep-focus'
}

/** Words that wait are asked for, one thing is in hand, and the focus has a place. */
export function lookAtHand(desk: Desk): void {
  const { waiting, stepping, doubted, pulling, selected, why, reading } = desk.now()
  const placing = desk.open.filter(({ ask }) => ask.name === 'place')
  expect(waiting.length > 0, 'words wait just as long as the desk is asked').toBe(placing.length > 0)
  expect(placing.length, 'one claim is placed at a time').toBeLessThanOrEqual(1)
  for (const pieces of [stepping?.pieces ?? [], doubted?.spans ?? []]) {
    expect(
      pieces.every(({ start, end }) => 0 <= start && start < end && end <= reading.revision.text.length),
    ).toBe(true)
  }
  if (stepping) {
    expect(stepping.pieces.length).toBeGreaterThan(0)
    expect(stepping.pieces[stepping.at], 'a passage is in hand').toBeDefined()
    expect(markerIn(desk.now()), 'one thing is in hand').toBeNull()
  } else if (!pulling) expect(isFocusKept(desk), 'the focus went back, or on to a new claim').toBe(false)
  if (why) expect(why.numbers.length).toBeGreaterThan(0)
  if (selected) expect(selected.spans.length).toBeGreaterThan(0)
}

/** Whatever the filter lets pass, the chosen claim stands in the column. */
export function lookAtChosen(session: Session): void {
  const { reading, chosen } = session
  const { cards, dropped } = shownCards(reading.claims, shownIn(session), chosen)
  const seen = [...cards, ...dropped].map(({ id }) => id)
  expect(new Set(seen).size, 'each claim is seen once').toBe(seen.length)
  if (chosen !== null) expect(seen, 'a filter never hides the chosen claim').toContain(chosen)
}

/** Whether that answer has taken in the reason for these sentences. */
const isGiven = (answered: Answered | null, numbers: string) =>
  answered?.reply === 'yes' &&
  answered.ask.name === 'cover' &&
  String(answered.ask.coverage.sentence) === numbers

/** A reason that was typed is kept for its sentences until the desk has taken it, or another was typed for them. */
export function lookAtTyped(before: Session, after: Session, answered: Answered | null): void {
  const numbersOf = ({ why }: Session) => (why ? String(why.numbers) : null)
  const left = numbersOf(after) === null ? numbersOf(before) : null
  if (left !== null && !isGiven(answered, left))
    expect(after.unsaid.has(left), 'a question that was left keeps its words').toBe(true)
  for (const [numbers, words] of before.unsaid) {
    if (numbers === left || isGiven(answered, numbers)) continue
    expect(after.unsaid.get(numbers), `what was typed for ${numbers} is there`).toBe(words)
  }
}
