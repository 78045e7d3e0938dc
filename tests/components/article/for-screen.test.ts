import { expect, test } from 'vitest'
import { readForScreen, writeForScreen } from '@/components/article/for-screen'
import { aClaim, aDossier, aReview, aVerdict } from '@/tests/support/dossier'

test('the screen is handed all it shows, and neither the words around a span nor a seal', () => {
  const claim = aClaim({ reviews: [aReview({ seal: 'f00d' })], verdict: aVerdict({ seal: 'f00d' }) })
  const written = writeForScreen(aDossier({ claims: [claim] }))
  const [read] = readForScreen(written).claims
  expect(read).toEqual({
    ...claim,
    spans: claim.spans.map((span) => ({ ...span, prefix: '', suffix: '' })),
    reviews: claim.reviews.map((review) => ({ ...review, seal: '' })),
    verdict: { ...claim.verdict, seal: '' },
  })
  expect(written).not.toContain('f00d')
})
