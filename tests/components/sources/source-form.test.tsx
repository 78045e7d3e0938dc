import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { SourceForm, type SourceFormDeeds } from '@/components/sources/source-form'
import type { KeptDraft } from '@/components/form/use-draft'
import type { SourceView } from '@/lib/domain/source'
import { noon } from '@/tests/support/dossier'
import { aSource } from '@/tests/support/evidence-and-talk'

const source: SourceView = {
  ...aSource({ interests: 'None known.' }),
  version: 3,
  createdAt: noon,
  contacts: null,
}
const nothingKept: KeptDraft = { fields: {}, savedAt: null }

/** The form of a source, and what it asked of the desk. */
function theForm(kept = nothingKept, editSource?: SourceFormDeeds['editSource']) {
  const asked = vi.fn<SourceFormDeeds['editSource']>(
    editSource ?? (async () => ({ ok: true, value: { ...source, version: 4 } })),
  )
  const onDone = vi.fn()
  render(
    <SourceForm
      source={source}
      kept={kept}
      deeds={{
        editSource: asked,
        readDraft: async () => ({ ok: true, value: kept }),
        saveDraft: async () => ({ ok: true, value: { savedAt: noon } }),
        dropDraft: async () => ({ ok: true, value: { dropped: true } }),
      }}
      onDone={onDone}
      onLeave={() => undefined}
    />,
  )
  return { form: within(screen.getByRole('form', { name: 'Edit source' })), asked, onDone }
}
const save = (form: ReturnType<typeof theForm>['form']) =>
  userEvent.click(form.getByRole('button', { name: 'Save source' }))

test('only what was changed is sent, in the version that was seen, and what was emptied is taken away', async () => {
  const { form, asked, onDone } = theForm()
  await userEvent.clear(form.getByRole('textbox', { name: 'Interests' }))
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'Reliability' }), 'Unreliable')
  await save(form)
  expect(asked).toHaveBeenCalledWith({ sourceId: 's1', version: 3, interests: null, reliability: 'low' })
  expect(onDone).toHaveBeenCalled()
})

test('what a colleague changed meanwhile flows in where one typed nothing, and stands beside one’s own words where both did', async () => {
  const theirs = { ...source, version: 4, interests: 'Paid by the port.', homepage: 'https://office.test/' }
  const { form, asked } = theForm(nothingKept, async ({ version }) =>
    version === 3
      ? { ok: false, problem: { code: 'stale', message: 'Changed.', now: theirs } }
      : { ok: true, value: theirs },
  )
  const interests = form.getByRole('textbox', { name: 'Interests' })
  await userEvent.clear(interests)
  await userEvent.type(interests, 'Lets flats.')
  await save(form)
  expect(await form.findByText('Paid by the port.')).toBeVisible()
  expect(interests).toHaveValue('Lets flats.')
  expect(form.getByRole('textbox', { name: 'Home page' })).toHaveValue('https://office.test/')
  await save(form)
  expect(form.getByText('Choose first which words stay.')).toBeVisible()
  await userEvent.click(form.getByRole('button', { name: 'Keep mine' }))
  await save(form)
  expect(asked).toHaveBeenLastCalledWith({ sourceId: 's1', version: 4, interests: 'Lets flats.' })
})

test('a draft from before somebody changed the source overwrites nothing: every difference is asked', async () => {
  const kept = { fields: { interests: 'Lets flats.', tier: 'primary', after: '2' }, savedAt: noon }
  const { form, asked } = theForm(kept, async ({ version }) =>
    version === 2
      ? { ok: false, problem: { code: 'stale', message: 'Changed.', now: source } }
      : { ok: true, value: source },
  )
  await save(form)
  expect(asked.mock.lastCall?.[0].version).toBe(2)
  const choices = await form.findAllByRole('button', { name: 'Take theirs' })
  expect(choices).toHaveLength(2)
  await userEvent.click(choices[0]!)
  await userEvent.click(form.getByRole('button', { name: 'Keep mine' }))
  await save(form)
  expect(Object.keys(asked.mock.lastCall![0])).toHaveLength(3)
  expect(asked.mock.lastCall?.[0]).toMatchObject({ sourceId: 's1', version: 3 })
})
