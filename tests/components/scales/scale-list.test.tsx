import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { ScaleList } from '@/components/scales/scale-list'
import { ScaleSettings } from '@/components/settings/scale-settings'
import type { Input } from '@/lib/api/contract'
import type { ScaleView } from '@/lib/domain/scales'
import { shippedScales } from '@/lib/domain/shipped-scales'
import { noon } from '@/tests/support/dossier'
import { deskRules } from '@/tests/support/desk-rules'

const shipped = shippedScales.map((scale): ScaleView => ({ ...scale, createdAt: null, createdBy: null }))
const [, copyCheck] = shipped as [ScaleView, ScaleView]

test('the list shows each scale with its answers by glyph and word, and leads to its next version', () => {
  render(
    <ScaleList
      scales={{
        items: [
          ...shipped,
          { ...copyCheck, key: 'ours', name: 'Ours', version: 4, createdAt: noon, createdBy: 'eve' },
        ],
        next: null,
      }}
    />,
  )
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual([
    'Attribution attribution',
    'Copy check copy-check',
    'Public rating public',
    'Research research',
    'Ours ours',
  ])
  expect(screen.getByText('Mostly true')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Make a new version of Ours' })).toHaveAttribute(
    'href',
    '/scales/new?after=ours',
  )
})

test('the scale of new articles is chosen for each kind, and a refusal is told', async () => {
  const asked: Input<'editDesk'>[] = []
  const onChanged = vi.fn()
  render(
    <ScaleSettings
      rules={deskRules}
      scales={shipped}
      onChanged={onChanged}
      editDesk={async (takes) => (
        asked.push(takes),
        takes.ownCopyScale
          ? { ok: false, problem: { code: 'stale', message: 'x' } }
          : { ok: true, value: deskRules }
      )}
    />,
  )
  expect(
    within(screen.getByLabelText(/^External/))
      .getAllByRole('option')
      .map((each) => each.textContent),
  ).toEqual(['Copy check, version 1', 'Public rating, version 1', 'Research, version 1'])
  await userEvent.selectOptions(screen.getByLabelText(/^External/), 'Research, version 1')
  expect(await screen.findByRole('status')).toHaveTextContent('New articles are rated on it.')
  await userEvent.selectOptions(screen.getByLabelText(/^Own copy/), 'Research, version 1')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Somebody else changed the settings in the meantime.',
  )
  expect(asked).toEqual([
    { version: 3, externalScale: 'research' },
    { version: 3, ownCopyScale: 'research' },
  ])
  expect(onChanged).toHaveBeenCalledTimes(2)
})
