import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { partsSay, stillWhole } from '@/components/article/session/parts'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, aRatedClaim } from '@/tests/support/dossier'

const whole = aClaim({ words: 'rose by a third last year' })
const parts = [
  aRatedClaim('true', 'said-on-record', { id: 'p1', words: 'by a third', parent: 'c1' }),
  aRatedClaim('unproven', 'reported-only', { id: 'p2', words: 'last year', parent: 'c1' }),
  aClaim({ id: 'p3', words: 'rose', parent: 'c1' }),
]

test('a claim lists its parts with their ratings, and what they say together', () => {
  render(
    <AClaimsColumn
      claims={[whole, ...parts, aClaim({ id: 'p4', words: 'third', parent: 'c1', state: 'dropped' })]}
    />,
  )
  const section = within(screen.getByRole('region', { name: 'Parts (3)' }))
  expect(section.getByText('2 of 3 parts rated: ✓ True, ? Unproven')).toBeInTheDocument()
  expect(section.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    'roseOpen',
    'by a thirdWas it said? ✓Said, on recordIs it so? ✓True',
    'last yearWas it said? ?Reported onlyIs it so? ?Unproven',
  ])
})

test('a part leads to its claim, and the claim to its part', async () => {
  render(<AClaimsColumn claims={[whole, ...parts]} chosen="p3" />)
  await userEvent.click(screen.getByRole('button', { name: 'Part of rose by a third last year' }))
  await userEvent.click(
    within(screen.getByRole('region', { name: 'Parts (3)' })).getByRole('button', { name: /^last year/ }),
  )
  expect(screen.getByRole('button', { expanded: true, name: /^last year/ })).toBeInTheDocument()
})

test('a claim is broken down by a button, and once it has parts by another beside them', async () => {
  const onBreakDown = vi.fn()
  const { rerender } = render(<AClaimsColumn claims={[whole]} onBreakDown={onBreakDown} />)
  await userEvent.click(screen.getByRole('button', { name: 'Break this down' }))
  rerender(<AClaimsColumn claims={[whole, ...parts]} onBreakDown={onBreakDown} />)
  await userEvent.click(screen.getByRole('button', { name: 'Mark another part' }))
  expect(onBreakDown.mock.calls).toEqual([['c1'], ['c1']])
})

test('a reader sees the parts and cannot mark another', () => {
  render(<AClaimsColumn claims={[whole, ...parts]} actor={anActor({ role: 'reader' })} />)
  expect(screen.getByRole('region', { name: 'Parts (3)' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /part$|Break/ })).toBeNull()
})

test('parts of one rating are counted, and stale ones are not rated', () => {
  const { substance } = shippedFor('own-copy')
  const rated = (id: string) => aRatedClaim('verified', 'unknown', { id })
  expect(
    partsSay(
      [rated('a'), rated('b'), aRatedClaim('incorrect', 'unknown', { id: 'c', state: 'stale' })],
      substance,
    ),
  ).toBe('2 of 3 parts rated: 2 × ✓ Verified')
  expect(partsSay([aClaim()], substance)).toBe('0 of 1 part rated')
})

test('the next part begins with the first words that no part covers', () => {
  const own = [
    { start: 10, end: 30 },
    { start: 50, end: 60 },
  ]
  const any = () => true
  expect(stillWhole(own, [], any)).toEqual({ start: 10, end: 30 })
  expect(stillWhole(own, [{ start: 5, end: 15 }], any)).toEqual({ start: 15, end: 30 })
  expect(
    stillWhole(
      own,
      [
        { start: 20, end: 30 },
        { start: 8, end: 20 },
      ],
      any,
    ),
  ).toEqual({ start: 50, end: 60 })
  expect(stillWhole(own, [{ start: 0, end: 99 }], any)).toEqual({ start: 10, end: 30 })
  expect(stillWhole([], [], any)).toBeNull()
})
