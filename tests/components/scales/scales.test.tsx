import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ScaleForm, type ScaleDeeds } from '@/components/scales/scale-form'
import { blankScale, keyFrom, moved, ratingsOf } from '@/components/scales/scale-words'
import type { Input } from '@/lib/api/contract'
import { makeScaleInput } from '@/lib/api/scales/input'
import type { ScaleView } from '@/lib/domain/scales'
import { shippedScales } from '@/lib/domain/shipped-scales'
import { noon } from '@/tests/support/dossier'

const shipped = shippedScales.map((scale): ScaleView => ({ ...scale, createdAt: null, createdBy: null }))
const [attribution, copyCheck] = shipped as [ScaleView, ScaleView]

function aForm({ before = null, ...wanted }: Partial<ScaleDeeds> & { before?: ScaleView | null } = {}) {
  const made: Input<'makeScale'>[] = []
  const drafts: Record<string, string>[] = []
  const deeds: ScaleDeeds = {
    readDraft: async () => ({ ok: true, value: { fields: {}, savedAt: null } }),
    saveDraft: async ({ fields }) => (
      drafts.push(fields),
      { ok: true, value: { savedAt: new Date().toISOString() } }
    ),
    dropDraft: async () => ({ ok: true, value: { dropped: true } }),
    makeScale: async (takes) => (made.push(takes), { ok: true, value: { ...copyCheck, createdAt: noon } }),
    ...wanted,
  }
  const onMade = vi.fn()
  render(<ScaleForm before={before} kept={{ fields: {}, savedAt: null }} deeds={deeds} onMade={onMade} />)
  return { made, drafts, onMade }
}

const answer = (number: number) => within(screen.getByRole('group', { name: `Answer ${number}` }))
const save = () => userEvent.click(screen.getByRole('button', { name: /^Save (scale|version)$/ }))

test('makes a scale: keys follow the words until they are typed, and words are shown as they will look', async () => {
  const { made, onMade } = aForm()
  await userEvent.type(screen.getByLabelText('Name'), 'Holds or falls')
  expect(screen.getByLabelText('Key', { selector: 'form > div input' })).toHaveValue('holds-or-falls')
  await userEvent.type(answer(1).getByLabelText('Label'), 'It holds')
  await userEvent.type(answer(1).getByLabelText(/^Value/), '2')
  await userEvent.type(answer(2).getByLabelText('Label'), 'It falls')
  await userEvent.clear(answer(2).getByLabelText('Key'))
  await userEvent.type(answer(2).getByLabelText('Key'), 'falls')
  expect(answer(2).getByText('rose by a third')).toHaveClass('tint-false', 'is-end')
  await userEvent.selectOptions(answer(2).getByLabelText('Glyph and colour'), '✗·  Orange')
  expect(answer(2).getByText('rose by a third')).toHaveClass('tint-mostly-false')
  await save()
  expect(onMade).toHaveBeenCalledOnce()
  expect(makeScaleInput.parse(made[0])).toEqual({
    key: 'holds-or-falls',
    version: 0,
    layer: 'substance',
    name: 'Holds or falls',
    ratings: [
      { key: 'it-holds', label: 'It holds', definition: '', tone: 'true', value: 2 },
      { key: 'falls', label: 'It falls', definition: '', tone: 'mostly-false', value: null },
    ],
  })
})

test('a scale that asks whether it was said underlines, and its next version keeps key and question', async () => {
  const { made } = aForm({ before: attribution })
  expect(screen.getByRole('heading', { name: 'Version 2 of Attribution' })).toBeVisible()
  expect(screen.getByLabelText('It answers')).toBeDisabled()
  await userEvent.selectOptions(answer(3).getByLabelText('Underline'), 'Dotted')
  expect(answer(3).getByText('rose by a third')).toHaveClass('said-dotted')
  await userEvent.click(screen.getByRole('button', { name: 'Move Unknown up' }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove Not said' }))
  await save()
  expect(made[0]).toMatchObject({ key: 'attribution', version: 1, layer: 'attribution' })
  expect(made[0]!.ratings.map(({ key, underline }) => `${key} ${underline}`)).toEqual([
    'said-on-record solid',
    'said-confirmed solid',
    'reported-only dotted',
    'misquoted wavy',
    'unknown dotted',
  ])
})

test('says beside the field what is missing, and keeps what was typed when the desk refuses', async () => {
  const { onMade } = aForm({
    makeScale: async () => ({
      ok: false,
      problem: {
        code: 'invalid',
        message: 'Another rating has this label.',
        fields: { 'ratings.1.label': 'Another rating has this label.' },
      },
    }),
  })
  await save()
  expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Type what the scale is called.')
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus())
  await userEvent.type(screen.getByLabelText('Name'), 'Ours')
  for (const number of [1, 2]) await userEvent.type(answer(number).getByLabelText('Label'), 'Holds')
  await userEvent.type(answer(1).getByLabelText(/^Value/), 'many')
  await save()
  expect(answer(1).getByLabelText(/^Value/)).toHaveAccessibleDescription('A value is a number, or empty.')
  await userEvent.clear(answer(1).getByLabelText(/^Value/))
  await save()
  expect(answer(2).getByLabelText('Label')).toHaveAccessibleDescription('Another rating has this label.')
  expect(answer(2).getByLabelText('Label')).toHaveValue('Holds')
  expect(onMade).not.toHaveBeenCalled()
})

test('shows both when somebody made a version meanwhile, and saves after it when that is wanted', async () => {
  const theirs: ScaleView = { ...copyCheck, version: 2, name: 'Copy desk', createdAt: noon, createdBy: 'eve' }
  const made: Input<'makeScale'>[] = []
  const { onMade } = aForm({
    before: copyCheck,
    makeScale: async (takes) => (
      made.push(takes),
      takes.version === 1
        ? { ok: false, problem: { code: 'stale', message: 'This was changed.', now: theirs } }
        : { ok: true, value: { ...theirs, version: 3 } }
    ),
  })
  await userEvent.type(screen.getByLabelText('Name'), ' of ours')
  await save()
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Somebody made version 2 of this scale in the meantime. Yours is kept below, and nothing is saved yet. Theirs is called “Copy desk”',
  )
  expect(screen.getByLabelText('Name')).toHaveValue('Copy check of ours')
  await userEvent.click(screen.getByRole('button', { name: 'Save mine as version 3' }))
  await waitFor(() => expect(onMade).toHaveBeenCalledOnce())
  expect(made.at(-1)).toMatchObject({ version: 2, name: 'Copy check of ours' })
})

test('what is typed rests on the server, and there are two answers at least and twelve at most', async () => {
  const { drafts } = aForm()
  expect(screen.queryByRole('button', { name: /^Remove/ })).not.toBeInTheDocument()
  for (let count = 2; count < 12; count += 1)
    await userEvent.click(screen.getByRole('button', { name: 'Add answer' }))
  expect(screen.queryByRole('button', { name: 'Add answer' })).not.toBeInTheDocument()
  await screen.findByText(/^Draft saved/)
  expect(ratingsOf({ ratings: drafts.at(-1)!.ratings! })).toHaveLength(12)
})

test('a key holds small letters, digits and single hyphens, and nothing moves beyond an end', () => {
  expect(['Half true', 'Größtenteils wahr!', '  –  ', 'سچ', 'É — 2'].map(keyFrom)).toEqual([
    'half-true',
    'gro-tenteils-wahr',
    '',
    '',
    'e-2',
  ])
  expect(moved(ratingsOf(blankScale), 0, -1)).toEqual(ratingsOf(blankScale))
})
