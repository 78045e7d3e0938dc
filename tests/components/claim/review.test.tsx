import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { wordingLabel } from '@/components/claim/claim-words'
import type { ClaimDeeds, PanelKeys } from '@/components/claim/column-props'
import type { Claim } from '@/lib/domain/claim'
import type { Review } from '@/lib/domain/review'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, aRatedClaim, aReview, aVerdict } from '@/tests/support/dossier'

type Given = Parameters<ClaimDeeds['saveReview']>[0]

/** A server that takes reviews as the real one does: a draft with a version, or a verdict. */
function aServer(start: Claim = aClaim()) {
  let claim = start
  const given: Given[] = []
  const saveReview: ClaimDeeds['saveReview'] = async ({ claimId: _, submit, version: __, ...words }) => {
    given.push({ claimId: claim.id, ...(submit ? { submit } : {}), ...words })
    const before: Review =
      claim.mine ??
      aReview({
        attribution: null,
        substance: null,
        reasoning: '',
        confidence: null,
        wouldChange: '',
        version: 0,
        submittedAt: null,
      })
    const next: Review = { ...before, ...words, version: before.version + 1 }
    claim = submit
      ? {
          ...claim,
          state: 'agreed',
          mine: null,
          lastSeq: 2,
          reviews: [...claim.reviews, { ...next, submittedAt: '2026-11-23T12:30:00.000Z' }],
          verdict: aVerdict({
            attribution: next.attribution!,
            substance: next.substance!,
            explanation: next.reasoning,
          }),
        }
      : { ...claim, mine: next }
    return { ok: true, value: claim }
  }
  return { saveReview, given }
}

test('asks two questions, and keeps each answer as soon as it is given', async () => {
  const { saveReview, given } = aServer()
  render(<AClaimsColumn deeds={{ saveReview }} />)
  await userEvent.click(
    within(screen.getByRole('group', { name: 'Is it so?' })).getByRole('radio', { name: /^Mostly true/ }),
  )
  await userEvent.click(
    within(screen.getByRole('group', { name: 'Was it said?' })).getByRole('radio', {
      name: /^Reported only/,
    }),
  )
  await waitFor(() =>
    expect(given).toEqual([
      { claimId: 'c1', substance: 'mostly-true' },
      { claimId: 'c1', attribution: 'reported-only' },
    ]),
  )
  expect(within(screen.getByRole('form', { name: 'Your review' })).getByRole('status')).toHaveTextContent(
    /^Saved at/,
  )
})

