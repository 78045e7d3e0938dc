import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { HiddenNote } from '@/components/ui/hidden-note'
import { SeenText, signsIn, withSigns } from '@/components/ui/seen-text'

test('hidden characters are marked and named where they stand, and the words stay as they are stored', () => {
  const words = 'hid\u200b\u200bden \u202eevil\u202c 👨‍👩‍👧‍👦 می‌خواهم'
  const { container } = render(<SeenText>{words}</SeenText>)
  expect(container.textContent).toBe(words)
  expect(screen.getAllByRole('img').map((sign) => sign.getAttribute('aria-label'))).toEqual([
    '2 hidden characters: space of no width',
    'Hidden character: change of direction',
    'Hidden character: change of direction',
  ])
})

test('words without hidden characters are drawn as they are', () => {
  const { container } = render(<SeenText>{'Rents rose 👍🏽.'}</SeenText>)
  expect(container.innerHTML).toBe('Rents rose 👍🏽.')
})

test('signs that a cut goes through are marked on both sides of it, in the offsets of the text', () => {
  const text = 'ab\u200b\ufeffcd'
  const signs = signsIn(text, { start: 1, end: 6 })
  expect(signs).toMatchObject([{ start: 2, end: 4 }])
  const { container } = render(
    <>
      {withSigns(text, { start: 0, end: 3 }, signs)}
      {withSigns(text, { start: 3, end: 6 }, signs)}
    </>,
  )
  expect(container.textContent).toBe(text)
  expect(screen.getAllByRole('img')).toHaveLength(2)
})

test('a text says that it holds hidden characters, where and which, and one without says nothing', () => {
  const { container, rerender } = render(<HiddenNote text={'a\u200bb c\u00add'} />)
  expect(container).toHaveTextContent(
    'This text holds hidden characters in 2 places (space of no width, soft hyphen)',
  )
  rerender(<HiddenNote text="Rents rose 👍🏽." />)
  expect(container).toBeEmptyDOMElement()
})
