import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { placeSelection } from '@/components/article/place-selection'
import type { Hearing } from '@/components/article/listen'
import type { Client } from '@/components/desk/deeds'
import { done, refused } from '@/tests/support/answers'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aClaim, aDossier, anActor, aRatedClaim } from '@/tests/support/dossier'

const { text } = aDossier().revisions[0]!
const claims = [
  aRatedClaim('true', 'said-on-record', { words: 'rose by a third' }),
  aClaim({ id: 'c2', words: 'by a third last year', claimReviewed: 'Second' }),
  aClaim({ id: 'c3', words: 'the freeze was dead' }),
]

const article = () => screen.getByRole('article')
const lit = (id: string) =>
  [...article().querySelectorAll(`mark[data-claim="${id}"]`)].map((mark) => mark.textContent).join('')
const select = (words: string) =>
  act(
    () =>
      void placeSelection(article(), { start: text.indexOf(words), end: text.indexOf(words) + words.length }),
  )
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
/** A desk that takes the mark under the id that it brings. */
const answering =
  (words: string, version = 1): Client['markClaim'] =>
  async ({ id }) =>
    done(aClaim({ id, words, version, lastSeq: 2 }))
const chosen = () => new URLSearchParams(window.location.search).get('claim')

beforeEach(() => window.history.replaceState(null, '', '/articles/a1'))
afterEach(() => window.getSelection()?.removeAllRanges())

test('the blocks hold the words of the article and nothing else', () => {
  const dossier = aDossier({ claims })
  render(anArticleScreen({ dossier }))
  for (const block of dossier.revisions[0]!.blocks) {
    expect(article().querySelector(`[data-start="${block.start}"]`)?.textContent).toBe(
      text.slice(block.start, block.end),
    )
  }
})

test('a claim is marked with the words selected and one key, and opens', async () => {
  const markClaim = vi.fn(answering('The city says'))
  render(anArticleScreen({ deeds: { markClaim } }))
  select('The city says')
  await userEvent.keyboard('c')
  expect(markClaim).toHaveBeenCalledWith({
    id: expect.stringMatching(uuid),
    articleId: 'a1',
    revision: 1,
    spans: [{ start: text.indexOf('The city'), end: text.indexOf('The city') + 13, exact: 'The city says' }],
  })
  await waitFor(() => expect(chosen()).toMatch(uuid))
  expect(lit(chosen()!)).toBe('The city says')
  expect(window.getSelection()?.isCollapsed).toBe(true)
})

test('a button beside the settled selection marks it too, and the words light before the server answers', async () => {
  let answer: (value: ReturnType<typeof done<ReturnType<typeof aClaim>>>) => void = () => undefined
  render(anArticleScreen({ deeds: { markClaim: () => new Promise((settle) => (answer = settle)) } }))
  select('The city says')
  await userEvent.click(await screen.findByRole('button', { name: /Mark claim/ }))
  await waitFor(() => expect(chosen()).toMatch(uuid))
  const own = () => article().querySelector(`mark[data-claim="${chosen()}"]`)
  expect(own()).toHaveClass('is-waiting')
  expect(own()).toHaveTextContent('The city says')
  await act(async () => answer(done(aClaim({ id: chosen()!, words: 'The city says', lastSeq: 2 }))))
  expect(own()).not.toHaveClass('is-waiting')
  expect(own()).toHaveTextContent('The city says')
})