test('says what is missing beside the question, and sends nothing', async () => {
  const saveReview = vi.fn(aServer().saveReview)
  render(
    <AClaimsColumn
      claims={[aClaim({ mine: aReview({ attribution: null, submittedAt: null }) })]}
      deeds={{ saveReview }}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  expect(within(screen.getByRole('group', { name: 'Was it said?' })).getByRole('alert')).toHaveTextContent(
    'Answer “Was it said?” before you submit.',
  )
  expect(within(screen.getByRole('group', { name: 'Is it so?' })).queryByRole('alert')).toBeNull()
  expect(saveReview).not.toHaveBeenCalled()
})

test('submits both ratings with the reasoning and shows the verdict with its words', async () => {
  const { saveReview, given } = aServer()
  render(<AClaimsColumn deeds={{ saveReview }} />)
  await userEvent.click(screen.getByRole('radio', { name: /^Said, on record/ }))
  await userEvent.click(screen.getByRole('radio', { name: /^False/ }))
  await userEvent.type(screen.getByLabelText('Reasoning'), 'It was a quarter.')
  await userEvent.click(screen.getByRole('radio', { name: 'High' }))
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  const verdict = await screen.findByRole('region', { name: 'Verdict' })
  expect(verdict).toHaveTextContent('False')
  expect(verdict).toHaveTextContent('It was a quarter.')
  expect(verdict).toHaveTextContent('Verdict of one review, Ada Noor')
  await waitFor(() => expect(verdict).toHaveFocus())
  expect(given.at(-1)).toMatchObject({
    attribution: 'said-on-record',
    substance: 'false',
    reasoning: 'It was a quarter.',
    confidence: 'high',
    submit: true,
  })
  expect(screen.queryByRole('button', { name: 'Submit review' })).toBeNull()
})

test('submits from within a field by Control and Enter; Escape only leaves the field', async () => {
  const { saveReview, given } = aServer(aClaim({ mine: aReview({ reasoning: '', submittedAt: null }) }))
  const claims = [aClaim({ mine: aReview({ reasoning: '', submittedAt: null }) })]
  const deeds = { saveReview }
  render(<AClaimsColumn claims={claims} deeds={deeds} />)
  await userEvent.type(screen.getByLabelText('Reasoning'), 'x{Escape}')
  expect(screen.getByLabelText('Reasoning')).not.toHaveFocus()
  expect(screen.getByLabelText('Reasoning')).toHaveValue('x')
  await userEvent.type(screen.getByLabelText('Reasoning'), '{Control>}{Enter}{/Control}')
  await waitFor(() => expect(given.at(-1)).toMatchObject({ reasoning: 'x', submit: true }))
})

test('knows the name of whoever reviews for the first time', async () => {
  const { saveReview } = aServer(aClaim({ mine: aReview({ submittedAt: null }) }))
  const claims = [aClaim({ mine: aReview({ submittedAt: null }) })]
  render(<AClaimsColumn claims={claims} actor={anActor({ name: 'Ada Noor-Smith' })} deeds={{ saveReview }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  expect(await screen.findByRole('region', { name: 'Verdict' })).toHaveTextContent(
    'Verdict of one review, Ada Noor-Smith',
  )
})

test('keeps the words of a refused review', async () => {
  const claim = aClaim({ mine: aReview({ reasoning: '', submittedAt: null }) })
  const kind = aServer(claim)
  const saveReview: ClaimDeeds['saveReview'] = async (takes) =>
    takes.submit
      ? { ok: false, problem: { code: 'against-rule', message: 'This claim was dropped; restore it first.' } }
      : kind.saveReview(takes)
  const claims = [claim]
  const deeds = { saveReview }
  render(<AClaimsColumn claims={claims} deeds={deeds} />)
  await userEvent.type(screen.getByLabelText('Reasoning'), 'The year is wrong.')
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('This claim was dropped; restore it first.')
  expect(screen.getByLabelText('Reasoning')).toHaveValue('The year is wrong.')
})

test('does not submit words that could not be saved', async () => {
  const saveReview = vi.fn<ClaimDeeds['saveReview']>(async () => ({
    ok: false,
    problem: { code: 'unreachable', message: 'The desk cannot be reached.' },
  }))
  render(
    <AClaimsColumn
      claims={[aClaim({ mine: aReview({ reasoning: '', submittedAt: null }) })]}
      deeds={{ saveReview }}
    />,
  )
  await userEvent.type(screen.getByLabelText('Reasoning'), 'x')
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The desk cannot be reached.')
  expect(saveReview.mock.calls.every(([takes]) => !takes.submit)).toBe(true)
})

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

test('rates by the number keys of the screen, each question its own', async () => {
  const { saveReview, given } = aServer()
  const onKeys = (keys: PanelKeys | null) => {
    keys?.rate('substance', 4)
    keys?.rate('attribution', 2)
  }
  render(<AClaimsColumn deeds={{ saveReview }} onKeys={onKeys} />)
  await userEvent.click(screen.getByRole('button', { name: 'Press a key of the screen' }))
  expect(screen.getByRole('radio', { name: /^False/ })).toBeChecked()
  expect(screen.getByRole('radio', { name: /^Reported only/ })).toBeChecked()
  await waitFor(() =>
    expect(Object.assign({}, ...given)).toMatchObject({ substance: 'false', attribution: 'reported-only' }),
  )
})

test('takes a rating back', async () => {
  const claims = [aClaim({ mine: aReview({ submittedAt: null }) })]
  const { saveReview, given } = aServer(claims[0])
  render(<AClaimsColumn claims={claims} deeds={{ saveReview }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Clear “Is it so?”' }))
  expect(screen.getByRole('radio', { name: /^True/ })).not.toBeChecked()
  await waitFor(() => expect(given).toEqual([{ claimId: 'c1', substance: null }]))
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
