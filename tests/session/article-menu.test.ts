import { expect, test, vi } from 'vitest'
import { actions, runAction } from '@/components/article/session/actions'
import { articleMenuRows } from '@/components/article/session/article-menu-rows'
import { takeClaims } from '@/components/article/session/arriving'
import type { ActionContext } from '@/components/article/session/action-context'
import { firstSession, type Session } from '@/components/article/session/session'
import { showDialog } from '@/components/article/session/showing'
import type { ArticleState } from '@/lib/domain/article'
import type { Role } from '@/lib/domain/person'
import { aClaim, aDossier, anActor, anArticle } from '@/tests/support/dossier'
import { aSessionDesk } from '@/tests/support/session-desk'

/** The session of somebody with that role on an article in that state. */
const aSessionAs = (role: Role, article: { state?: ArticleState; blind?: boolean } = {}): Session =>
  firstSession(aDossier({ article: anArticle(article), claims: [aClaim()] }), anActor({ role }), '')

const namesFor = (session: Session) => articleMenuRows(session).map(({ name }) => name)

/** What a menu's action finds on such a screen. */
const contextOf = (session: Session) => ({ session: () => session, ask: vi.fn(() => true) })

test('the menu of an article has those actions of the table that are open to whoever reads', () => {
  const all = ['assign-claims', 'assign-article', 'edit-facts', 'edit-rules', 'restrict']
  expect(namesFor(aSessionAs('editor'))).toEqual(all)
  expect(namesFor(aSessionAs('reviewer'))).toEqual([])
  expect(namesFor(aSessionAs('reader'))).toEqual([])
  for (const { name, label } of articleMenuRows(aSessionAs('editor')))
    expect(actions).toContainEqual(expect.objectContaining({ name, label }))
})

test('in a closed article no work is given out and nothing is edited; who sees it can still be said', () => {
  expect(namesFor(aSessionAs('editor', { state: 'signed-off' }))).toEqual(['restrict'])
})

test('a line of the menu asks for its dialog, and for nothing where it is not open', () => {
  for (const { name } of articleMenuRows(aSessionAs('editor'))) {
    const [editor, reader] = [contextOf(aSessionAs('editor')), contextOf(aSessionAs('reader'))]
    expect(runAction(editor as unknown as ActionContext, name, 0)).toBe(true)
    expect(editor.ask).toHaveBeenCalledExactlyOnceWith(name)
    expect(runAction(reader as unknown as ActionContext, name, 0)).toBe(false)
    expect(reader.ask).not.toHaveBeenCalled()
  }
})

test('a line says how the article stands', () => {
  const hint = (blind: boolean) =>
    articleMenuRows(aSessionAs('editor', { blind })).find(({ name }) => name === 'edit-rules')?.hint
  expect([hint(false), hint(true)]).toEqual(['How many, blind or not, who decides', 'Blind reviews'])
})

test('the menu is the very same while claims change, so that the bar is not drawn again', () => {
  const { now, run } = aSessionDesk(aSessionAs('editor'))
  const before = articleMenuRows(now())
  run((session) => takeClaims(session, [aClaim({ version: 2, lastSeq: 9 })]))
  run((session) => showDialog(session, 'edit-facts'))
  expect(now().dialog).toBe('edit-facts')
  expect(articleMenuRows(now())).toBe(before)
})
