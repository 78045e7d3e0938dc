import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { SignOff, type SignOffDeeds } from '@/components/sign-off/sign-off'
import type { SignOffView } from '@/lib/api/answers'
import { gateNames, isOverridable, type Gate, type GateName } from '@/lib/domain/gate'
import type { Role } from '@/lib/domain/person'
import type { Layer, Scale } from '@/lib/domain/scales'
import { done, refused } from '@/tests/support/answers'
import { anActor, anArticle, noon } from '@/tests/support/dossier'

const aGate = (gate: GateName, change: Partial<Gate> = {}): Gate => ({
  gate,
  state: change.isGreen === false ? 'red' : 'green',
  isGreen: true,
  says: 'All is well.',
  failing: 0,
  fails: [],
  isOverridable: isOverridable(gate),
  override: null,
  ...change,
})
const redClaims = aGate('claims', {
  isGreen: false,
  says: '7 claims are open, contested or stale.',
  failing: 7,
  fails: Array.from({ length: 7 }, (_, n) => ({ claim: `c${n}`, words: `claim ${n}`, says: 'is open' })),
})
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

const ratingsOf = { attribution: ['said-on-record', 'Said, on record'], substance: ['true', 'True'] } as const
const aScale = (layer: Layer): Scale => ({
  key: layer,
  version: 1,
  layer,
  name: layer,
  ratings: [
    { key: ratingsOf[layer][0], label: ratingsOf[layer][1], definition: '', tone: 'true', value: null },
  ],
})

type Wishes = {
  red?: readonly Gate[]
  change?: Partial<SignOffView>
  state?: SignOffView['article']['state']
  role?: Role
  fields?: Record<string, string>
  deeds?: Partial<SignOffDeeds>
}

function open({
  red = [],
  change = {},
  state = 'checking',
  role = 'editor',
  fields = {},
  deeds = {},
}: Wishes = {}) {
  const gates = {
    version: 4,
    state,
    seen: 9,
    gates: gateNames.map((name) => red.find((gate) => gate.gate === name) ?? aGate(name)),
  }
  const view: SignOffView = {
    article: anArticle({ state, version: 4 }),
    gates,
    signOffs: [],
    corrections: [],
    milestones: [],
    quotes: [],
    names: { eve: 'Eve Lund' },
    scales: { attribution: aScale('attribution'), substance: aScale('substance') },
    ...change,
  }
  const known: SignOffDeeds = {
    readDraft: async () => done({ fields, savedAt: Object.keys(fields).length > 0 ? noon : null }),
    saveDraft: async () => done({ savedAt: noon }),
    dropDraft: async () => done({ dropped: true as const }),
    readGates: async () => done(gates),
    signOffArticle: async () => refused('failed', 'No.'),
    callReady: async () => refused('failed', 'No.'),
    reopenArticle: async () => refused('failed', 'No.'),
    publishArticle: async () => refused('failed', 'No.'),
    correctArticle: async () => refused('failed', 'No.'),
    retractArticle: async () => refused('failed', 'No.'),
    ...deeds,
  }
  const onDone = vi.fn()
  render(
    <SignOff
      view={view}
      actor={anActor({ id: 'eve', role })}
      kept={{ fields, savedAt: Object.keys(fields).length > 0 ? noon : null }}
      deeds={known}
      onDone={onDone}
    />,
  )
  return { onDone }
}

const gates = () =>
  within(screen.getByRole('list', { name: 'Gates' }))
    .getAllByRole('listitem')
    .filter((item) => item.parentElement?.tagName === 'OL')
const signOff = () => screen.getByRole('button', { name: 'Sign off' })
const aSignOff = {
  number: 1,
  revision: 1,
  sha256: 'ab'.repeat(32),
  by: 'eve',
  at: noon,
  gates: [
    {
      gate: 'claims' as const,
      isGreen: false,
      says: '',
      override: { reason: 'The lawyer knows.', by: 'eve', at: noon },
    },
  ],
}

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

test.for<[SignOffView['article']['state'], string[]]>([
  ['signed-off', ['Publish', 'Reopen', 'Retract']],
  ['published', ['Correct', 'Reopen', 'Retract']],
  ['corrected', ['Correct', 'Retract']],
  ['retracted', []],
  ['checking', []],
])('from %s an editor can go on by %s', ([state, ways]) => {
  open({ state })
  expect(
    ['Publish', 'Correct', 'Reopen', 'Retract'].filter((name) => screen.queryByRole('button', { name })),
  ).toEqual(ways)
})

test('a correction says what and why and names the claim; a refusal keeps every word', async () => {
  const correctArticle = vi
    .fn()
    .mockResolvedValueOnce(refused('stale', 'This was changed while you were writing.'))
    .mockResolvedValue(done(anArticle({ state: 'corrected' })))
  const { onDone } = open({
    state: 'published',
    change: { quotes: [{ id: 'c1', quote: 'by a third' }] },
    deeds: { correctArticle },
  })
  await userEvent.click(screen.getByRole('button', { name: 'Correct' }))
  const form = within(screen.getByRole('form', { name: 'Correct' }))
  await userEvent.type(form.getByRole('textbox', { name: 'What was wrong' }), 'It was a quarter.')
  await userEvent.type(form.getByRole('textbox', { name: /^Why/ }), 'The office wrote.')
  await userEvent.selectOptions(form.getByRole('combobox'), 'by a third')
  await userEvent.click(form.getByRole('button', { name: 'Correct' }))
  expect(await form.findByRole('alert')).toHaveTextContent('Your words are kept.')
  expect(form.getByRole('textbox', { name: 'What was wrong' })).toHaveValue('It was a quarter.')
  await userEvent.click(form.getByRole('button', { name: 'Correct' }))
  expect(correctArticle).toHaveBeenLastCalledWith({
    articleId: 'a1',
    version: 4,
    what: 'It was a quarter.',
    why: 'The office wrote.',
    claimId: 'c1',
  })
  await waitFor(() => expect(onDone).toHaveBeenCalled())
})

test('the log of corrections has what, why, when and by whom, and the verdict of before', () => {
  const correction = {
    id: 'k1',
    isRetraction: false,
    what: 'It was a quarter.',
    why: 'The office wrote.',
    claim: 'c1',
    verdict: { attribution: 'said-on-record', substance: 'true', decidedAt: noon },
    revision: 1,
    by: 'eve',
    at: noon,
  }
  open({
    state: 'corrected',
    role: 'reader',
    change: {
      corrections: [correction],
      quotes: [{ id: 'c1', quote: 'by a third' }],
      milestones: [
        {
          kind: 'article-published',
          reason: 'https://post.test/rents',
          by: 'eve',
          at: '2026-11-22T12:00:00.000Z',
        },
      ],
    },
  })
  const [corrected, published] = within(screen.getByRole('list', { name: 'Record' })).getAllByRole('listitem')
  for (const words of [
    'Corrected',
    'Eve Lund',
    'It was a quarter.',
    'The office wrote.',
    'Said, on record · True',
  ])
    expect(corrected).toHaveTextContent(words)
  expect(within(corrected!).getByRole('link', { name: 'by a third' })).toHaveAttribute(
    'href',
    '/articles/a1?claim=c1',
  )
  expect(within(published!).getByRole('link', { name: 'https://post.test/rents' })).toBeVisible()
})
