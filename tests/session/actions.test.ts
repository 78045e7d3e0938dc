import { expect, test, vi } from 'vitest'
import { asButton, type Act } from '@/components/article/session/as-button'
import { actions, keyOf, runAction, type ActionName } from '@/components/article/session/actions'
import { openOnWords } from '@/components/article/session/hand'
import type { ActionContext } from '@/components/article/session/action-context'
import { aClaim } from '@/tests/support/dossier'
import { aReading, aSession, aSessionDesk } from '@/tests/support/session-desk'

const claims = [aClaim({ id: 'c1', words: 'by a third' }), aClaim({ id: 'c2', words: 'Nobody can live' })]
const { sentences } = aReading().revision

/** A screen on which nothing is selected, chosen or open, and what was done on it. */
function aScreen({ mayMark = true, ...change }: Partial<ActionContext> & { mayMark?: boolean } = {}) {
  const desk = aSessionDesk(aSession(claims, mayMark))
  const no = () => vi.fn(() => false)
  const context = {
    session: desk.now,
    sight: () => ({ shown: claims, chosen: null }),
    reading: () => 0,
    words: () => null,
    choose: vi.fn(),
    walkTo: vi.fn((number: number) => number >= 0 && number < sentences.length),
    mark: vi.fn(),
    cover: vi.fn(),
    askWhy: vi.fn(),
    stepTo: vi.fn(() => mayMark),
    turnSelection: no(),
    openAtCaret: no(),
    goBetween: no(),
    back: no(),
    undo: no(),
    rate: no(),
    addEvidence: no(),
    submitReview: no(),
    find: no(),
    talk: vi.fn(),
    help: vi.fn(),
    ask: vi.fn(() => true),
    ...change,
  } satisfies ActionContext
  return { context, desk, run: (name: ActionName, index = 0) => runAction(context, name, index) }
}

test('every action has a name, a key and words of its own', () => {
  for (const part of ['name', 'label'] as const)
    expect(new Set(actions.map((row) => row[part])).size).toBe(actions.length)
  for (const { name, keys } of actions) expect(keyOf(name)).toBe(keys[0])
})

test('an action answers whether there was something to do', () => {
  const { run } = aScreen()
  expect(actions.filter(({ name }) => run(name)).map(({ name }) => name)).toEqual([
    'next-claim',
    'previous-claim',
    'next-pending',
    'next-sentence',
    'mark',
    'comment',
    'help',
  ])
})

test('selected words are marked and cleared by who may, and by nobody else', () => {
  const words = () => [sentences[1]!]
  const reviewer = aScreen({ words })
  const reader = aScreen({ words, mayMark: false })
  for (const name of ['mark', 'nothing-to-check', 'nothing-to-check-why'] as const) {
    expect(reviewer.run(name)).toBe(true)
    expect(reader.run(name)).toBe(false)
  }
  const { mark, cover, askWhy } = reader.context
  for (const does of [mark, cover, askWhy]) expect(does).not.toHaveBeenCalled()
})

test('nothing is cleared while words are stepped to', () => {
  const { desk, run, context } = aScreen({ words: () => [sentences[1]!] })
  desk.run((session) => openOnWords(session, [sentences[1]!]))
  expect(run('nothing-to-check')).toBe(false)
  expect(run('mark')).toBe(true)
  expect(context.mark).toHaveBeenCalledWith([sentences[1]])
})

test('with nothing selected, marking steps to the sentence that one is at', () => {
  const inSight = aScreen({ reading: () => sentences[3]!.start })
  inSight.run('mark')
  expect(inSight.context.stepTo).toHaveBeenCalledWith([
    expect.objectContaining({ start: sentences[3]!.start }),
  ])
  const open = aScreen({ sight: () => ({ shown: claims, chosen: 'c2' }) })
  open.run('mark')
  expect(open.context.stepTo).toHaveBeenCalledWith([expect.objectContaining({ claims: [claims[1]] })])
})

test('from nowhere the nearest claim is chosen, else the next in the order of the text', () => {
  const nowhere = aScreen({ reading: () => claims[0]!.spans[0]!.end })
  nowhere.run('next-claim')
  nowhere.run('previous-claim')
  expect(vi.mocked(nowhere.context.choose).mock.calls).toEqual([['c2'], ['c1']])
  const last = aScreen({ sight: () => ({ shown: claims, chosen: 'c2' }) })
  expect(last.run('next-claim')).toBe(false)
  expect(last.run('previous-claim')).toBe(true)
})

test('the next pending sentence is looked for behind the one that one is at, then from the first', () => {
  const at = (number: number) => aScreen({ words: () => [sentences[number]!] })
  const pending = aReading(claims).ticks.flatMap(({ state }, number) => (state === 'pending' ? [number] : []))
  for (const [here, next] of [
    [pending[0]!, pending[1]!],
    [sentences.length - 1, pending[0]!],
  ] as const) {
    const { run, context } = at(here)
    run('next-pending')
    expect(context.walkTo).toHaveBeenCalledWith(next)
  }
})

test('a comment is on the selected sentence, else on the article', () => {
  const onSentence = aScreen({ words: () => [sentences[2]!] })
  onSentence.run('comment')
  expect(onSentence.context.talk).toHaveBeenCalledWith(2)
  const onArticle = aScreen()
  onArticle.run('comment')
  expect(onArticle.context.talk).toHaveBeenCalledWith(null)
})

test('a button of the table does what its key does, on the words that it stands beside', () => {
  const { context } = aScreen()
  const act: Act = (name, words) => runAction({ ...context, words: () => words ?? null }, name, 0)
  const { label, keys, onClick } = asButton('mark', act, [sentences[4]!])
  expect([label, keys]).toEqual(['Mark claim', 'c'])
  onClick()
  expect(context.mark).toHaveBeenCalledWith([sentences[4]])
})
