import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import { AClaimsColumn } from '@/tests/support/claims-column'
import { anActor, noon } from '@/tests/support/dossier'
import { claims, contested, eve, keeping, two } from './contested-claim'

const threeVotes = ['true', 'false', 'half-true'].map((substance, at) => ({
  person: `p${at}`,
  attribution: 'said-on-record',
  substance,
  reason: `Reason ${at}`,
  at: noon,
  seal: null,
}))

/** Votes as Ada Noor answered, with a reason. */
async function voteAsAda(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Compare and vote' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Vote on this claim' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Take this answer of Ada Noor' }))
  await userEvent.type(dialog.getByLabelText('Reason'), 'So it is.')
  await userEvent.click(dialog.getByRole('button', { name: 'Vote' }))
}

test('lets a panel vote unseen, and hands a hung panel’s claim to an editor with the votes', async () => {
  const castVote = vi.fn<ClaimDeeds['castVote']>(async () => ({
    ok: true,
    value: { ...contested, lastSeq: 9 },
  }))
  const cleo = anActor({ id: 'cleo', name: 'Cleo' })
  let cast = 1
  const listVotes: ClaimDeeds['listVotes'] = async () => ({ ok: true, value: { items: [], cast } })
  const { unmount } = render(
    <AClaimsColumn
      claims={claims}
      actor={cleo}
      article={{ ...two, panel: true }}
      deeds={{ castVote, listVotes, ...keeping }}
    />,
  )
  expect(await screen.findByText(/1 vote so far/)).toHaveTextContent(
    'Two equal votes of a panel decide. 1 vote so far. Votes are hidden until then.',
  )
  await voteAsAda()
  await waitFor(() =>
    expect(castVote).toHaveBeenCalledWith({
      claimId: 'c1',
      attribution: 'said-on-record',
      substance: 'true',
      reason: 'So it is.',
      version: 1,
    }),
  )
  unmount()
  cast = 3
  render(
    <AClaimsColumn
      claims={claims}
      actor={eve}
      article={{ ...two, panel: true }}
      deeds={{ listVotes: async () => ({ ok: true, value: { items: threeVotes, cast } }) }}
    />,
  )
  expect(await screen.findByRole('button', { name: 'Compare and decide' })).toBeInTheDocument()
  expect(screen.getByRole('region', { name: 'Contested' })).toHaveTextContent(
    'No two of the panel agree, so an editor decides.',
  )
  expect(screen.getByText('Reason 2')).toBeInTheDocument()
})

test('says to a member of the panel that their vote was of another state of the claim, and lets them vote again', async () => {
  const listVotes: ClaimDeeds['listVotes'] = async () => ({
    ok: true,
    value: { items: [], cast: 0, isOutdated: true },
  })
  render(
    <AClaimsColumn
      claims={claims}
      actor={anActor({ id: 'cleo', name: 'Cleo' })}
      article={{ ...two, panel: true }}
      deeds={{ listVotes }}
    />,
  )
  expect(await screen.findByText(/0 votes so far/)).toHaveTextContent(
    'The claim changed since yours, so it does not count; vote again.',
  )
  expect(screen.getByRole('button', { name: 'Compare and vote' })).toBeInTheDocument()
})
