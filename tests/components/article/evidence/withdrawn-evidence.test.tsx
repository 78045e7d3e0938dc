import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { WayBack } from '@/components/article/session/steps'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

test('withdraws only after asking, and keeps what was withdrawn in the record', async () => {
  const withdrawn = anEvidence({ withdrawnAt: '2026-11-23T12:30:00.000Z', version: 2 })
  const withdrawEvidence = vi.fn<ClaimDeeds['withdrawEvidence']>(async () => ({
    ok: true,
    value: { ...withdrawn, claim: aClaim({ evidence: [withdrawn], lastSeq: 2 }) },
  }))
  render(<AClaimsColumn claims={[aClaim({ evidence: [anEvidence()] })]} deeds={{ withdrawEvidence }} />)
  await userEvent.click(screen.getByRole('button', { name: /^Withdraw/ }))
  expect(withdrawEvidence).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw evidence' }))
  expect(await screen.findByText('1 withdrawn piece')).toBeVisible()
  expect(withdrawEvidence).toHaveBeenCalledExactlyOnceWith({ evidenceId: 'e1', version: 1 })
})

const kept = anEvidence()
const gone = anEvidence({ withdrawnAt: '2026-11-23T12:30:00.000Z', version: 2 })
const restoreEvidence = () =>
  vi.fn<ClaimDeeds['restoreEvidence']>(async () => {
    const back = { ...kept, version: 3 }
    return { ok: true, value: { ...back, claim: aClaim({ evidence: [back], lastSeq: 3 }) } }
  })

test('restores what was withdrawn at one press, and the focus stays with the evidence', async () => {
  const restore = restoreEvidence()
  render(<AClaimsColumn claims={[aClaim({ evidence: [gone] })]} deeds={{ restoreEvidence: restore }} />)
  await userEvent.click(screen.getByText('1 withdrawn piece'))
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }))
  expect(await screen.findByRole('button', { name: 'Withdraw' })).toBeVisible()
  expect(restore).toHaveBeenCalledExactlyOnceWith({ evidenceId: 'e1', version: 2 })
  expect(screen.queryByText('1 withdrawn piece')).toBeNull()
  await waitFor(() =>
    expect(screen.getByRole('region', { name: 'Evidence (1)' })).toContainElement(
      document.activeElement as HTMLElement,
    ),
  )
})

test('says why it cannot be restored, and shows what is now', async () => {
  const now = { ...gone, version: 4, excerpt: 'Other words' }
  const refused: ClaimDeeds['restoreEvidence'] = async () => ({
    ok: false,
    problem: { code: 'stale', message: 'This was changed while you were writing.', now },
  })
  const readClaim: ClaimDeeds['readClaim'] = async () => ({
    ok: true,
    value: aClaim({ evidence: [now], lastSeq: 4 }),
  })
  render(
    <AClaimsColumn claims={[aClaim({ evidence: [gone] })]} deeds={{ restoreEvidence: refused, readClaim }} />,
  )
  await userEvent.click(screen.getByText('1 withdrawn piece'))
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }))
  expect(await screen.findByText('This was changed while you were writing.')).toBeVisible()
  expect(screen.getByText(/Other words/)).toBeVisible()
})

test('offers the way back as soon as it is withdrawn, for as long as it stands so', async () => {
  const ways: WayBack[] = []
  const restore = restoreEvidence()
  const withdrawEvidence: ClaimDeeds['withdrawEvidence'] = async () => ({
    ok: true,
    value: { ...gone, claim: aClaim({ evidence: [gone], lastSeq: 2 }) },
  })
  render(
    <AClaimsColumn
      claims={[aClaim({ evidence: [kept] })]}
      deeds={{ withdrawEvidence, restoreEvidence: restore }}
      onWayBack={(way) => ways.push(way)}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }))
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw evidence' }))
  await screen.findByText('1 withdrawn piece')
  const [way] = ways
  expect([
    way?.done,
    way?.isOver([aClaim({ evidence: [gone] })]),
    way?.isOver([aClaim({ evidence: [kept] })]),
  ]).toEqual(['Evidence withdrawn.', false, true])
  await act(() => way!.undo())
  expect(restore).toHaveBeenCalledExactlyOnceWith({ evidenceId: 'e1', version: 2 })
  expect(await screen.findByRole('button', { name: 'Withdraw' })).toBeVisible()
})
