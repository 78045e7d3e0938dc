import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { useSubmit } from '@/components/form/use-submit'
import { TextField } from '@/components/ui/text-field'
import type { Answer, Problem } from '@/lib/api/contract'

type FormProps = {
  ask: (name: string) => Promise<Answer<string>>
  onDone?: (value: string) => unknown
  onRefused?: (problem: Problem) => string
  leaves?: boolean
}

function AForm({ ask, ...afterwards }: FormProps) {
  const [name, type] = useState('Ada')
  const { form, isBusy, refusal, forgive } = useSubmit({
    check: () => (name === '' ? { message: null, fields: { name: 'Type a name.' } } : null),
    ask: () => ask(name),
    ...afterwards,
  })
  return (
    <form {...form} aria-label="A form" aria-busy={isBusy}>
      <TextField
        label="Name"
        value={name}
        error={refusal.fields.name}
        onChange={(event) => type(event.target.value)}
      />
      <p>{refusal.message}</p>
      <button type="button" onClick={() => forgive()}>
        Forgive
      </button>
    </form>
  )
}

const refusedWith = (problem: Partial<Problem>): Answer<never> => ({
  ok: false,
  problem: { code: 'invalid', message: 'It cannot be done.', ...problem },
})
const theForm = () => screen.getByRole('form', { name: 'A form' })
const theName = () => screen.getByRole('textbox', { name: 'Name' })

/** An answer that comes when it is told to. */
function lateAnswer() {
  let answer: (given: Answer<string>) => void = () => undefined
  const ask = vi.fn(() => new Promise<Answer<string>>((settle) => (answer = settle)))
  return { ask, answer: (given: Answer<string>) => answer(given) }
}

test('a form that is sent twice asks the desk once, and is busy until the answer', async () => {
  const { ask, answer } = lateAnswer()
  const onDone = vi.fn()
  render(<AForm ask={ask} onDone={onDone} />)
  fireEvent.submit(theForm())
  fireEvent.submit(theForm())
  expect(ask).toHaveBeenCalledExactlyOnceWith('Ada')
  expect(theForm().getAttribute('aria-busy')).toBe('true')
  answer({ ok: true, value: 'done' })
  await waitFor(() => expect(theForm().getAttribute('aria-busy')).toBe('false'))
  expect(onDone).toHaveBeenCalledExactlyOnceWith('done')
})

test('what is wrong is said before the desk is asked, and has the focus', async () => {
  const ask = vi.fn()
  render(<AForm ask={ask} />)
  fireEvent.change(theName(), { target: { value: '' } })
  fireEvent.submit(theForm())
  expect(screen.getByText('Type a name.')).toBeDefined()
  await waitFor(() => expect(document.activeElement).toBe(theName()))
  expect(ask).not.toHaveBeenCalled()
})

test('a refusal keeps the words, and the focus is on the first field that it is about', async () => {
  render(<AForm ask={async () => refusedWith({ fields: { name: 'Somebody is called so.' } })} />)
  fireEvent.submit(theForm())
  await screen.findByText('Somebody is called so.')
  await waitFor(() => expect(document.activeElement).toBe(theName()))
  expect(theName()).toHaveProperty('value', 'Ada')
  expect(screen.queryByText('It cannot be done.')).toBeNull()
})

test('a refusal of the whole is said in its own words, or in those of the form', async () => {
  const { rerender } = render(<AForm ask={async () => refusedWith({})} />)
  fireEvent.submit(theForm())
  await screen.findByText('It cannot be done.')
  rerender(
    <AForm
      ask={async () => refusedWith({})}
      onRefused={({ message }) => `${message} Your words are kept.`}
    />,
  )
  fireEvent.submit(theForm())
  await screen.findByText('It cannot be done. Your words are kept.')
  fireEvent.click(screen.getByRole('button', { name: 'Forgive' }))
  expect(screen.queryByText(/It cannot be done/)).toBeNull()
})

test('a form that another screen follows stays busy until it is gone', async () => {
  const onDone = vi.fn()
  render(<AForm ask={async () => ({ ok: true, value: 'done' })} onDone={onDone} leaves />)
  fireEvent.submit(theForm())
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(theForm().getAttribute('aria-busy')).toBe('true')
})
