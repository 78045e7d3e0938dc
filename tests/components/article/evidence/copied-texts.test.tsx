import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { done, refused } from '@/tests/support/answers'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim } from '@/tests/support/dossier'
import { aSource, anEvidence } from '@/tests/support/evidence-and-talk'

const long = 'word '.repeat(60)
const dawn = anEvidence({ title: 'In Dawn', excerpt: long, source: 's1', sourceName: 'Dawn' })
const wire = anEvidence({
  id: 'e2',
  title: 'On the wire',
  excerpt: long,
  source: 's2',
  sourceName: 'The Wire Service',
  sourceType: 'agency',
})
const claim = aClaim({ evidence: [dawn, wire] })
const fared = { alike: 0, opposite: 0, neither: 0 }
const seenSource = (id: string, change = {}) => ({
  ...aSource({ id, ...change }),
  version: 3,
  createdAt: '2026-11-23T12:00:00.000Z',
  record: { supports: fared, refutes: fared },
})
const listCopies: ClaimDeeds['listCopies'] = async () =>
  done({ items: [{ evidence: ['e1', 'e2'], share: 0.829 }], looked: 2, of: 2 })
const copies = () => screen.findByRole('list', { name: 'Copies of one text' })

test('copies of one text are told with their share, and one press puts their sources into one group', async () => {
  const readSource = vi.fn<ClaimDeeds['readSource']>(async ({ sourceId }) =>
    done(sourceId === 's1' ? seenSource('s1', { mergedInto: 's9' }) : seenSource(sourceId)),
  )
  const editSource = vi.fn<ClaimDeeds['editSource']>(async ({ sourceId }) => done(seenSource(sourceId)))
  const together = [dawn, wire].map((one) => ({ ...one, sourceGroup: 'The Wire Service', version: 2 }))
  const readClaim: ClaimDeeds['readClaim'] = async () =>
    done(aClaim({ evidence: together, version: 2, lastSeq: 9 }))
  render(<AClaimsColumn claims={[claim]} deeds={{ listCopies, readSource, editSource, readClaim }} />)
  const list = await copies()
  expect(list).toHaveTextContent(
    '“In Dawn” and “On the wire” have at least 82 % of their words in common, in long runs: they look like copies of one text.',
  )
  await userEvent.click(
    within(list).getByRole('button', { name: 'Count as one, as copies of “The Wire Service”' }),
  )
  expect(editSource.mock.calls.map(([asked]) => asked)).toEqual([
    { sourceId: 's9', version: 3, independenceGroup: 'The Wire Service' },
    { sourceId: 's2', version: 3, independenceGroup: 'The Wire Service' },
  ])
  expect(await copies()).toHaveTextContent('they look like copies of one text, and count as one source.')
  expect(within(await copies()).queryByRole('button')).toBeNull()
})

test('what names no source is told, since it cannot be counted with the others', async () => {
  const unnamed = anEvidence({ id: 'e2', title: 'Pasted', excerpt: long, url: null })
  render(<AClaimsColumn claims={[aClaim({ evidence: [dawn, unnamed] })]} deeds={{ listCopies }} />)
  expect(await copies()).toHaveTextContent('To count once they need a named source: “Pasted” names none.')
})

test('a refusal of the desk is told in its sentence, and the button stays', async () => {
  const readSource: ClaimDeeds['readSource'] = async () => refused('not-there', 'Not there.')
  render(<AClaimsColumn claims={[claim]} deeds={{ listCopies, readSource }} />)
  await userEvent.click(within(await copies()).getByRole('button'))
  expect(await copies()).toHaveTextContent('Not there.')
  expect(within(await copies()).getByRole('button')).toBeVisible()
})

test('evidence without texts to compare asks the desk nothing', async () => {
  const asked = vi.fn(listCopies)
  render(
    <AClaimsColumn
      claims={[aClaim({ evidence: [anEvidence(), anEvidence({ id: 'e2' })] })]}
      deeds={{ listCopies: asked }}
    />,
  )
  expect(await screen.findByText(/^Supported by/)).toBeVisible()
  expect(asked).not.toHaveBeenCalled()
})