test('a refused claim says why and stays to be marked again; let go of, it loses its light and gives the selection back', async () => {
  render(
    anArticleScreen({
      deeds: { markClaim: async () => refused('against-rule', 'The article has another revision by now.') },
    }),
  )
  select('The city says')
  await userEvent.keyboard('c')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Not marked. The article has another revision by now.',
  )
  expect(within(screen.getByRole('banner')).getByText(/^Not saved/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Let it go' }))
  expect(window.getSelection()?.toString()).toBe('The city says')
  expect(article().querySelector('.is-waiting')).toBeNull()
  await waitFor(() => expect(chosen()).toBeNull())
})

test('a reader without the right to mark is not offered it', async () => {
  const markClaim = vi.fn()
  render(anArticleScreen({ actor: anActor({ role: 'reader' }), deeds: { markClaim } }))
  select('The city says')
  await userEvent.keyboard('c')
  expect(markClaim).not.toHaveBeenCalled()
  expect(screen.queryByRole('button', { name: /Mark claim/ })).toBeNull()
})

test('a marked claim is taken away again by one key', async () => {
  const removeClaim = vi.fn(async () => done({ id: 'new' }))
  render(anArticleScreen({ deeds: { markClaim: answering('The city says', 3), removeClaim } }))
  select('The city says')
  await userEvent.keyboard('c')
  await screen.findByRole('button', { name: 'Undo' })
  act(() => (document.activeElement as HTMLElement).blur())
  await waitFor(() => expect(chosen()).toMatch(uuid))
  const claimId = chosen()!
  await userEvent.keyboard('z')
  expect(removeClaim).toHaveBeenCalledWith({ claimId, version: 3 })
  await waitFor(() => expect(lit(claimId)).toBe(''))
  await waitFor(() => expect(chosen()).toBeNull())
})

test('the keyboard alone selects a sentence, and marks it', async () => {
  const markClaim = vi.fn(answering('The city says supply is to blame.'))
  render(
    anArticleScreen({
      dossier: aDossier({
        claims: [
          aClaim({
            words: 'Rents rose by a third last year',
            spans: [{ ...aClaim().spans[0]!, start: 0, end: 31 }],
          }),
        ],
      }),
      deeds: { markClaim },
    }),
  )
  await userEvent.keyboard('nc')
  expect(markClaim).toHaveBeenCalledWith(
    expect.objectContaining({
      spans: [expect.objectContaining({ exact: 'The city says supply is to blame.' })],
    }),
  )
})

test('keys walk from claim to claim in the order of the text, and the link follows', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims }) }))
  await userEvent.keyboard('j')
  await waitFor(() => expect(chosen()).toBe('c1'))
  await userEvent.keyboard('jj')
  await waitFor(() => expect(chosen()).toBe('c3'))
  await userEvent.keyboard('k')
  await waitFor(() => expect(chosen()).toBe('c2'))
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(chosen()).toBeNull())
})

test('a link to a claim opens it lit in its place', () => {
  window.history.replaceState(null, '', '/articles/a1?claim=c3')
  render(anArticleScreen({ dossier: aDossier({ claims }), search: 'claim=c3' }))
  expect(article().querySelector('.is-chosen')).toHaveTextContent('the freeze was dead')
})

test('a click on words under one claim opens it; under several, a list lets one choose by key', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims }) }))
  await userEvent.click(within(article()).getByText('the freeze was dead'))
  await waitFor(() => expect(chosen()).toBe('c3'))
  await userEvent.click(article().querySelector('mark mark')!)
  const menu = await screen.findByRole('menu', { name: 'Claims at this place' })
  expect(
    within(menu)
      .getAllByRole('menuitem')
      .map((line) => line.textContent),
  ).toEqual([expect.stringContaining('rose by a third'), expect.stringContaining('by a third last year')])
  await waitFor(() => expect(within(menu).getAllByRole('menuitem')[0]).toHaveFocus())
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(chosen()).toBe('c2'))
  expect(screen.queryByRole('menu', { name: 'Claims at this place' })).toBeNull()
})

test('the sentences are a list with their states, and lead to their claims', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims }) }))
  const list = screen.getByRole('navigation', { name: 'Sentences' })
  expect(within(list).getByRole('button', { name: /Sentence 1: no claims yet/ })).toBeInTheDocument()
  await userEvent.click(within(list).getByRole('button', { name: /claims not all rated, 2 claims/ }))
  await waitFor(() => expect(chosen()).toBe('c1'))
})

