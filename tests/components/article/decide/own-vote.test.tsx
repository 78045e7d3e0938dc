import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { aClaim, anActor, aReview, noon } from '@/tests/support/dossier'

const claims = [
  aClaim({
    state: 'contested',
    reviews: [aReview(), aReview({ id: 'r2', reviewer: 'ben', substance: 'false' })],
  }),
]
const cleo = anActor({ id: 'cleo', name: 'Cleo' })
const two = { requiredReviews: 2 }
const own = {
  person: 'cleo',
  attribution: 'said-on-record',
  substance: 'true',
  reason: 'The table.',
  at: noon,
  seal: null,
}

test('lets one’s own vote be taken back until the panel has decided, with the focus where voting goes on', async () => {
  const takeVoteBack = vi.fn<ClaimDeeds['takeVoteBack']>(async () => ({
    ok: true,
    value: { ...claims[0]!, lastSeq: 9 },
  }))
  let items: (typeof own)[] = [own]
  const listVotes: ClaimDeeds['listVotes'] = async () => ({ ok: true, value: { items, cast: items.length } })
  render(
    <AClaimsColumn
      claims={claims}
      actor={cleo}
      article={{ ...two, panel: true }}
      deeds={{ takeVoteBack, listVotes }}
    />,
  )
  const section = within(await screen.findByRole('region', { name: 'Contested' }))
  expect(await section.findByText('Your vote')).toBeVisible()
  expect(section.queryByRole('button', { name: 'Compare and vote' })).toBeNull()
  items = []
  await userEvent.click(section.getByRole('button', { name: 'Take your vote back' }))
  await waitFor(() => expect(section.getByRole('button', { name: 'Compare and vote' })).toHaveFocus())
  expect(takeVoteBack).toHaveBeenCalledExactlyOnceWith({
    claimId: claims[0]!.id,
    version: claims[0]!.version,
  })
  expect(section.queryByText('Your vote')).toBeNull()
})

test('says why a vote cannot be taken back any more', async () => {
  const refused: ClaimDeeds['takeVoteBack'] = async () => ({
    ok: false,
    problem: {
      code: 'against-rule',
      rule: 'panel-hung',
      message: 'All have voted, and the votes are read; an editor adjudicates.',
    },
  })
  render(
    <AClaimsColumn
      claims={claims}
      actor={cleo}
      article={{ ...two, panel: true }}
      deeds={{
        takeVoteBack: refused,
        listVotes: async () => ({ ok: true, value: { items: [own], cast: 1 } }),
      }}
    />,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Take your vote back' }))
  expect(
    await screen.findByText('All have voted, and the votes are read; an editor adjudicates.'),
  ).toBeVisible()
})
