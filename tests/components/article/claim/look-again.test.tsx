import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import { aClaim, aRatedClaim } from '@/tests/support/dossier'
import { AClaimsColumn } from '@/tests/support/claims-column'

const text = 'Rents rose by a quarter last year.'
const facts = { currentRevision: 2 }

/** A claim on "by a third" in revision 1, below which revision 2 says something else, or nothing. */
function adrift(anchor: 'changed' | 'lost', change: Partial<Claim> = {}): Claim {
  const [first] = aClaim().spans
  const place = anchor === 'lost' ? { start: 0, end: 0 } : { start: 11, end: 23 }
  return aRatedClaim('true', 'said-on-record', {
    state: 'stale',
    spans: [first!, { ...first!, ...place, revision: 2, anchor }],
    ...change,
  })
}

const sayOf = async (name: 'Then' | 'Now') =>
  (await screen.findByText(name)).nextElementSibling as HTMLElement

describe('a claim whose words changed', () => {
  test('shows what it said and what stands there now, side by side', async () => {
    render(<AClaimsColumn claims={[adrift('changed')]} article={facts} text={text} />)
    expect(await sayOf('Then')).toHaveTextContent('by a third')
    expect(await sayOf('Now')).toHaveTextContent('by a quarter')
    expect(within(await sayOf('Then')).getByText('third').tagName).toBe('DEL')
    expect(within(await sayOf('Now')).getByText('quarter').tagName).toBe('INS')
    expect(screen.getByText('Stale: look again')).toBeVisible()
  })

  test('is confirmed on the words of now, by the version that was seen', async () => {
    const settled = {
      ...adrift('changed'),
      spans: [{ ...adrift('changed').spans[1]!, exact: 'by a quarter', anchor: 'exact' as const }],
      placedIn: 2,
      version: 4,
      lastSeq: 4,
    }
    const editClaim = vi.fn(async () => ({ ok: true as const, value: settled }))
    render(
      <AClaimsColumn
        claims={[adrift('changed', { version: 3 })]}
        article={facts}
        text={text}
        deeds={{ editClaim }}
      />,
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm the words of now' }))
    expect(editClaim).toHaveBeenCalledWith({
      claimId: 'c1',
      version: 3,
      revision: 2,
      spans: [{ start: 11, end: 23, exact: 'by a quarter' }],
    })
    expect(screen.queryByRole('region', { name: 'The text changed under this claim' })).toBeNull()
    expect(screen.getByRole('button', { name: /by a quarter/ })).toHaveFocus()
  })

  test('tells why it could not be confirmed, and stays in the queue', async () => {
    const editClaim = vi.fn(async () => ({
      ok: false as const,
      problem: { code: 'stale' as const, message: 'This was changed while you were writing.' },
    }))
    render(<AClaimsColumn claims={[adrift('changed')]} article={facts} text={text} deeds={{ editClaim }} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm the words of now' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('This was changed while you were writing.')
    expect(screen.getByText(/1 claim to look at/)).toBeVisible()
  })

  test('is marked anew, or dropped with a reason', async () => {
    const onMoveBoundaries = vi.fn()
    const editClaim = vi.fn(async () => ({
      ok: true as const,
      value: adrift('changed', { state: 'dropped', dropReason: 'Taken out.' }),
    }))
    render(
      <AClaimsColumn
        claims={[adrift('changed')]}
        article={facts}
        text={text}
        deeds={{ editClaim }}
        onMoveBoundaries={onMoveBoundaries}
      />,
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Mark other words' }))
    expect(onMoveBoundaries).toHaveBeenCalledWith('c1')
    const asked = screen.getByRole('region', { name: 'The text changed under this claim' })
    await userEvent.click(within(asked).getByRole('button', { name: 'Drop with a reason' }))
    await userEvent.type(screen.getByLabelText('Why is this claim dropped?'), 'Taken out.')
    await userEvent.click(screen.getByRole('button', { name: 'Drop claim' }))
    expect(editClaim).toHaveBeenCalledWith({
      claimId: 'c1',
      version: 1,
      state: 'dropped',
      reason: 'Taken out.',
    })
    expect(screen.queryByText(/to look at/)).toBeNull()
  })
})

test('a claim whose words are gone can be marked anew, and not be confirmed', async () => {
  render(<AClaimsColumn claims={[adrift('lost')]} article={facts} text={text} />)
  expect(await sayOf('Now')).toHaveTextContent('Nothing stands there any more.')
  expect(screen.queryByRole('button', { name: 'Confirm the words of now' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Mark other words' })).toBeVisible()
})

test('the queue says how many claims wait, shows only them, and all again', async () => {
  const others = [
    aClaim({
      id: 'c2',
      words: 'Freeze rents',
      spans: aClaim({ words: 'Freeze rents' }).spans.map((span) => ({ ...span, revision: 2 })),
    }),
  ]
  render(<AClaimsColumn claims={[adrift('changed'), ...others]} article={facts} text={text} chosen={null} />)
  expect(screen.getByText(/1 claim to look at: the words changed or are gone/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Look at them' }))
  expect(screen.getByRole('list', { name: 'Claims' }).children).toHaveLength(1)
  expect(await screen.findByRole('region', { name: 'The text changed under this claim' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Show all claims' }))
  expect(screen.getByRole('list', { name: 'Claims' }).children).toHaveLength(2)
})

test('a reader sees what changed, and no way to settle it', async () => {
  render(
    <AClaimsColumn
      claims={[adrift('changed')]}
      article={facts}
      text={text}
      actor={{ id: 'rex', name: 'Rex', email: 'rex@desk.test', role: 'reader' }}
    />,
  )
  expect(await sayOf('Now')).toHaveTextContent('by a quarter')
  for (const name of ['Confirm the words of now', 'Mark other words', 'Drop with a reason'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})
