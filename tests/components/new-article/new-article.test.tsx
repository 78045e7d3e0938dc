import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { aDesk, write } from './writing-desk'

const addArticle = () => userEvent.click(screen.getByRole('button', { name: 'Add article' }))
const preview = () => screen.getByRole('region', { name: 'Preview' })

test('shows the text as it will be read: blocks, sentences and direction', async () => {
  aDesk()
  await write(
    'Text',
    'Rents rose\n\nRents rose by a third last year. It was the steepest rise.\n\n> “Nobody can live here.”\n\n- Build flats.\n- Freeze rents.',
  )
  await write('Title', 'Rents rose')
  expect(await within(preview()).findByRole('heading', { name: 'Rents rose' })).toBeVisible()
  expect(within(preview()).getByText('It was the steepest rise.')).toBeVisible()
  expect(within(preview()).getByText('“Nobody can live here.”').closest('blockquote')).not.toBeNull()
  expect(
    within(preview())
      .getAllByRole('listitem')
      .map((line) => line.textContent),
  ).toEqual(['Build flats.', 'Freeze rents.'])
  expect(within(preview()).getByRole('status')).toHaveTextContent('6 sentences')
  await userEvent.selectOptions(screen.getByLabelText('Language'), 'Urdu')
  await waitFor(() => expect(preview().querySelector('[lang=ur]')).toHaveAttribute('dir', 'rtl'))
})

test('loses no white space between the sentences of the preview', async () => {
  aDesk()
  await write('Text', 'One rose.  Two fell.\nThree stayed.')
  await waitFor(() =>
    expect(preview().querySelector('p.block-paragraph')?.textContent).toBe('One rose.  Two fell.'),
  )
})

test('puts the title at the head of a text that does not begin with it, unless told not to', async () => {
  const { made } = aDesk()
  await write('Text', 'By a third, the office says.')
  await write('Title', 'Rents rose')
  const box = screen.getByRole('checkbox', { name: /Put the title at the head of the text/ })
  expect(box).toBeChecked()
  expect(await within(preview()).findByRole('heading', { name: 'Rents rose' })).toBeVisible()
  await userEvent.click(box)
  await waitFor(() =>
    expect(within(preview()).queryByRole('heading', { name: 'Rents rose' })).not.toBeInTheDocument(),
  )
  await userEvent.click(box)
  await addArticle()
  expect(made.at(-1)?.text).toBe('Rents rose\n\nBy a third, the office says.')
})

test('takes a text file, and refuses one that is no UTF-8 text in one sentence', async () => {
  aDesk()
  await userEvent.upload(
    screen.getByLabelText('A text file'),
    new File(['Words of a file.'], 'words.txt', { type: 'text/plain' }),
  )
  await waitFor(() => expect(screen.getByLabelText('Text')).toHaveValue('Words of a file.'))
  expect(screen.getByText('words.txt')).toBeVisible()
  await userEvent.upload(
    screen.getByLabelText('A text file'),
    new File([new Uint8Array([0xfc, 0xff])], 'latin.txt', { type: 'text/plain' }),
  )
  await waitFor(() =>
    expect(screen.getByLabelText('Text')).toHaveAccessibleDescription(/This file is not UTF-8 text/),
  )
  expect(screen.getByLabelText('Text')).toHaveValue('Words of a file.')
})

test('adds the article, drops the draft and opens it', async () => {
  const { made, dropDraft, onMade } = aDesk()
  await write('Text', 'Rents rose\n\nBy a third.')
  await write('Title', 'Rents rose')
  await write('Byline (optional)', 'Joan Mills, A. Khan')
  await addArticle()
  await waitFor(() => expect(onMade).toHaveBeenCalledWith('a9'))
  expect(made).toEqual([
    expect.objectContaining({
      title: 'Rents rose',
      byline: ['Joan Mills', 'A. Khan'],
      kind: 'external',
      language: 'en',
    }),
  ])
  expect(dropDraft).toHaveBeenCalledWith({ key: 'new-article' })
})

test('says beside each field what is wrong with it, and keeps the words', async () => {
  const { onMade } = aDesk({
    createArticle: async () => ({
      ok: false,
      problem: {
        code: 'invalid',
        message: 'x',
        fields: { url: 'A link must begin with http:// or https://.' },
      },
    }),
  })
  await addArticle()
  expect(screen.getByLabelText('Title')).toHaveAccessibleDescription('The article needs a title.')
  expect(screen.getByLabelText('Text')).toHaveAccessibleDescription(/The article needs a text\./)
  await write('Text', 'Rents rose\n\nBy a third.')
  await write('Title', 'Rents rose')
  await write('Link (optional)', 'javascript:alert(1)')
  await addArticle()
  await waitFor(() =>
    expect(screen.getByLabelText('Link (optional)')).toHaveAccessibleDescription(
      'A link must begin with http:// or https://.',
    ),
  )
  expect(screen.getByLabelText('Link (optional)')).toHaveValue('javascript:alert(1)')
  expect(onMade).not.toHaveBeenCalled()
})

test('a language by its tag shows its sentence beside the tag', async () => {
  const { made } = aDesk()
  await userEvent.selectOptions(screen.getByLabelText('Language'), 'Another language')
  await write('Language tag', 'sw')
  await write('Text', 'Bei zilipanda.')
  await write('Title', 'Bei')
  await addArticle()
  await waitFor(() => expect(made.at(-1)?.language).toBe('sw'))
})

test('rates on the desk’s scale unless another is chosen', async () => {
  const { made } = aDesk()
  await write('Text', 'Rents rose by a third.')
  await write('Title', 'Rents rose')
  expect(screen.getByLabelText('“Is it so?” is answered on')).toHaveDisplayValue(
    'The desk’s scale for this kind',
  )
  await userEvent.selectOptions(screen.getByLabelText('“Is it so?” is answered on'), 'Research')
  await addArticle()
  expect(made[0]).toMatchObject({ substanceScale: 'research' })
})
