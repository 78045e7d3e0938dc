import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { selectWords } from '@/tests/support/article-in-hand'
import { anArticleScreen } from '@/tests/support/article-screen'
import { aDossier, anActor, aRatedClaim } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

const claims = [aRatedClaim('true', 'said-on-record', { words: 'rose by a third', evidence: [anEvidence()] })]
const editor = anActor({ role: 'editor' })

beforeEach(() => window.history.replaceState(null, '', '/articles/a1?claim=c1'))
afterEach(() => window.getSelection()?.removeAllRanges())

const shown = (state: 'checking' | 'signed-off' | 'published' | 'corrected' | 'retracted') =>
  render(
    anArticleScreen({ dossier: aDossier({ article: { state }, claims }), actor: editor, search: 'claim=c1' }),
  )
const ways = [
  'Add evidence',
  'Review again',
  'Move boundaries',
  'Add another passage',
  'Break this down',
  'Drop',
]
const open = () =>
  ways.filter((name) => screen.queryAllByRole('button', { name: new RegExp(`^${name}`) }).length > 0)

test.for(['checking', 'corrected'] as const)('an article that is %s offers all work on a claim', (state) => {
  shown(state)
  expect(open()).toEqual(ways)
})

test.for(['signed-off', 'published', 'retracted'] as const)(
  'an article that is %s is read, and offers no work that would be refused',
  async (state) => {
    shown(state)
    expect(open()).toEqual([])
    expect(screen.getByRole('region', { name: 'Verdict' })).toBeVisible()
    expect(screen.getByRole('link', { name: /Export/ })).toBeVisible()
    selectWords('The city')
    await userEvent.keyboard('c-')
    expect(screen.queryByRole('button', { name: /Mark claim/ })).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  },
)
