import { watched } from '@/components/ui/watched'
import type { Problem } from '@/lib/api/answers'
import type { Autosave, Held, Picture, World } from './autosave-form'
import { merge, settle, unsavedKeys, type Sheet, type Words } from './merge'
import type { SaveState } from './save-state'

const afterLastKey = 800
const atTheLatest = 1500
const longestPause = 30_000
const passing: readonly Problem['code'][] = ['unreachable', 'not-ready', 'failed', 'too-many']
const changedMeanwhile = 'This was changed while you were writing. Choose which words stay.'

/**
 * A form that saves itself: 800 ms after the last key, at the latest 1.5 s after the first, one request at a time. Lost
 * connections are tried again with growing pauses; a colleague's change to the same field is kept beside ours.
 */
export function makeAutosave<F extends Words>(start: Held<F>, { save, wait, clock }: World<F>): Autosave<F> {
  let sheet: Sheet<F> = { base: start.fields, fields: start.fields, theirs: {} }
  let version = start.version
  let refused: Record<string, { value: string; says: string }> = {}
  let trouble: { why: string; trying: boolean } | null = null
  let failures = 0
  let savedAt: string | null = null
  let flight: Promise<void> | null = null
  let hurry = false
  let isStopped = false
  let unanswered: Partial<F> = {}
  let timers: { quiet?: () => void; limit?: () => void; again?: () => void } = {}

  const isRefused = (key: string) => refused[key] !== undefined && refused[key].value === sheet.fields[key]
  const sendable = () => unsavedKeys(sheet).filter((key) => !(key in sheet.theirs) && !isRefused(key))
  const sentences = () =>
    Object.fromEntries(
      Object.entries(refused)
        .filter(([key]) => isRefused(key))
        .map(([key, { says }]) => [key, says]),
    )

  function stateNow(): SaveState {
    if (trouble) return { name: 'not-saved', ...trouble }
    if (flight || sendable().length > 0) return { name: 'saving' }
    if (Object.keys(sheet.theirs).length > 0)
      return { name: 'not-saved', why: changedMeanwhile, trying: false }
    const [says] = Object.values(sentences())
    if (says) return { name: 'not-saved', why: says, trying: false }
    return savedAt ? { name: 'saved', at: savedAt } : { name: 'nothing-yet' }
  }

  const draw = (): Picture<F> => ({
    fields: sheet.fields,
    theirs: sheet.theirs,
    sentences: sentences(),
    state: stateNow(),
  })
  const picture = watched(draw())
  const tell = () => picture.put(draw())

  const rest = () => {
    timers.quiet?.()
    timers.limit?.()
    timers.again?.()
    timers = {}
  }

  function soon(): void {
    if (isStopped || flight || timers.again || sendable().length === 0) return
    timers.quiet?.()
    timers.quiet = wait(afterLastKey, send)
    timers.limit ??= wait(atTheLatest, send)
  }

  /** Whether what is left can be sent at once. */
  function failed(
    problem: Problem,
    now: Held<F> | null,
    sent: Partial<F>,
    seen: number | undefined,
  ): boolean {
    if (problem.code === 'stale' && now && now.version !== seen) {
      const arrived = Object.entries(unanswered).filter(([key, value]) => now.fields[key] === value)
      sheet = merge(sheet, now.fields, Object.fromEntries(arrived) as Partial<F>)
      version = now.version
      return true
    }
    const said = Object.entries(problem.fields ?? {}).filter(([key]) => sent[key] !== undefined)
    if (problem.code === 'invalid' && said.length > 0) {
      refused = {
        ...refused,
        ...Object.fromEntries(said.map(([key, says]) => [key, { value: sent[key] as string, says }])),
      }
      return true
    }
    const trying = passing.includes(problem.code)
    trouble = { why: problem.message, trying }
    if (trying) unanswered = { ...unanswered, ...sent } // it may have arrived, only its answer was lost
    if (trying) timers.again = wait(Math.min(longestPause, 1000 * 2 ** failures++), send)
    return false
  }

  async function go(): Promise<void> {
    const sent = Object.fromEntries(sendable().map((key) => [key, sheet.fields[key]])) as Partial<F>
    const seen = version
    const answer = await save(sent, { ...sheet.fields, ...sheet.theirs }, seen)
    flight = null
    let atOnce = hurry
    hurry = false
    if (answer.ok) {
      sheet = merge(sheet, answer.held.fields, sent)
      version = answer.held.version
      savedAt = clock().toISOString()
      trouble = null
      failures = 0
      unanswered = {}
    } else atOnce = failed(answer.problem, answer.now, sent, seen)
    if (atOnce) send()
    else if (!trouble) soon()
    tell()
  }

  function send(): void {
    if (isStopped) return
    if (flight) {
      hurry = true
      return
    }
    rest()
    if (sendable().length > 0) flight = go()
    else trouble = null
    tell()
  }

  async function allSaved(): Promise<boolean> {
    send()
    for (let tries = 0; flight && tries < 5; tries++) await flight
    return unsavedKeys(sheet).length === 0
  }

  return {
    picture: picture.now,
    subscribe: picture.listen,
    type: (change) => {
      sheet = { ...sheet, fields: { ...sheet.fields, ...change } }
      soon()
      tell()
    },
    flush: () => void (!timers.again && send()),
    retry: send,
    choose: (key, keep) => {
      sheet = settle(sheet, key, keep)
      send()
    },
    receive: (held) => {
      if (held.version === undefined || (version !== undefined && held.version <= version)) return
      sheet = merge(sheet, held.fields)
      version = held.version
      tell()
    },
    allSaved,
    version: () => version,
    stop: async () => {
      rest()
      isStopped = true
      await flight
    },
  }
}
