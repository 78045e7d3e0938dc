import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, noon } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'
import { keptRents as kept } from '@/tests/support/kept-rents'
import { keptWords } from '@/tests/support/kept-words'

const label = 'The page as it was kept'

const leaning = anEvidence({
  snapshot: { id: 's1', sha256: 'a'.repeat(64), mediaType: 'text/html', bytes: 4, takenAt: noon },
  excerptAt: { start: 12, end: 40 },
})
const openPage = () => userEvent.click(screen.getByRole('button', { name: 'page was kept' }))

test('the page of evidence is read in the article’s place with its excerpt marked, and Escape goes back', async () => {
  const readSnapshot: ClaimDeeds['readSnapshot'] = async () => ({ ok: true, value: kept })
  render(<AClaimsColumn claims={[aClaim({ evidence: [leaning] })]} deeds={{ readSnapshot }} />)
  const button = screen.getByRole('button', { name: 'page was kept' })
  expect(button.parentElement).toHaveTextContent(
    /Its page was kept by the desk .*, the excerpt marked in it\./,
  )
  await openPage()
  const page = await screen.findByRole('dialog', { name: 'Rents rose' })
  expect((await keptWords(label)).querySelector('mark')).toHaveTextContent(/^Rents rose by eleven percent$/)
  expect(within(page).getByText(/^For the claim/)).toHaveTextContent('For the claim “by a third”')
  expect(within(page).getByRole('link', { name: 'How it came' })).toHaveAttribute(
    'href',
    '/articles/a1/snapshots/s1',
  )
  expect(within(page).queryByRole('button', { name: /^Take the selected words/ })).toBeNull()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog', { name: 'Rents rose' })).toBeNull()
  await waitFor(() => expect(button).toHaveFocus())
})

test('a page of which the desk has no words, or that cannot be read just now, says so', async () => {
  const answers: Awaited<ReturnType<ClaimDeeds['readSnapshot']>>[] = [
    { ok: false, problem: { code: 'unreachable', message: 'The desk cannot be reached.' } },
    { ok: true, value: { ...kept, page: null } },
  ]
  const readSnapshot: ClaimDeeds['readSnapshot'] = async () => answers.shift()!
  render(<AClaimsColumn claims={[aClaim({ evidence: [leaning] })]} deeds={{ readSnapshot }} />)
  await openPage()
  expect(await screen.findByText('The page could not be read. The desk cannot be reached.')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await openPage()
  expect(await screen.findByText('There are no words in it that the desk can show.')).toBeVisible()
})
