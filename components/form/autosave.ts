import { watched } from '@/components/ui/watched'
import type { Autosave, SavedForm, World } from './autosave-form'
import { chosen, failed, openForm, pictureOf, received, saved, unsentForm, typed } from './autosave-state'
import type { FormState, SentForm } from './autosave-state'
import { unsavedKeys, type FormWords } from './merge'
import { makePauses } from './pauses'

const mostTries = 5

/** What saves a form: one request at a time, whose end is the promise `flight`. */
type Saver<F extends FormWords> = {
  state: () => FormState<F>
  put: (next: FormState<F>) => void
  send: () => void
  sendSoon: () => void
  flight: () => Promise<void> | null
  isTryingAgain: () => boolean
  stop: () => void
}

function makeSaver<F extends FormWords>(start: SavedForm<F>, world: World<F>, tell: () => void): Saver<F> {
  const { save, wait, clock } = world
  let state = openForm(start)
  let flight: Promise<void> | null = null
  let hurry = false
  let isStopped = false
  const pauses = makePauses(wait, send)

  function sendSoon(): void {
    if (!isStopped && !flight && !pauses.isTryingAgain() && unsentForm(state)) pauses.soon()
  }
  async function go(sent: SentForm<F>): Promise<void> {
    const answer = await save(sent.fields, { ...state.sheet.fields, ...state.sheet.theirs }, sent.version)
    flight = null
    let isAtOnce = hurry
    hurry = false
    if (answer.ok) {
      state = saved(state, answer.held, sent, clock().toISOString())
      pauses.succeeded()
    } else {
      const { state: after, next } = failed(state, answer.problem, answer.now, sent)
      state = after
      isAtOnce = next === 'at-once'
      if (next === 'later') pauses.again()
    }
    if (isAtOnce) send()
    else if (!state.trouble) sendSoon()
    tell()
  }
  function send(): void {
    if (isStopped) return
    if (flight) return void (hurry = true)
    pauses.rest()
    const sent = unsentForm(state)
    if (sent) flight = go(sent)
    else state = { ...state, trouble: null }
    tell()
  }
  return {
    state: () => state,
    put: (next) => void (state = next),
    send,
    sendSoon,
    flight: () => flight,
    isTryingAgain: pauses.isTryingAgain,
    stop: () => (pauses.rest(), void (isStopped = true)),
  }
}

/**
 * A form that saves itself: 800 ms after the last key, at the latest 1.5 s after the first, one request at a time. Lost
 * connections are tried again with growing pauses; a colleague's change to the same field is kept beside ours.
 */
export function makeAutosave<F extends FormWords>(start: SavedForm<F>, world: World<F>): Autosave<F> {
  const picture = watched(pictureOf(openForm(start), false))
  const tell = () => picture.put(pictureOf(saver.state(), saver.flight() !== null))
  const saver = makeSaver(start, world, tell)
  return {
    picture: picture.now,
    subscribe: picture.listen,
    type: (change) => {
      saver.put(typed(saver.state(), change))
      saver.sendSoon()
      tell()
    },
    flush: () => void (!saver.isTryingAgain() && saver.send()),
    retry: saver.send,
    choose: (key, keep) => {
      saver.put(chosen(saver.state(), key, keep))
      saver.send()
    },
    receive: (held) => {
      const next = received(saver.state(), held)
      if (next === saver.state()) return
      saver.put(next)
      tell()
    },
    allSaved: async () => {
      saver.send()
      for (let tries = 0; saver.flight() && tries < mostTries; tries++) await saver.flight()
      return unsavedKeys(saver.state().sheet).length === 0
    },
    version: () => saver.state().version,
    stop: async () => {
      saver.stop()
      await saver.flight()
    },
  }
}
