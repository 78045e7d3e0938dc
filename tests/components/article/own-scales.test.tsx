import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Input } from '@/lib/api/contract'
import { aClaim, aDossier, aRatedClaim, aReview } from '@/tests/support/dossier'
import { done } from '@/tests/support/answers'
import { anArticleScreen } from '@/tests/support/article-screen'
import { ownScales } from '@/tests/support/scales'

const dossier = {
  ...aDossier({ claims: [aRatedClaim('thin', 'unclear'), aClaim({ id: 'c2', words: 'since 1990' })] }),
  scales: ownScales,
}

test('the text, its description and the card speak in the words and looks of the scales that the article has', () => {
  render(anArticleScreen({ dossier }))
  const mark = document.querySelector('mark[data-claim="c1"]')
  expect(mark).toHaveClass('tint-half', 'said-wavy')
  expect(mark).toHaveAttribute(
    'aria-description',
    'Claim, one review. Is it so? Thin. Was it said? Unclear who.',
  )
  expect(within(screen.getByRole('list', { name: /claims/i })).getByText('Thin')).toBeVisible()
})

test('keys 1 to 9 give the answers of these scales in their order', async () => {
  const open = aClaim({ id: 'c2', words: 'since 1990' })
  let mine = aReview({
    substance: null,
    attribution: null,
    reasoning: '',
    confidence: null,
    submittedAt: null,
    seal: null,
  })
  const saveReview = vi.fn(
    async ({ substance = mine.substance, attribution = mine.attribution }: Input<'saveReview'>) => {
      mine = { ...mine, substance, attribution, version: mine.version + 1 }
      return done({ ...open, lastSeq: 2, mine })
    },
  )
  render(
    anArticleScreen({
      dossier: { ...aDossier({ claims: [open] }), scales: ownScales },
      deeds: { saveReview },
    }),
  )
  await userEvent.keyboard('j')
  await screen.findByRole('radio', { name: /Solid/ })
  await userEvent.keyboard('1')
  expect(screen.getByRole('radio', { name: /Solid/ })).toBeChecked()
  const checked = () =>
    screen.getAllByRole<HTMLInputElement>('radio', { checked: true }).map((each) => each.value)
  expect(checked()).toEqual(['solid'])
  await userEvent.keyboard('3')
  expect(checked()).toEqual(['unclear'])
  await userEvent.keyboard('{Shift>}1{/Shift}')
  await waitFor(() => expect(checked()).toEqual(['heard', 'unclear']))
  await waitFor(() =>
    expect(saveReview).toHaveBeenLastCalledWith(expect.objectContaining({ attribution: 'heard' })),
  )
})

test('an answer that both scales have is in the filter once', () => {
  render(anArticleScreen({ dossier }))
  const ratings = within(screen.getByLabelText(/rating/i))
    .getAllByRole('option')
    .map((each) => each.textContent)
  expect(ratings).toEqual(['Any rating', 'Not rated', 'Solid', 'Thin', 'Unclear', 'Heard by us'])
})
