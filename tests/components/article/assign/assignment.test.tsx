import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { done, refused } from '@/tests/support/answers'
import { anArticleScreen } from '@/tests/support/article-screen'
import { AClaimsColumn } from '@/tests/support/claims-column'
import type { Hearing } from '@/components/article/listen'
import { aClaim, aDossier, anActor, anArticle } from '@/tests/support/dossier'

const eve = anActor({ id: 'eve', name: 'Eve Lund', role: 'editor' })
const colleagues = [
  { id: 'ada', name: 'Ada Noor', role: 'reviewer' as const },
  { id: 'ben', name: 'Ben Okri', role: 'reviewer' as const },
  { id: 'rhea', name: 'Rhea Kim', role: 'reader' as const },
]
const listColleagues = async () => done({ items: colleagues, next: null })
const assignment = () => screen.getByRole('region', { name: 'Assignment' })

test('a reviewer takes a claim that nobody has, and gives it back', async () => {
  const editClaim = vi.fn(async ({ assignee, version }: { assignee?: string | null; version: number }) =>
    done(aClaim({ assignee: assignee ?? null, version: version + 1 })),
  )
  render(<AClaimsColumn deeds={{ editClaim }} />)
  expect(assignment()).toHaveTextContent('Nobody has this claim')
  expect(within(assignment()).queryByRole('button', { name: 'Assign' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Take it' }))
  expect(editClaim).toHaveBeenCalledWith({ claimId: 'c1', version: 1, assignee: 'ada' })
  expect(assignment()).toHaveTextContent('Assigned to you')
  await userEvent.click(screen.getByRole('button', { name: 'Give it back' }))
  expect(editClaim).toHaveBeenLastCalledWith({ claimId: 'c1', version: 2, assignee: null })
  expect(assignment()).toHaveTextContent('Nobody has this claim')
})

test('whoever takes what a colleague has just taken is told whose it is', async () => {
  const editClaim = async () =>
    refused('stale', 'This was changed while you were writing.', aClaim({ assignee: 'ben', version: 2 }))
  render(<AClaimsColumn deeds={{ editClaim }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Take it' }))
  expect(screen.getByRole('alert')).toHaveTextContent('This was changed while you were writing.')
  expect(assignment()).toHaveTextContent('Assigned to Ben Okri')
  expect(screen.queryByRole('button', { name: 'Take it' })).toBeNull()
})

test('what is late says so in words, and a claim without a date has its article’s', () => {
  render(<AClaimsColumn article={{ dueAt: '2026-11-20T12:00:00.000Z' }} />)
  expect(assignment()).toHaveTextContent(/Overdue:/)
})

test('an editor assigns a claim to somebody who reviews; a colleague’s other choice is told beside one’s own', async () => {
  const theirs = aClaim({ assignee: 'ada', version: 2 })
  const editClaim = vi
    .fn()
    .mockResolvedValueOnce(refused('stale', 'x', theirs))
    .mockResolvedValueOnce(done(aClaim({ assignee: 'ben', version: 3 })))
  render(<AClaimsColumn actor={eve} deeds={{ editClaim, listColleagues }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Assign' }))
  const form = await screen.findByRole('form', { name: 'Assign this claim' })
  const who = within(form).getByRole('combobox', { name: 'Assigned to' })
  expect(await within(who).findByRole('option', { name: 'Ben Okri' })).toBeInTheDocument()
  expect(within(who).queryByRole('option', { name: 'Rhea Kim' })).toBeNull()
  await userEvent.selectOptions(who, 'Ben Okri')
  await userEvent.click(within(form).getByRole('button', { name: 'Assign claim' }))
  expect(await within(form).findByRole('alert')).toHaveTextContent(
    'it is now assigned to Ada Noor. Your choice is kept',
  )
  expect(who).toHaveValue('ben')
  await userEvent.click(within(form).getByRole('button', { name: 'Assign claim' }))
  expect(editClaim).toHaveBeenLastCalledWith({ claimId: 'c1', version: 2, assignee: 'ben', dueAt: null })
  expect(assignment()).toHaveTextContent('Assigned to Ben Okri')
})

const openMenu = async (line: RegExp) => {
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  await userEvent.click(screen.getByRole('menuitem', { name: line }))
}

test('an editor assigns all claims that are shown but for one, with a date, in one go; what a colleague changed first stops it', async () => {
  const claims = [
    aClaim(),
    aClaim({ id: 'c2', words: 'Freeze rents' }),
    aClaim({ id: 'c3', words: 'the freeze was dead' }),
  ]
  const assignClaims = vi
    .fn()
    .mockResolvedValueOnce(
      refused('stale', 'x', {
        items: [aClaim({ id: 'c3', words: 'the freeze was dead', version: 2, lastSeq: 5 })],
      }),
    )
    .mockResolvedValueOnce(done({ items: [] }))
  render(
    anArticleScreen({ dossier: aDossier({ claims }), actor: eve, deeds: { assignClaims, listColleagues } }),
  )
  await openMenu(/Assign claims/)
  const dialog = await screen.findByRole('dialog', { name: 'Assign claims' })
  await within(dialog).findByRole('option', { name: 'Ben Okri' })
  await userEvent.selectOptions(within(dialog).getByLabelText('Assigned to'), 'Ben Okri')
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Freeze rents' }))
  await userEvent.click(within(dialog).getByRole('button', { name: 'Assign 2 claims' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    '1 claim was changed meanwhile, so none was assigned.',
  )
  await userEvent.click(within(dialog).getByRole('button', { name: 'Assign 2 claims' }))
  expect(assignClaims).toHaveBeenLastCalledWith({
    articleId: 'a1',
    claims: [
      { id: 'c1', version: 1 },
      { id: 'c3', version: 2 },
    ],
    assignee: 'ben',
    dueAt: null,
  })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('two editors who assign the article at once: the second sees both choices and keeps hers', async () => {
  const editArticle = vi
    .fn()
    .mockResolvedValueOnce(refused('stale', 'x', anArticle({ version: 4, assignee: 'ada' })))
    .mockResolvedValueOnce(done({}))
  render(anArticleScreen({ actor: eve, deeds: { editArticle, listColleagues } }))
  await openMenu(/Assign this article/)
  const dialog = await screen.findByRole('dialog', { name: 'Assign this article' })
  await within(dialog).findByRole('option', { name: 'Ben Okri' })
  await userEvent.selectOptions(within(dialog).getByLabelText('Assigned to'), 'Ben Okri')
  await userEvent.click(within(dialog).getByRole('button', { name: 'Assign article' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'it is now assigned to Ada Noor. Your choice is kept',
  )
  await userEvent.click(within(dialog).getByRole('button', { name: 'Assign article' }))
  expect(editArticle).toHaveBeenLastCalledWith({ articleId: 'a1', version: 4, assignee: 'ben', dueAt: null })
})

test('an editor names who sees the article, finding people by name', async () => {
  const setAccess = vi.fn(async () => done({ restricted: true, named: ['ben', 'eve'], version: 2 }))
  const refresh = vi.fn()
  render(anArticleScreen({ actor: eve, deeds: { setAccess, listColleagues }, refresh }))
  await openMenu(/Who sees this/)
  const dialog = await screen.findByRole('dialog', { name: 'Who sees this' })
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Only people who are named here' }))
  await userEvent.type(within(dialog).getByRole('searchbox', { name: 'Find people' }), 'be')
  await userEvent.click(await within(dialog).findByRole('button', { name: /Ben Okri/ }))
  expect(
    within(within(dialog).getByRole('list', { name: 'Named' }))
      .getAllByRole('listitem')
      .map((line) => line.textContent),
  ).toEqual([expect.stringContaining('Eve Lund (you)'), expect.stringContaining('Ben Okri')])
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(setAccess).toHaveBeenCalledWith({
    articleId: 'a1',
    version: 1,
    restricted: true,
    named: ['eve', 'ben'],
  })
  expect(refresh).toHaveBeenCalled()
})

test('who may give out no work is offered none of it in the menu', async () => {
  render(anArticleScreen())
  await userEvent.click(screen.getByRole('button', { name: 'More' }))
  expect(screen.queryByRole('menuitem', { name: /Assign|Who sees this|Review rules/ })).toBeNull()
})

test('who else is here is named, and asked for anew when somebody comes or goes', async () => {
  let hearing: Hearing | undefined
  const readPresence = vi
    .fn()
    .mockResolvedValueOnce(
      done({
        items: [
          { id: 'ada', name: 'Ada Noor' },
          { id: 'ben', name: 'Ben Okri' },
        ],
      }),
    )
    .mockResolvedValueOnce(done({ items: [] }))
  render(
    anArticleScreen({
      deeds: { readPresence },
      listen: (_article, _after, heard) => ((hearing = heard), () => undefined),
    }),
  )
  await act(async () => hearing?.onPresence())
  expect(screen.getByText('Ben Okri is here too')).toBeInTheDocument()
  expect(screen.queryByText(/Ada Noor/)).toBeNull()
  await act(async () => hearing?.onPresence())
  expect(screen.queryByText(/here too/)).toBeNull()
})
