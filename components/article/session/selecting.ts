import { snap } from '@/lib/anchor/graphemes'
import { areSame } from './passages'
import { quietly, type Move } from './asks'
import { takeSelected } from './hand'
import type { SelectedWords, Session } from './session'

/** What is selected once a selection has come to rest; an open stepper takes it in. */
export function select(session: Session, selected: SelectedWords | null): Move {
  const { selected: before, stepping } = session
  if (before === selected || (before && selected && areSame(before.spans, selected.spans)))
    return quietly(session)
  return stepping && selected ? takeSelected(session, selected.spans) : quietly({ ...session, selected })
}

/** Takes the sentence at that offset in hand, and lets go of it when it is tapped again or nothing is there. */
export function tap(session: Session, at: number | null): Move {
  const { revision, ticks } = session.reading
  const sentence = at === null ? undefined : ticks.find((tick) => tick.start <= at && at < tick.end)
  const span = sentence && snap(revision.text, sentence)
  const isNew = span && session.tapped?.spans[0]?.start !== span.start
  const tapped: SelectedWords | null = isNew ? { spans: [span], by: 'tap' } : null
  return quietly(tapped || session.tapped ? { ...session, tapped } : session)
}

/** Lets go of the words that are selected or tapped. */
export const letGoOfWords = (session: Session): Move => ({
  session: { ...session, selected: null, tapped: null },
  asks: [{ name: 'clear-selection' }],
})

/** The words beside which stand the buttons that mark them; none while they are stepped to or wait for the desk. */
export function markerIn({ reading, stepping, waiting, selected, tapped }: Session): SelectedWords | null {
  return reading.mayMark && !stepping && waiting.length === 0 ? (selected ?? tapped) : null
}
