import { readHistoryInput } from '@/lib/api/history/input'
import { exportArticle } from '@/lib/commands/article/export-article'
import { readHistory } from '@/lib/views/history/read-history'
import type { Actor, Role } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText, yes } from '@/tests/support/desk'

/** A page of the history of the desk, as that person reads it. */
export const historyFor = async (person: Actor, words: Record<string, unknown> = {}) =>
  must(await readHistory(person, readHistoryInput.parse(words)))

/** The kinds of the entries on such a page. */
export const kindsFor = async (person: Actor, words: Record<string, unknown> = {}) =>
  (await historyFor(person, words)).items.map(({ kind }) => kind)

/** A person of each role, and an article with a claim, evidence, a review and an export in its history. */
export async function aDeskWithHistory() {
  const people = {} as Record<Role, Actor>
  for (const role of ['reader', 'reviewer', 'editor', 'admin'] as const) people[role] = await aPerson(role)
  const { reader, reviewer, editor } = people
  const article = await anArticleOn(pageText, editor, { title: 'Rents' })
  const claim = must(await deeds.mark(reviewer, article, 'by a third'))
  must(await deeds.attach(reviewer, claim))
  must(await deeds.review(reviewer, claim, yes))
  must(await exportArticle(reader, { articleId: article.id, format: 'json' }))
  return { people, article }
}
