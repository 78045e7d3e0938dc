import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense, useState } from 'react'
import { expect, test, vi } from 'vitest'
import { ClaimWording } from '@/components/article/claim/claim-fields'
import { hasEarly, takeEarly, whenComposed } from '@/components/article/claim/early-wording'
import { PanelOnItsWay } from '@/components/article/panel/panel-loading'
import { makeSaves } from '@/components/form/saves'
import { useClaimForm } from '@/components/article/claim/use-claim-form'
import { fetched } from '@/components/ui/fetched'
import { done } from '@/tests/support/answers'
import { aClaim } from '@/tests/support/dossier'

const wording = 'The claim in a sentence that stands alone'
const mark = aClaim({ lastSeq: 0 })

/** The column's way with a panel whose program comes when it is let. */
function aPanelOnItsWay() {
  let come: () => void = () => undefined
  const editClaim = vi.fn(async () => done(aClaim({ claimReviewed: 'Rents rose', version: 2, lastSeq: 3 })))
  const saves = makeSaves()
  const Fields = () => {
    const { form, picture } = useClaimForm(mark, {
      deeds: { editClaim } as never,
      onClaim: () => undefined,
      saves,
    })
    return (
      <ClaimWording
        form={form}
        picture={picture}
        begin={() => ({ takesFocus: false, early: takeEarly(mark.id) })}
      />
    )
  }
  const { Part } = fetched(() => new Promise<void>((go) => (come = go)).then(whenComposed).then(() => Fields))
  function Column() {
    const [takeFresh] = useState(() => () => true)
    return (
      <Suspense fallback={<PanelOnItsWay claim={mark} takeFresh={takeFresh} />}>
        <Part />
      </Suspense>
    )
  }
  render(<Column />)
  return { editClaim, come: () => act(async () => come()) }
}

test('a claim can be worded before its panel has come, which takes over the words, the focus and the caret', async () => {
  const { come, editClaim } = aPanelOnItsWay()
  const early = screen.getByLabelText<HTMLTextAreaElement>(wording)
  expect(early).toHaveFocus()
  await userEvent.keyboard('Rents rose{ArrowLeft}{ArrowLeft}')
  expect(hasEarly(mark.id)).toBe(true)
  await come()
  await waitFor(() => expect(screen.getByLabelText(wording)).not.toBe(early))
  const field = screen.getByLabelText<HTMLTextAreaElement>(wording)
  expect(field).toHaveValue('Rents rose')
  expect(field).toHaveFocus()
  await waitFor(() => expect(field.selectionStart).toBe('Rents ro'.length))
  expect(hasEarly(mark.id)).toBe(false)
  act(() => field.blur())
  await waitFor(() =>
    expect(editClaim).toHaveBeenCalledWith(expect.objectContaining({ claimReviewed: 'Rents rose' })),
  )
})

test('letters that are being composed are not taken from under the hand', async () => {
  const { come } = aPanelOnItsWay()
  const early = screen.getByLabelText(wording)
  act(() => void early.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })))
  await come()
  await act(() => new Promise((rest) => setTimeout(rest, 20)))
  expect(screen.getByLabelText(wording)).toBe(early)
  act(() => void early.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })))
  await waitFor(() => expect(screen.getByLabelText(wording)).not.toBe(early))
})
