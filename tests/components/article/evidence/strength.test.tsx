import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { viewSourceRules } from '@/lib/domain/source-rules'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, aVerdict } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

const readSourceRules: ClaimDeeds['readSourceRules'] = async () => ({
  ok: true,
  value: viewSourceRules({ version: 1, sourceRules: ['primary-or-independent'], independentSources: 2 }),
})
const evidence = [
  anEvidence({ sourceName: 'The Post' }),
  anEvidence({ id: 'e2', sourceName: 'The Post' }),
  anEvidence({ id: 'e3', withdrawnAt: '2026-11-23T12:00:00.000Z' }),
]
const rated = aClaim({ state: 'agreed', verdict: aVerdict({ substance: 'true' }), evidence })

test('above its evidence a claim says what its answer rests on, and which rule of the desk it does not meet', async () => {
  render(<AClaimsColumn claims={[rated]} deeds={{ readSourceRules }} />)
  expect(screen.getByText('Supported by one report in two places.')).toBeVisible()
  expect(
    await screen.findByText(/it is rated “True” on 1 of 2 independent sources and on no primary one/),
  ).toBeVisible()
})

test('a rule that is met says nothing', async () => {
  const primary = anEvidence({ id: 'e4', sourceName: 'The archive', sourceTier: 'primary', kind: 'document' })
  render(
    <AClaimsColumn claims={[{ ...rated, evidence: [...evidence, primary] }]} deeds={{ readSourceRules }} />,
  )
  expect(
    await screen.findByText('Supported by one primary document and one report in two places.'),
  ).toBeVisible()
  expect(screen.queryByRole('list', { name: 'Rules for sources that are not met' })).toBeNull()
})
