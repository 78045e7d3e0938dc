import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { wordingLabel } from '@/components/article/claim/claim-words'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, aRatedClaim, aReview, aVerdict } from '@/tests/support/dossier'
import { aServer } from './reviewing-server'

test('submits only once the claim’s own words are with the desk, so that no verdict goes stale by what was typed before it', async () => {
  const { saveReview, given } = aServer(aClaim({ mine: aReview({ submittedAt: null }) }))
  const claims = [aClaim({ mine: aReview({ submittedAt: null }) })]
  let arrive: () => void = () => undefined
  const editClaim = vi.fn<ClaimDeeds['editClaim']>(
    ({ claimReviewed }) =>
      new Promise((answer) => {
        arrive = () =>
          answer({
            ok: true,
            value: { ...claims[0]!, claimReviewed: claimReviewed!, version: 2, lastSeq: 2 },
          })
      }),
  )
  render(<AClaimsColumn claims={claims} deeds={{ saveReview, editClaim }} />)
  await userEvent.type(screen.getByLabelText(wordingLabel), 'Rents rose.')
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  await waitFor(() =>
    expect(editClaim).toHaveBeenCalledWith(expect.objectContaining({ claimReviewed: 'Rents rose.' })),
  )
  expect(given).toEqual([])
  arrive()
  await waitFor(() => expect(given).toEqual([expect.objectContaining({ submit: true })]))
})

test('submits for the state of the claim that is on the screen, own changes of it among them', async () => {
  const claims = [aClaim({ seal: 'seal one', mine: aReview({ submittedAt: null }) })]
  const [first, second] = [aServer(claims[0]), aServer(claims[0])]
  const editClaim: ClaimDeeds['editClaim'] = async ({ claimReviewed }) => ({
    ok: true,
    value: { ...claims[0]!, claimReviewed: claimReviewed!, version: 2, lastSeq: 2, seal: 'seal two' },
  })
  const { unmount } = render(<AClaimsColumn claims={claims} deeds={{ saveReview: first.saveReview }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  await waitFor(() => expect(first.given.at(-1)).toMatchObject({ submit: true, seal: 'seal one' }))
  unmount()
  render(<AClaimsColumn claims={claims} deeds={{ saveReview: second.saveReview, editClaim }} />)
  await userEvent.type(screen.getByLabelText(wordingLabel), 'Rents rose.')
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  await waitFor(() => expect(second.given.at(-1)).toMatchObject({ submit: true, seal: 'seal two' }))
})

test('a review of a claim that changed meanwhile is refused in a sentence, keeps its words, and goes out for what is now', async () => {
  const claim = aClaim({
    seal: 'seal one',
    mine: aReview({ reasoning: 'The table says so.', submittedAt: null }),
  })
  const kind = aServer(claim)
  const now = { ...claim, claimReviewed: 'Rents fell.', version: 2, lastSeq: 5, seal: 'seal two' }
  const saveReview = vi.fn<ClaimDeeds['saveReview']>(async (takes) =>
    takes.submit && takes.seal !== now.seal
      ? { ok: false, problem: { code: 'stale', message: 'This was changed while you were writing.', now } }
      : kind.saveReview(takes),
  )
  render(<AClaimsColumn claims={[claim]} deeds={{ saveReview }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  expect(await screen.findByText('This was changed while you were writing.')).toBeInTheDocument()
  expect(screen.getByLabelText('Reasoning')).toHaveValue('The table says so.')
  expect(screen.getByLabelText(wordingLabel)).toHaveValue('Rents fell.')
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  await waitFor(() =>
    expect(saveReview).toHaveBeenLastCalledWith(
      expect.objectContaining({ submit: true, seal: 'seal two', reasoning: 'The table says so.' }),
    ),
  )
})

test('does not submit while the claim’s own words cannot be saved, and says why', async () => {
  const claims = [aClaim({ mine: aReview({ submittedAt: null }) })]
  const { saveReview, given } = aServer(claims[0])
  const editClaim: ClaimDeeds['editClaim'] = async () => ({
    ok: false,
    problem: { code: 'unreachable', message: 'The desk cannot be reached.' },
  })
  render(<AClaimsColumn claims={claims} deeds={{ saveReview, editClaim }} />)
  await userEvent.type(screen.getByLabelText(wordingLabel), 'Rents rose.')
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  expect(await screen.findByText(/This waits for the claim’s own words/)).toBeVisible()
  expect(given).toEqual([])
})

test('keeps a stale verdict in sight, says what to do, and begins a new round with the old reasoning but no rating', async () => {
  const stale = aRatedClaim('true', 'said-on-record', {
    state: 'stale',
    verdict: aVerdict({ status: 'stale' }),
  })
  const { saveReview, given } = aServer(stale)
  render(<AClaimsColumn claims={[stale]} deeds={{ saveReview }} />)
  const verdict = screen.getByRole('region', { name: 'Verdict' })
  expect(verdict).toHaveTextContent('Look at the claim again and submit a new review.')
  expect(verdict).toHaveTextContent('The office’s table says so.')
  await userEvent.click(screen.getByRole('button', { name: 'Review again' }))
  expect(screen.getByLabelText('Reasoning')).toHaveValue('The office’s table says so.')
  expect(screen.getByRole('radio', { name: /^True/ })).not.toBeChecked()
  await waitFor(() => expect(given).toEqual([{ claimId: 'c1', reasoning: 'The office’s table says so.' }]), {
    timeout: 2000,
  })
})

test('shows a reader the verdict and the reviews, and no form', () => {
  render(<AClaimsColumn claims={[aRatedClaim('true')]} actor={anActor({ id: 'rea', role: 'reader' })} />)
  expect(screen.getByRole('region', { name: 'Verdict' })).toHaveTextContent('True')
  expect(screen.getByRole('region', { name: 'Review' })).toHaveTextContent('Ada Noor')
  expect(screen.queryByRole('form')).toBeNull()
  expect(screen.queryAllByRole('textbox')).toEqual([])
  for (const name of [
    'Review again',
    'Add evidence',
    'Drop with a reason',
    'Remove',
    'Add another passage',
    'Move boundaries',
  ])
    expect(screen.queryByRole('button', { name })).toBeNull()
})
