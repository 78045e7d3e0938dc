import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { ArticleQuote } from '@/lib/domain/article-quotes'
import { done, refused } from '@/tests/support/answers'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim } from '@/tests/support/dossier'

const claim = aClaim({ kind: 'quotation' })
const found = {
  in: { kind: 'file', id: 'f1', name: 'call.srt' },
  at: { start: 0, end: 12 },
  said: 'we will sell',
  page: null,
  from: 723_400,
  speakers: ['Ada Lind'],
  differences: [],
} as const
const quote: ArticleQuote = {
  start: 0,
  end: 12,
  words: 'we will sell',
  claims: [claim.id],
  outcome: 'verbatim',
  says: 'The quotation is found word by word.',
  found,
}
const answering = (...items: ArticleQuote[]): ClaimDeeds['listQuotations'] =>
  vi.fn(async () => done({ revision: 1, items, of: items.length, looked: 1 }))
const told = () => screen.findByRole('list', { name: 'Its quotation' })

test('where a quotation is found is told with the name of the text, the time and who speaks', async () => {
  const listQuotations = answering(quote)
  render(<AClaimsColumn claims={[claim]} deeds={{ listQuotations }} />)
  expect(await told()).toHaveTextContent(
    '✓ The quotation is found word by word. In “call.srt”, 00:12:03, Ada Lind.',
  )
  expect(listQuotations).toHaveBeenCalledWith({ articleId: claim.articleId, claimId: claim.id })
})

test('what was found in a page that was kept leads there', async () => {
  const page = {
    ...found,
    in: { kind: 'snapshot', id: 's1', name: 'Minutes' },
    page: 3,
    from: null,
    speakers: [],
  } as const
  render(<AClaimsColumn claims={[claim]} deeds={{ listQuotations: answering({ ...quote, found: page }) }} />)
  expect(await told()).toHaveTextContent('In “Minutes”, page 3.')
  expect(screen.getByRole('link', { name: '“Minutes”' })).toHaveAttribute(
    'href',
    `/articles/${claim.articleId}/snapshots/s1`,
  )
})

test('each difference says what is quoted, what was said, and what that is', async () => {
  const differences = [
    { edit: 'altered', quoted: 'not', said: '', says: 'What denies is not the same' },
    { edit: 'altered', quoted: 'twelve', said: 'two', says: 'A number is not the same' },
  ] as const
  const altered: ArticleQuote = {
    ...quote,
    outcome: 'altered',
    says: 'The quotation is found with other words than were said.',
    found: { ...found, differences },
  }
  render(<AClaimsColumn claims={[claim]} deeds={{ listQuotations: answering(altered) }} />)
  const list = await screen.findByRole('list', { name: 'Differences from what was said' })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'quoted “not”, nothing said there – what denies is not the same.',
    'quoted “twelve”, said “two” – a number is not the same.',
  ])
  expect(await told()).toHaveTextContent('△')
})

test('a quotation that is not found says so, and by the rule that it cannot be said on record', async () => {
  const missing: ArticleQuote = {
    ...quote,
    outcome: 'not-found',
    says: 'The quotation is not found.',
    found: null,
  }
  const rules = [{ key: 'quotation-found', says: 'It is found.', isOn: true }]
  const readSourceRules: ClaimDeeds['readSourceRules'] = async () =>
    done({ version: 1, independentSources: 2, rules })
  const mine = { ...claim.mine!, attribution: 'said-on-record', substance: null }
  render(
    <AClaimsColumn
      claims={[aClaim({ kind: 'quotation', verdict: null, mine })]}
      deeds={{ listQuotations: answering(missing), readSourceRules }}
    />,
  )
  expect(await told()).toHaveTextContent('✗ The quotation is not found.')
  expect(await screen.findByRole('list', { name: 'Rules for sources that are not met' })).toHaveTextContent(
    'it is rated as said on record, and its quotation is not found',
  )
})

test('a lost answer is asked for again at one press, and a claim in no quotation says nothing', async () => {
  const listQuotations = vi
    .fn<ClaimDeeds['listQuotations']>()
    .mockResolvedValueOnce(refused('unreachable', 'The desk is not there.'))
    .mockResolvedValue(done({ revision: 1, items: [], of: 0, looked: 0 }))
  render(<AClaimsColumn claims={[claim]} deeds={{ listQuotations }} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Look again' }))
  await vi.waitFor(() => expect(screen.queryByText('Looking for its quotation…')).toBeNull())
  expect(screen.queryByRole('list', { name: 'Its quotation' })).toBeNull()
  expect(listQuotations).toHaveBeenCalledTimes(2)
})
