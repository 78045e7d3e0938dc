import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { PanelKeys } from '@/components/article/column/column-props'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, aReview } from '@/tests/support/dossier'
import { aServer } from './reviewing-server'

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

test('whoever goes on before the desk has answered stays where they are when the verdict comes', async () => {
  const { saveReview } = aServer(aClaim({ mine: aReview({ submittedAt: null }) }))
  let answer: () => void = () => undefined
  const slow: ClaimDeeds['saveReview'] = async (asked) => {
    if (asked.submit) await new Promise<void>((settle) => (answer = settle))
    return saveReview(asked)
  }
  render(
    <AClaimsColumn
      claims={[aClaim({ mine: aReview({ submittedAt: null }) })]}
      deeds={{ saveReview: slow }}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Submit review' }))
  await userEvent.click(screen.getByRole('button', { name: 'Add evidence' }))
  const field = await screen.findByLabelText('Paste an address, or say what you have')
  expect(field).toHaveFocus()
  answer()
  expect(await screen.findByRole('region', { name: 'Verdict' })).toBeVisible()
  await userEvent.type(field, 'call')
  expect(field).toHaveFocus()
  expect(field).toHaveValue('call')
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
