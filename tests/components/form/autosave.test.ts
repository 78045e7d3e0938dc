import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeAutosave } from '@/components/form/autosave'
import type { SaveAnswer } from '@/components/form/autosave-form'

type Form = { wording: string; date: string }
const start = { fields: { wording: '', date: '' }, version: 1 }
const wait = (milliseconds: number, then: () => void) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}
const saved = (fields: Form, version: number): SaveAnswer<Form> => ({ ok: true, held: { fields, version } })
const refusal = (
  code: 'unreachable' | 'stale' | 'invalid' | 'not-allowed',
  more: { fields?: Record<string, string>; now?: { fields: Form; version: number } } = {},
): SaveAnswer<Form> => ({
  ok: false,
  problem: { code, message: `It is ${code}.`, ...(more.fields ? { fields: more.fields } : {}) },
  now: more.now ?? null,
})

/** A form whose server answers as the list says and then takes everything. */
function aForm(...answers: SaveAnswer<Form>[]) {
  let version = 1
  const save = vi.fn(
    async (_changed: Partial<Form>, all: Form, seen: number | undefined): Promise<SaveAnswer<Form>> => {
      version = Math.max(version, seen ?? 0) + 1
      return answers.shift() ?? saved(all, version)
    },
  )
  return {
    save,
    form: makeAutosave<Form>(start, { save, wait, clock: () => new Date('2026-11-23T09:00:00Z') }),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('saves 800 ms after the last key, only what changed, with the version it saw', async () => {
  const { form, save } = aForm()
  form.type({ wording: 'Rents' })
  expect(form.picture().state).toEqual({ name: 'saving' })
  await vi.advanceTimersByTimeAsync(799)
  expect(save).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(save).toHaveBeenCalledExactlyOnceWith({ wording: 'Rents' }, { wording: 'Rents', date: '' }, 1)
  expect(form.picture().state).toEqual({ name: 'saved', at: '2026-11-23T09:00:00.000Z' })
})

test('does not wait for somebody who never stops typing', async () => {
  const { form, save } = aForm()
  for (let letter = 0; letter < 8; letter++) {
    form.type({ wording: 'x'.repeat(letter + 1) })
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(save).toHaveBeenCalled()
})

test('has one request under way at a time and sends later keys after it', async () => {
  const { form, save } = aForm()
  let answer: (given: SaveAnswer<Form>) => void = () => {}
  save.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  )
  form.type({ wording: 'one' })
  form.flush()
  form.type({ wording: 'one two' })
  form.flush()
  await vi.advanceTimersByTimeAsync(5000)
  expect(save).toHaveBeenCalledOnce()
  answer(saved({ wording: 'one', date: '' }, 2))
  await vi.advanceTimersByTimeAsync(0)
  expect(save).toHaveBeenLastCalledWith({ wording: 'one two' }, { wording: 'one two', date: '' }, 2)
  expect(form.picture().fields.wording).toBe('one two')
})

test('never says saved before the server did', async () => {
  const { form, save } = aForm()
  save.mockImplementationOnce(() => new Promise(() => {}))
  form.type({ wording: 'one' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(form.picture().state).toEqual({ name: 'saving' })
})

test('tries again with growing pauses while the desk cannot be reached, and keeps the newest words', async () => {
  const { form, save } = aForm(refusal('unreachable'), refusal('unreachable'))
  form.type({ wording: 'one' })
  await vi.advanceTimersByTimeAsync(800)
  expect(form.picture().state).toEqual({ name: 'not-saved', why: 'It is unreachable.', trying: true })
  form.type({ wording: 'one two' })
  await vi.advanceTimersByTimeAsync(1000)
  expect(save).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(1999)
  expect(save).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(save).toHaveBeenLastCalledWith({ wording: 'one two' }, { wording: 'one two', date: '' }, 1)
  expect(form.picture().state.name).toBe('saved')
})

test('does not hammer a server that refuses', async () => {
  const { form, save } = aForm(refusal('not-allowed'))
  form.type({ wording: 'one' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(save).toHaveBeenCalledOnce()
  expect(form.picture().state).toEqual({ name: 'not-saved', why: 'It is not-allowed.', trying: false })
  form.retry()
  await vi.advanceTimersByTimeAsync(0)
  expect(form.picture().state.name).toBe('saved')
})

test('saves over a colleague who changed another field', async () => {
  const { form, save } = aForm(
    refusal('stale', { now: { fields: { wording: '', date: '2026-11-20' }, version: 4 } }),
  )
  form.type({ wording: 'mine' })
  await vi.advanceTimersByTimeAsync(800)
  expect(save).toHaveBeenLastCalledWith({ wording: 'mine' }, { wording: 'mine', date: '2026-11-20' }, 4)
  expect(form.picture()).toMatchObject({
    fields: { wording: 'mine', date: '2026-11-20' },
    theirs: {},
    state: { name: 'saved' },
  })
})

test.each([
  { keep: 'mine' as const, words: 'mine', calls: 2 },
  { keep: 'theirs' as const, words: 'hers', calls: 1 },
])('keeps both wordings of one field until one is chosen: $keep', async ({ keep, words, calls }) => {
  const { form, save } = aForm(
    refusal('stale', { now: { fields: { wording: 'hers', date: '' }, version: 4 } }),
  )
  form.type({ wording: 'mine' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(save).toHaveBeenCalledOnce()
  expect(form.picture()).toMatchObject({
    fields: { wording: 'mine' },
    theirs: { wording: 'hers' },
    state: { name: 'not-saved' },
  })
  form.choose('wording', keep)
  await vi.advanceTimersByTimeAsync(0)
  expect(form.picture()).toMatchObject({ fields: { wording: words }, theirs: {} })
  expect(form.picture().state.name).not.toBe('not-saved')
  expect(save).toHaveBeenCalledTimes(calls)
})

test('keeps a refused field with its sentence and saves the others', async () => {
  const { form, save } = aForm(refusal('invalid', { fields: { date: 'This must be a date.' } }))
  form.type({ wording: 'mine', date: 'soon' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(save).toHaveBeenLastCalledWith({ wording: 'mine' }, { wording: 'mine', date: 'soon' }, 1)
  expect(save).toHaveBeenCalledTimes(2)
  expect(form.picture()).toMatchObject({
    sentences: { date: 'This must be a date.' },
    state: { name: 'not-saved', why: 'This must be a date.' },
  })
  form.type({ date: '2026-11-20' })
  expect(form.picture().sentences).toEqual({})
  await vi.advanceTimersByTimeAsync(800)
  expect(form.picture().state.name).toBe('saved')
})

test('lets newer words of the server into untouched fields and ignores older ones', () => {
  const { form } = aForm()
  form.type({ wording: 'mine' })
  form.receive({ fields: { wording: '', date: '2026-11-20' }, version: 3 })
  form.receive({ fields: { wording: '', date: '2020-01-01' }, version: 2 })
  expect(form.picture().fields).toEqual({ wording: 'mine', date: '2026-11-20' })
})

test('says whether all is saved, once it is', async () => {
  const { form } = aForm()
  form.type({ wording: 'mine' })
  expect(await form.allSaved()).toBe(true)
  const other = aForm(refusal('unreachable'))
  other.form.type({ wording: 'mine' })
  expect(await other.form.allSaved()).toBe(false)
})
