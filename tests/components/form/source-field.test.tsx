import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { SourceField } from '@/components/form/source-field'
import type { Call } from '@/lib/api/contract'
import type { SourceView } from '@/lib/domain/source'
import { noon } from '@/tests/support/dossier'
import { aSource } from '@/tests/support/evidence-and-talk'

const view = (id: string, name: string, change: Partial<SourceView> = {}): SourceView => ({
  ...aSource({ id, name }),
  version: 1,
  createdAt: noon,
  ...change,
})
const known = [
  view('s1', 'Housing office', { type: 'official', tier: 'primary' }),
  view('s2', 'Housing union', { withdrawnAt: noon }),
]
const answering: Call<'listSources'> = async ({ q }) => ({
  ok: true,
  value: { items: known.filter(({ name }) => name.toLowerCase().includes(q ?? '')), next: null },
})

/** A form with the field, and what was taken in it and sent. */
function aForm(find: Call<'listSources'> = answering, but?: string) {
  const [onChoose, onSubmit, onEscape] = [vi.fn(), vi.fn(), vi.fn()]
  function Held() {
    const [name, setName] = useState('')
    return (
      <form
        onSubmit={(event) => (event.preventDefault(), onSubmit(name))}
        onKeyDown={({ key }) => key === 'Escape' && onEscape()}
      >
        <SourceField label="Source" value={name} find={find} but={but} onType={setName} onChoose={onChoose} />
      </form>
    )
  }
  render(<Held />)
  return { field: screen.getByRole('combobox', { name: 'Source' }), onChoose, onSubmit, onEscape }
}

test('offers what the desk knows by the words, with what each is, and takes one by arrows and Enter', async () => {
  const { field, onChoose, onSubmit } = aForm()
  await userEvent.type(field, 'hous')
  const options = await screen.findAllByRole('option')
  expect(options.map((option) => option.textContent)).toEqual([
    'Housing officeGovernment body, primary',
    'Housing unionMedia, secondary, withdrawn',
  ])
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(field).toHaveAttribute('aria-activedescendant', options[0]!.id)
  await userEvent.keyboard('{Enter}')
  expect(field).toHaveValue('Housing office')
  expect(onChoose).toHaveBeenCalledWith(known[0])
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(onSubmit).not.toHaveBeenCalled()
})

test('leaves what is typed as it is: Enter sends the form, Escape puts only the list away', async () => {
  const { field, onChoose, onSubmit, onEscape } = aForm()
  await userEvent.type(field, 'hous')
  await screen.findByRole('listbox')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(onEscape).not.toHaveBeenCalled()
  expect(field).toHaveValue('hous')
  await userEvent.type(field, 'i')
  await screen.findByRole('listbox')
  await userEvent.keyboard('{Enter}')
  expect(onSubmit).toHaveBeenCalledWith('housi')
  expect(onChoose).not.toHaveBeenCalled()
})

test('offers nothing that is left out, nothing for other words than those that stand there, and nothing when the desk is silent', async () => {
  const late: Call<'listSources'> = async (words) => {
    if (words.q === 'hou') await new Promise((settle) => setTimeout(settle, 400))
    return answering(words)
  }
  const { field } = aForm(late, 's1')
  await userEvent.type(field, 'hou')
  await new Promise((settle) => setTimeout(settle, 200))
  await userEvent.type(field, 'sing u')
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
    'Housing unionMedia, secondary, withdrawn',
  ])
  await userEvent.clear(field)
  expect(screen.queryByRole('listbox')).toBeNull()
})

test('says nothing is known when the desk does not answer, and the words stay', async () => {
  const find = vi.fn<Call<'listSources'>>(async () => ({
    ok: false,
    problem: { code: 'unreachable', message: 'The desk cannot be reached.' },
  }))
  const { field } = aForm(find)
  await userEvent.type(field, 'hous')
  await vi.waitFor(() => expect(find).toHaveBeenCalled())
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(field).toHaveValue('hous')
})
