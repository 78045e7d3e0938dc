import { act, cleanup } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { TextArea, TextField } from '@/components/ui/text-field'

function AForm() {
  const [title, setTitle] = useState('')
  const [why, setWhy] = useState('As it was')
  return (
    <>
      <TextField label="Title" value={title} onChange={(event) => setTitle(event.target.value)} />
      <TextArea label="Why" value={why} onChange={(event) => setWhy(event.target.value)} />
      <output>{`${title} · ${why}`}</output>
    </>
  )
}

afterEach(() => {
  cleanup()
  document.body.replaceChildren()
})

/** The form as the server sends it, and the way to wake it up. */
function anAsleepForm() {
  const place = document.createElement('div')
  place.innerHTML = renderToString(<AForm />)
  document.body.append(place)
  const field = (tag: 'input' | 'textarea') =>
    place.querySelector<HTMLInputElement | HTMLTextAreaElement>(tag)!
  /** The browser types, and nobody hears of it. */
  const type = (tag: 'input' | 'textarea', words: string, cursor = words.length) => {
    field(tag).focus()
    field(tag).value = words
    field(tag).setSelectionRange(cursor, cursor)
    field(tag).dispatchEvent(new Event('input', { bubbles: true }))
  }
  return {
    field,
    type,
    says: () => place.querySelector('output')!.textContent,
    wake: () => act(async () => void hydrateRoot(place, <AForm />)),
  }
}

test('words typed before the page is awake are taken up once it is', async () => {
  const { field, type, says, wake } = anAsleepForm()
  type('input', 'Rents')
  type('textarea', 'As it was, and more')
  await wake()
  expect(says()).toBe('Rents · As it was, and more')
  await userEvent.type(field('input'), ' again')
  expect(says()).toBe('Rents again · As it was, and more')
})

test('words typed before the first script had come are taken up too, where the field was empty', async () => {
  const { field, says, wake } = anAsleepForm()
  field('input').value = 'Rents'
  await wake()
  expect(says()).toBe('Rents · As it was')
})

test('who is just typing keeps the place of the cursor', async () => {
  const { field, type, says, wake } = anAsleepForm()
  type('textarea', 'As it is was', 8)
  await wake()
  expect(says()).toBe(' · As it is was')
  expect(field('textarea').selectionStart).toBe(8)
})

test('what nobody touched stays as it was', async () => {
  const { says, wake } = anAsleepForm()
  await wake()
  expect(says()).toBe(' · As it was')
})