test('the bar says how far the article is and gives the export to download', () => {
  render(
    anArticleScreen({
      dossier: aDossier({
        claims: [...claims, aClaim({ id: 'c4', words: 'Build 4,000 flats', state: 'stale' })],
      }),
    }),
  )
  expect(
    within(screen.getByRole('banner')).getByText(/3 of 10 sentences looked at · 1 stale/),
  ).toBeInTheDocument()
  const link = screen.getByRole('link', { name: 'Export' })
  expect(link).toHaveAttribute('href', '/api/v1/articles/a1/export')
  expect(link).toHaveAttribute('download')
})

test('the other formats stand behind the arrow beside the export', async () => {
  render(anArticleScreen())
  screen.getByRole('button', { name: 'Export formats' }).focus()
  await userEvent.keyboard('{Enter}')
  const formats = screen.getAllByRole('menuitem')
  expect(formats.map((format) => [format.textContent, format.getAttribute('href')])).toEqual([
    [expect.stringMatching(/^JSON/), '/api/v1/articles/a1/export?format=json'],
    [expect.stringMatching(/^W3C Web Annotation/), '/api/v1/articles/a1/export?format=web-annotation'],
  ])
  for (const format of formats) expect(format).toHaveAttribute('download')
  expect(formats[0]).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(screen.getByRole('button', { name: 'Export formats' })).toHaveFocus()
})

test('the other screens of the article are in its menu, also where the bar has no room for them', async () => {
  render(anArticleScreen())
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  expect(screen.getByRole('menuitem', { name: /^Revisions/ })).toHaveAttribute(
    'href',
    '/articles/a1/revisions',
  )
  expect(screen.getByRole('menuitem', { name: /^Sign-off/ })).toHaveAttribute('href', '/articles/a1/sign-off')
})

test('all keys are shown on the question mark', async () => {
  render(anArticleScreen())
  await userEvent.keyboard('?')
  expect(
    within(await screen.findByRole('dialog', { name: 'Keys' })).getByText('Next claim'),
  ).toBeInTheDocument()
})

function aLine() {
  const heard: Hearing[] = []
  return {
    listen: (_: string, __: number, hearing: Hearing) => (heard.push(hearing), () => undefined),
    say: (seq: number, isMine = false) => act(() => heard[0]!.onChange(seq, isMine)),
    hold: (holds: boolean) => act(() => heard[0]!.onLine(holds)),
  }
}

/** The screen with words selected in its text, and its line to the desk. */
async function whileSelecting() {
  const line = aLine()
  const refresh = vi.fn()
  render(anArticleScreen({ listen: line.listen, refresh }))
  select('The city says')
  await screen.findByRole('button', { name: /Mark claim/ })
  return { line, refresh }
}

test('a colleague’s change is shown at once when nothing is half-written here', async () => {
  const line = aLine()
  const refresh = vi.fn()
  render(anArticleScreen({ listen: line.listen, refresh }))
  line.say(2)
  line.say(3)
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1))
})

test('what one did oneself is never told as a change by others', async () => {
  const { line, refresh } = await whileSelecting()
  line.say(2, true)
  line.say(3)
  expect(await screen.findByRole('button', { name: '1 change · show' })).toBeInTheDocument()
  expect(refresh).not.toHaveBeenCalled()
})

test('a colleague’s change waits to be asked for while words are selected', async () => {
  const { line, refresh } = await whileSelecting()
  line.say(2)
  await userEvent.click(await screen.findByRole('button', { name: '1 change · show' }))
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('button', { name: '1 change · show' })).toBeNull()
})

test('a colleague’s change is shown by itself once the words are no longer selected', async () => {
  const { line, refresh } = await whileSelecting()
  line.say(2)
  await screen.findByRole('button', { name: '1 change · show' })
  expect(refresh).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(1))
  expect(screen.queryByRole('button', { name: '1 change · show' })).toBeNull()
})

test('keys are letters while somebody types', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims }) }))
  await userEvent.keyboard('/')
  const find = screen.getByRole('searchbox', { name: /Find/ })
  await waitFor(() => expect(find).toHaveFocus())
  await userEvent.keyboard('jkz')
  expect(find).toHaveValue('jkz')
  await waitFor(() => expect(chosen()).toBeNull())
})

