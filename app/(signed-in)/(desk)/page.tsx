import { redirect } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { assigneeOptions } from '@/components/article/assign/assignee-options'
import { DeskScreen } from '@/components/desk/desk-screen'
import { askedOf, deskPath } from '@/components/desk/desk-asked'
import { listArticles } from '@/lib/views/article/list-articles'
import { listColleagues } from '@/lib/views/people/list-colleagues'
import { readQueue } from '@/lib/views/queue/read-queue'
import { may } from '@/lib/domain/may'

const articlesOnAPage = 50
const linesAhead = 5
const mostNames = 200

/** The desk. */
export default async function DeskPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await signedIn()
  const asked = askedOf(await searchParams)
  const articles = await listArticles(actor, { ...asked, limit: articlesOnAPage })
  const isFirst = Object.values<unknown>(asked).every((value) => value === undefined)
  const queue = isFirst ? await readQueue(actor, { limit: linesAhead }) : null
  if (!articles.ok) redirect(deskPath({ ...asked, cursor: undefined }))
  const colleagues = await listColleagues(actor, { limit: mostNames })
  return (
    <DeskScreen
      articles={articles.value}
      asked={asked}
      assignees={assigneeOptions(actor, colleagues.ok ? colleagues.value.items : [], asked.assignee)}
      mayCreate={may(actor, 'create-article')}
      now={new Date().toISOString()}
      queue={queue?.ok ? queue.value : undefined}
    />
  )
}
