import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { gateNames } from '@/lib/domain/gate'
import { done, refused } from '@/tests/support/answers'
import { anArticle } from '@/tests/support/dossier'
import { aGate, aSignOff, open, redClaims } from './signing-screen'

const redSentences = aGate('sentences', {
  isGreen: false,
  says: '1 sentence is pending.',
  failing: 1,
  fails: [{ sentence: 3, words: 'It was the steepest rise.', says: 'is pending' }],
})
const redElse = aGate('somebody-else', {
  isGreen: false,
  says: 'Nobody but you has a part in it.',
  failing: 1,
})

const gates = () =>
  within(screen.getByRole('list', { name: 'Gates' }))
    .getAllByRole('listitem')
    .filter((item) => item.parentElement?.tagName === 'OL')
const signOff = () => screen.getByRole('button', { name: 'Sign off' })

test('each gate says by a word whether it is green or red, and what fails with a link to it', async () => {
  open({ red: [redClaims, redSentences, redElse] })
  expect(gates().map((gate) => gate.textContent.match(/Green|Red/)?.[0])).toEqual([
    'Red',
    'Red',
    'Green',
    'Green',
    'Red',
  ])
  expect(screen.getByRole('link', { name: 'It was the steepest rise.' })).toHaveAttribute(
    'href',
    '/articles/a1?sentence=3',
  )
  expect(screen.getByRole('link', { name: 'claim 0' })).toHaveAttribute('href', '/articles/a1?claim=c0')
  expect(screen.queryByRole('link', { name: 'claim 6' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Show 2 more' }))
  expect(screen.getByRole('link', { name: 'claim 6' })).toBeVisible()
  expect(signOff()).toBeDisabled()
  expect(screen.getByText('3 gates are red.')).toBeVisible()
})

test('a gate of which no rule is on is grey, says so, and holds nothing up', () => {
  open({
    red: [
      aGate('sources', {
        state: 'grey',
        isGreen: false,
        says: 'No rule is on, so nothing was checked here.',
      }),
    ],
  })
  expect(gates().map((gate) => gate.textContent.match(/Green|Red|Grey/)?.[0])).toEqual([
    'Green',
    'Green',
    'Green',
    'Grey',
    'Green',
  ])
  expect(gates()[3]).toHaveTextContent('No rule is on, so nothing was checked here.')
  expect(screen.queryByRole('button', { name: /Override/ })).toBeNull()
  expect(signOff()).toBeEnabled()
})

test('a red gate passes with a reason, which is kept as a draft and sent with the sign-off', async () => {
  const signOffArticle = vi.fn(async () => done(aSignOff))
  const { onDone } = open({ red: [redClaims], deeds: { signOffArticle } })
  await userEvent.click(
    screen.getByRole('button', { name: 'Override with a reason: Every claim is decided' }),
  )
  expect(signOff()).toBeDisabled()
  await userEvent.type(screen.getByRole('textbox', { name: /Why this gate may pass/ }), 'The lawyer knows.')
  expect(gates()[1]).toHaveTextContent('Overridden')
  await userEvent.click(signOff())
  expect(signOffArticle).toHaveBeenCalledWith({
    articleId: 'a1',
    version: 4,
    seen: 9,
    overrides: [{ gate: 'claims', reason: 'The lawyer knows.' }],
  })
  await waitFor(() => expect(onDone).toHaveBeenCalled())
})

test('a reason that was left as a draft is back', () => {
  open({ red: [redClaims], fields: { claims: 'The lawyer knows.' } })
  expect(screen.getByRole('textbox', { name: /Why this gate may pass/ })).toHaveValue('The lawyer knows.')
  expect(signOff()).toBeEnabled()
})

test('nobody can override that it would be only their own work', () => {
  open({ red: [redElse] })
  expect(screen.queryByRole('button', { name: /Override/ })).toBeNull()
  expect(signOff()).toBeDisabled()
})

test('a refused sign-off says so, keeps the reasons and shows the gates as they are now', async () => {
  const now = { version: 5, state: 'checking' as const, seen: 12, gates: [aGate('sentences'), redClaims] }
  const readGates = vi
    .fn()
    .mockResolvedValueOnce(done({ ...now, version: 4, gates: gateNames.map((name) => aGate(name)) }))
    .mockResolvedValue(done(now))
  open({
    deeds: {
      readGates,
      signOffArticle: async () => refused('stale', 'This was changed while you were writing.'),
    },
  })
  await userEvent.click(signOff())
  expect(await screen.findByRole('alert')).toHaveTextContent('This was changed while you were here.')
  expect(await screen.findByRole('link', { name: 'claim 0' })).toBeVisible()
})

test('a reviewer sees the gates, can call the article ready, and cannot sign off or override', async () => {
  const callReady = vi.fn(async () => done(anArticle({ state: 'ready' })))
  const { onDone } = open({ red: [redClaims], role: 'reviewer', deeds: { callReady } })
  expect(screen.queryByRole('button', { name: 'Sign off' })).toBeNull()
  expect(screen.queryByRole('button', { name: /Override/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Call it ready' }))
  expect(callReady).toHaveBeenCalledWith({ articleId: 'a1', version: 4 })
  await waitFor(() => expect(onDone).toHaveBeenCalled())
})

test('what was signed stands there with its hash, what was let pass, and the file', () => {
  open({ state: 'signed-off', change: { signOffs: [aSignOff] } })
  const record = screen.getByRole('list', { name: 'Record' })
  expect(record).toHaveTextContent('Signed off, revision 1')
  expect(record).toHaveTextContent('Eve Lund')
  expect(record).toHaveTextContent(aSignOff.sha256)
  expect(record).toHaveTextContent('Overridden: Every claim is decided. The lawyer knows.')
  expect(within(record).getByRole('link', { name: /Download what was signed/ })).toHaveAttribute(
    'href',
    '/api/v1/articles/a1/sign-offs/1/export',
  )
  expect(screen.queryByRole('list', { name: 'Gates' })).toBeNull()
})