test('what a filter hides is not lit in the text', async () => {
  window.history.replaceState(null, '', '/articles/a1?state=open')
  render(anArticleScreen({ dossier: aDossier({ claims }), search: 'state=open' }))
  expect(lit('c1')).toBe('')
  expect(lit('c3')).toBe('the freeze was dead')
})

test('a lost line to the desk is told, and no more once it is back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const line = aLine()
  render(anArticleScreen({ listen: line.listen }))
  line.hold(false)
  expect(screen.queryByText('No line to the desk')).toBeNull()
  act(() => void vi.advanceTimersByTime(5000))
  expect(screen.getByText('No line to the desk')).toBeInTheDocument()
  line.hold(true)
  expect(screen.queryByText('No line to the desk')).toBeNull()
  vi.useRealTimers()
})

test('pointing at words lights all pieces of their claim, and nothing stays lit when the pointer has gone', async () => {
  render(
    anArticleScreen({
      dossier: aDossier({
        claims: [
          aClaim({ words: ['Build 4,000 flats', 'Freeze rents'] }),
          aClaim({ id: 'c2', words: 'the freeze was dead' }),
        ],
      }),
    }),
  )
  const under = () => [...article().querySelectorAll('mark[data-lit]')].map((mark) => mark.textContent)
  const user = userEvent.setup()
  await user.hover(within(article()).getByText('Freeze rents'))
  expect(under()).toEqual(['Build 4,000 flats', 'Freeze rents'])
  await user.hover(screen.getByRole('banner'))
  expect(under()).toEqual([])
})

test('a claim is heard in the text with its state and ratings, once for each passage, and drawn anew when they change', () => {
  const screenOf = (rating: string) =>
    anArticleScreen({
      dossier: aDossier({
        claims: [
          aRatedClaim(rating, 'reported-only', { words: 'rose by a third' }),
          aClaim({ id: 'c2', words: 'a third last year', lastSeq: 1 }),
        ],
      }),
    })
  const heard = () =>
    [...article().querySelectorAll('mark')].map((mark) => [
      mark.textContent,
      mark.getAttribute('aria-description'),
    ])
  const { rerender } = render(screenOf('true'))
  expect(heard()).toEqual([
    ['rose by ', 'Claim, one review. Is it so? True. Was it said? Reported only.'],
    ['a third', null],
    ['a third', 'Claim, open, not rated.'],
    [' last year', null],
  ])
  rerender(screenOf('unproven'))
  expect(heard()[0]).toEqual([
    'rose by ',
    'Claim, one review. Is it so? Unproven. Was it said? Reported only.',
  ])
})

test('one key goes from the open claim to its words, and back', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims }) }))
  await userEvent.keyboard('jg')
  expect(article().querySelector('mark[data-claim="c1"]')).toHaveFocus()
  await userEvent.keyboard('g')
  expect(screen.getByRole('button', { expanded: true, name: /^rose by a third/ })).toHaveFocus()
})

test('Enter on the focused words of a claim goes into its card', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims }) }))
  await userEvent.keyboard('jgk{Enter}')
  await waitFor(() =>
    expect(screen.getByRole('button', { expanded: true, name: /^rose by a third/ })).toHaveFocus(),
  )
})

test('each sentence that is walked to is told', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims }) }))
  await userEvent.keyboard('..')
  expect(
    screen.getByText('Sentence 2 of 10, no claims yet: “The city says supply is to blame.”'),
  ).toBeInTheDocument()
})

test('letters typed where evidence is added are words, not keys of the screen', async () => {
  const saveReview = vi.fn(async () => done(aClaim()))
  render(anArticleScreen({ dossier: aDossier({ claims: [aClaim()] }), deeds: { saveReview } }))
  await userEvent.keyboard('je')
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Supports' })).toHaveFocus())
  await userEvent.keyboard('jksz')
  expect(screen.getByRole('form', { name: 'Add evidence' })).toBeInTheDocument()
  await waitFor(() => expect(chosen()).toBe('c1'))
  expect(saveReview).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('form', { name: 'Add evidence' })).toBeNull()
})

