import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { History } from '@/components/history/history'
import { historyAskedOf } from '@/components/history/history-asked'
import { readHistoryInput } from '@/lib/api/history/input'
import { readArticle } from '@/lib/views/article/read-article'
import { listColleagues } from '@/lib/views/people/list-colleagues'
import { readHistory } from '@/lib/views/history/read-history'
import { activityKinds, deskActivityKinds } from '@/lib/domain/activity'
import { may } from '@/lib/domain/may'

export const metadata: Metadata = { title: 'History' }

const mostNames = 200

/** What was done on the desk, for editors; for others there is nothing here. */
export default async function HistoryPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await signedIn()
  if (!may(actor, 'read-history')) notFound()
  const asked = historyAskedOf(await searchParams)
  const input = readHistoryInput.safeParse(asked)
  const entries = input.success ? await readHistory(actor, input.data) : null
  if (!entries?.ok) redirect('/history')
  const article = asked.article ? await readArticle(actor, { articleId: asked.article }) : null
  if (article && !article.ok) notFound()
  const people = await listColleagues(actor, { limit: mostNames })
  return (
    <History
      entries={entries.value}
      asked={asked}
      article={article?.ok ? { id: article.value.id, title: article.value.title } : null}
      kinds={may(actor, 'manage-desk') ? [...activityKinds, ...deskActivityKinds] : activityKinds}
      people={people.ok ? people.value.items : []}
    />
  )
}
