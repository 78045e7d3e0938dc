import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { Claim } from '@/lib/domain/claim'
import type { StaleClaim } from '@/lib/domain/what-changed'
import { done } from '@/tests/support/answers'
import { aRatedClaim, aVerdict, noon } from '@/tests/support/dossier'

const verdict = aVerdict({ status: 'stale', staleSince: noon })
const stale = (id: string, words: string): Claim =>
  aRatedClaim('true', 'said-on-record', { id, words, state: 'stale', seal: `seal ${id}`, verdict })

/** Three claims of one page. */
export const [first, second, third] = [
  stale('c1', 'by a third'),
  stale('c2', 'the steepest rise'),
  stale('c3', 'Two officials'),
]

/** Claims whose verdicts are stale. */
export const claims = [first, second, third]

/** A claim as the desk tells what changed of it. */
export const told = (
  { id, version, seal, quote }: Claim,
  then: string,
  now: string,
  onlySigns: boolean,
): StaleClaim => ({
  id,
  version,
  seal,
  quote,
  changes: [{ thing: 'sentence', then, now, ...(onlySigns ? { onlySigns } : {}) }],
  onlySigns,
  rule: onlySigns ? null : 'not-only-signs',
})

/** The two of which only signs differ. */
export const inSigns = [told(first, 'It "rose".', 'It “rose”.', true), told(second, 'A - B.', 'A – B.', true)]

/** The one of which more does. */
export const other = told(third, 'They paid.', 'They never paid.', false)

/** A desk that lists those. */
export const lists = (...items: StaleClaim[]) =>
  vi.fn<ClaimDeeds['listStale']>(async () => done({ items, next: null }))

/** A desk that takes drafts. */
export const keeping = {
  saveDraft: async () => done({ savedAt: noon }),
  dropDraft: async () => done({ dropped: true as const }),
}

/** A claim once its verdict is confirmed. */
export const confirmed = (claim: Claim): Claim => ({
  ...claim,
  state: 'agreed',
  verdict: { ...verdict, status: 'current' },
})

/** Opens the form in which they are confirmed together. */
export const open = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Confirm 2 together' }))
  return within(screen.getByRole('form', { name: 'Confirm together' }))
}
