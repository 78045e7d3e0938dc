import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { RulesDialog } from '@/components/review-rules/rules-dialog'
import type { Call } from '@/lib/api/contract'
import { anArticle } from '@/tests/support/dossier'

test('changes the rules of review by the version that was seen, and says what follows', async () => {
  const editArticle = vi.fn<Call<'editArticle'>>(async () => ({
    ok: false,
    problem: { code: 'stale', message: 'This was changed while you were writing.' },
  }))
  render(
    <RulesDialog
      article={anArticle({ requiredReviews: 2, blind: true, version: 4 })}
      editArticle={editArticle}
      onDone={() => undefined}
      onClose={() => undefined}
    />,
  )
  expect(screen.queryByText(/goes on under the rules it began with/)).toBeNull()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Reviews are blind' }))
  await userEvent.selectOptions(screen.getByLabelText('A claim needs'), '1 review')
  expect(
    screen.getByText(
      /^Where somebody has submitted a review, the round goes on under the rules it began with\./,
    ),
  ).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Save rules' }))
  expect(editArticle).toHaveBeenCalledWith({
    articleId: 'a1',
    version: 4,
    requiredReviews: 1,
    blind: false,
    panel: false,
  })
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Somebody else changed this article in the meantime.',
  )
})