test('choosing a claim or setting a filter draws no block again that looks as before', async () => {
  render(anArticleScreen({ dossier: aDossier({ claims }) }))
  const drawn: Node[] = []
  const watch = new MutationObserver((changes) => drawn.push(...changes.map(({ target }) => target)))
  watch.observe(article(), { childList: true, subtree: true, characterData: true, attributes: true })
  await userEvent.keyboard('j')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'stale')
  const blocks = drawn.flatMap(
    (node) => (node instanceof Element ? node : node.parentElement)?.closest('[data-start]') ?? [],
  )
  const withClaims = ['Rents in the harbour', 'Two officials'].map((words) =>
    within(article()).getByText(
      (_, element) => element?.matches('[data-start]') === true && element.textContent.startsWith(words),
    ),
  )
  expect(new Set(blocks)).toEqual(new Set(withClaims))
  watch.disconnect()
})

test('a screen that has gone writes nothing into the link of the next one', async () => {
  for (const [goes, link] of [
    [true, null],
    [false, 'c1'],
  ] as const) {
    const { unmount } = render(anArticleScreen({ dossier: aDossier({ claims }) }))
    fireEvent.keyDown(document.body, { key: 'j', code: 'KeyJ' })
    if (goes) unmount()
    else await waitFor(() => expect(chosen()).toBe(link))
    await new Promise((settle) => setTimeout(settle, 200))
    expect(chosen()).toBe(link)
  }
})

test('digits say whether it is so and Shift with digits whether it was said, whatever has the focus but a field for words', async () => {
  render(
    anArticleScreen({
      dossier: aDossier({ claims: [aClaim()] }),
      deeds: { saveReview: () => new Promise(() => undefined) },
    }),
  )
  await userEvent.keyboard('j')
  const attribution = within(await screen.findByRole('group', { name: 'Was it said?' }))
  const substance = within(screen.getByRole('group', { name: 'Is it so?' }))
  const rated = () =>
    [attribution, substance].map(
      (group) => group.queryByRole<HTMLInputElement>('radio', { checked: true })?.value ?? null,
    )
  const places = [
    attribution.getAllByRole('radio')[2]!,
    substance.getAllByRole('radio')[1]!,
    screen.getByRole('radio', { name: 'High' }),
    screen.getByRole('button', { name: 'Submit review' }),
    screen.getByRole('button', { name: 'Add evidence' }),
  ]
  for (const [at, place] of places.entries()) {
    act(() => place.focus())
    await userEvent.keyboard(at % 2 ? '2' : '3')
    expect(rated()[1]).toBe(at % 2 ? 'mostly-true' : 'half-true')
    await userEvent.keyboard(`{Shift>}[Digit${at + 1}]{/Shift}`)
    expect(rated()[0]).toBe(
      ['said-on-record', 'said-confirmed', 'reported-only', 'misquoted', 'not-said'][at],
    )
  }
  const words = screen.getByRole('textbox', { name: 'Reasoning' })
  act(() => words.focus())
  await userEvent.keyboard('1')
  expect(words).toHaveValue('1')
  expect(rated()[1]).toBe('half-true')
})

test('the definition that stands under the answers is the chosen one’s, wherever the mouse lies', async () => {
  render(
    anArticleScreen({
      dossier: aDossier({ claims: [aClaim()] }),
      deeds: { saveReview: () => new Promise(() => undefined) },
    }),
  )
  await userEvent.keyboard('j')
  const group = await screen.findByRole('group', { name: 'Is it so?' })
  const [first, , third] = within(group).getAllByRole<HTMLInputElement>('radio')
  const definition = (radio: HTMLInputElement) =>
    document.getElementById(radio.getAttribute('aria-describedby')!)!.textContent
  await userEvent.hover(first!.closest('label')!)
  expect(group.querySelector(':scope > p:last-child')).toHaveTextContent(definition(first!))
  act(() => first!.focus())
  await userEvent.keyboard('3')
  expect(group.querySelector(':scope > p:last-child')).toHaveTextContent(definition(third!))
})
