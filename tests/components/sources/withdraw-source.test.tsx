import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { WithdrawSource, type WithdrawDeeds } from '@/components/sources/withdraw-source'
import type { SourceTouch } from '@/lib/domain/source-touch'
import { noon } from '@/tests/support/dossier'
import { aSource } from '@/tests/support/evidence-and-talk'

const source = { ...aSource(), version: 3, createdAt: noon }
const touch = (claim: string, change: Partial<SourceTouch> = {}): SourceTouch => ({
  claim,
  quote: `Words of ${claim}`,
  claimReviewed: '',
  state: 'agreed',
  article: {
    id: 'a1',
    title: 'Rents',
    language: 'en',
    direction: 'ltr',
    state: 'signed-off',
    signOff: 2,
  },
  stances: ['supports'],
  verdict: { rating: { label: 'True', tone: 'true' }, isStale: false },
  isShaken: true,
  fails: [],
  ...change,
})

/** The question, and what was asked of the desk. */
function theQuestion(deeds: Partial<WithdrawDeeds> = {}, reason = 'Made up.') {
  const withdrawSource = vi.fn<WithdrawDeeds['withdrawSource']>(async () => ({ ok: true, value: source }))
  const onDone = vi.fn()
  const listTouches: WithdrawDeeds['listTouches'] = async ({ cursor }) => ({
    ok: true,
    value: cursor
      ? { items: [touch('c3', { isShaken: false, verdict: null, state: 'open' })], next: null }
      : { items: [touch('c1'), touch('c2', { fails: ['Every claim has evidence.'] })], next: 'on' },
  })
  render(
    <WithdrawSource
      source={source}
      deeds={{ listTouches, withdrawSource, ...deeds }}
      reason={reason}
      onType={() => undefined}
      onDone={onDone}
      onClose={() => undefined}
    />,
  )
  return { withdrawSource, onDone, question: within(screen.getByRole('dialog')) }
}

test('what it touches is told first, page by page, with what each claim would become', async () => {
  const { question } = theQuestion()
  expect(question.getByRole('button', { name: 'Withdraw source' })).toBeDisabled()
  expect(
    await question.findByText(
      'Of the first 2 claims that lean on it, as far as you may see them: 2 verdicts would be stale, 1 would fail a rule.',
    ),
  ).toBeVisible()
  expect(question.getAllByText('Sign-off 2 of its article stands as it was signed.')).toHaveLength(2)
  expect(question.getByText('It would not meet this rule: Every claim has evidence.')).toBeVisible()
  await userEvent.click(question.getByRole('button', { name: 'Show more' }))
  expect(await question.findByText(/^Of 3 claims that lean on it/)).toBeVisible()
  expect(question.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('it is withdrawn in the version that was seen, with the reason', async () => {
  const { question, withdrawSource, onDone } = theQuestion()
  await question.findByText(/^Of the first 2 claims/)
  await userEvent.click(question.getByRole('button', { name: 'Withdraw source' }))
  expect(withdrawSource).toHaveBeenCalledWith({ sourceId: 's1', version: 3, reason: 'Made up.' })
  expect(onDone).toHaveBeenCalled()
})

test('without a reason nothing is asked', async () => {
  const { question, withdrawSource } = theQuestion({}, ' ')
  await question.findByText(/^Of the first 2 claims/)
  await userEvent.click(question.getByRole('button', { name: 'Withdraw source' }))
  expect(question.getByText('Say why it is not to be believed.')).toBeVisible()
  expect(withdrawSource).not.toHaveBeenCalled()
})

test('while the desk does not say what it touches, it cannot be withdrawn; one can ask again', async () => {
  const listTouches = vi.fn<WithdrawDeeds['listTouches']>(async () => ({
    ok: false,
    problem: { code: 'unreachable', message: 'The desk cannot be reached.' },
  }))
  const { question } = theQuestion({ listTouches })
  expect(await question.findByText('The desk cannot be reached.')).toBeVisible()
  expect(question.getByRole('button', { name: 'Withdraw source' })).toBeDisabled()
  listTouches.mockResolvedValue({ ok: true, value: { items: [], next: null } })
  await userEvent.click(question.getByRole('button', { name: 'Try again' }))
  expect(await question.findByText('No claim that you may see leans on it.')).toBeVisible()
  expect(question.getByRole('button', { name: 'Withdraw source' })).toBeEnabled()
})
