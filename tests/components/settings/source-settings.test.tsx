import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { sourceRuleKeys } from '@/lib/domain/source-rules'
import { SourceSettings } from '@/components/settings/source-settings'
import type { Call } from '@/lib/api/contract'
import { done, refused } from '@/tests/support/answers'
import { deskRules } from '@/tests/support/desk-rules'

const rules = { ...deskRules, sourceRules: ['evidence-or-reason'] } as const
const tick = (name: RegExp) => userEvent.click(screen.getByRole('checkbox', { name }))

test('switches rules for sources on and off with the version that was seen, and tells what follows', async () => {
  const editDesk = vi.fn<Call<'editDesk'>>(async () => done({ ...rules, version: 4 }))
  render(<SourceSettings rules={rules} editDesk={editDesk} onChanged={() => undefined} />)
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual(
    sourceRuleKeys.map((key) => key === 'evidence-or-reason'),
  )
  await tick(/^Every claim has evidence/)
  expect(editDesk).toHaveBeenLastCalledWith({
    version: 3,
    sourceRules: ['evidence-or-reason', 'some-evidence'],
  })
  expect(await screen.findByRole('status')).toHaveTextContent('Switched on.')
  await tick(/^A claim rated as true, false or anything between/)
  expect(editDesk).toHaveBeenLastCalledWith({ version: 3, sourceRules: [] })
  expect(await screen.findByRole('status')).toHaveTextContent('What was signed off under it keeps it.')
})

test('says when somebody else changed the settings first', async () => {
  render(
    <SourceSettings
      rules={rules}
      editDesk={async () => refused('stale', 'This was changed while you were writing.')}
      onChanged={() => undefined}
    />,
  )
  await tick(/^Every claim has evidence/)
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Somebody else changed the settings in the meantime.',
  )
})

test('how many independent sources stand in for a primary one is chosen, and said in the rule', async () => {
  const editDesk = vi.fn<Call<'editDesk'>>(async () => done({ ...rules, independentSources: 3, version: 4 }))
  render(<SourceSettings rules={rules} editDesk={editDesk} onChanged={() => undefined} />)
  expect(screen.getByLabelText(/or on 2 independent ones/)).not.toBeChecked()
  await userEvent.selectOptions(screen.getByLabelText(/^Independent sources/), '3')
  expect(editDesk).toHaveBeenLastCalledWith({ version: 3, independentSources: 3 })
  expect(await screen.findByRole('status')).toHaveTextContent('3 independent sources from now on.')
})
