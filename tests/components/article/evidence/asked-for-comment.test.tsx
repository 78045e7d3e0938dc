import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AskedAbout } from '@/components/article/evidence/asked-for-comment'
import { aClaim } from '@/tests/support/dossier'
import { aReply } from '@/tests/support/evidence-and-talk'

test('a claim tells in a line whom it was put to, and leads to the whole of it', () => {
  render(<AskedAbout claim={aClaim({ asked: [aReply()] })} />)
  expect(
    screen
      .getByRole('link', {
        name: 'Asked Ministry of Housing on 12 May 2026, until 14 May 2026; not answered',
      })
      .getAttribute('href'),
  ).toBe('/articles/a1/replies')
})

test('a claim about which nobody was asked tells nothing of it', () => {
  render(<AskedAbout claim={aClaim()} />)
  expect(screen.queryByRole('list')).toBeNull()
})
