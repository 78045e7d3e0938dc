import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aClaim, aDossier, aRatedClaim } from '@/tests/support/dossier'
import { anArticleScreen } from '@/tests/support/article-screen'

test('shows the words of the article and nothing else inside its blocks', () => {
  const dossier = aDossier({ claims: [aRatedClaim('true', 'said-on-record', { words: 'rose by a third' }), aClaim({ id: 'c2', words: 'by a third last year' })] })
  render(anArticleScreen({ dossier }))
  const [revision] = dossier.revisions
  const paragraph = revision!.blocks[2]!
  expect(within(screen.getByRole('article')).getByText(/steepest rise/).closest('p')?.textContent).toBe(revision!.text.slice(paragraph.start, paragraph.end))
})
