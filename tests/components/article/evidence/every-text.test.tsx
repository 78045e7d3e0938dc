import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { evidenceText, evidenceTexts } from '@/lib/domain/evidence'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

test.for(evidenceTexts)('%s of a piece of evidence has its field in the form', async (text) => {
  render(<AClaimsColumn />)
  await userEvent.click(screen.getByRole('button', { name: 'Add evidence' }))
  const form = within(await screen.findByRole('form', { name: 'Add evidence' }))
  expect(form.getByLabelText(evidenceText[text].label)).toBeVisible()
})

test.for(evidenceTexts)('%s of a piece of evidence is shown on its card', (text) => {
  const said = 'https://stats.test/said'
  render(<AClaimsColumn claims={[aClaim({ evidence: [anEvidence({ [text]: said })] })]} />)
  const link = screen.getByRole('link', { name: /opens in a new tab/ })
  if (text === 'url') expect(link).toHaveAttribute('href', said)
  else expect(screen.getByText((words) => words.includes(said))).toBeVisible()
})
