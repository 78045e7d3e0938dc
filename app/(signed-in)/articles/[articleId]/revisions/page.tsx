import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { RevisionsScreen, type ShownRevisions } from '@/components/revisions/revisions-screen'
import { listRevisionsInput, readRevisionInput } from '@/lib/api/revision/input'
import { readArticle } from '@/lib/views/article/read-article'
import { listRevisions, readRevision } from '@/lib/views/revision/read-revisions'
import { isClosed } from '@/lib/domain/article-state'
import type { Actor } from '@/lib/domain/person'
import { may } from '@/lib/domain/may'

export const metadata: Metadata = { title: 'Revisions' }

type RevisionsPageProps = {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What the link asks for: one revision, two, or else the newest beside the one before it. */
async function shownOf(
  actor: Actor,
  articleId: string,
  newest: number,
  { read, from, to }: Awaited<RevisionsPageProps['searchParams']>,
): Promise<ShownRevisions | null> {
  const one = readRevisionInput.safeParse({ articleId, number: read })
  const two = readRevisionInput.safeParse({
    articleId,
    number: to ?? String(newest),
    from: from ?? String(newest - 1),
  })
  if (one.success || newest === 1) {
    const found = await readRevision(actor, one.success ? one.data : { articleId, number: 1 })
    return found.ok ? { name: 'one', revision: found.value } : null
  }
  const found = two.success ? await readRevision(actor, two.data) : null
  return two.success && found?.ok
    ? { name: 'two', from: two.data.from!, to: two.data.number, differences: found.value.differences ?? [] }
    : null
}

/** The revisions of one article. */
export default async function RevisionsPage({ params, searchParams }: RevisionsPageProps) {
  const actor = await signedIn()
  const [{ articleId }, asked] = [await params, await searchParams]
  const article = await readArticle(actor, { articleId })
  const list = listRevisionsInput.safeParse({ articleId, cursor: asked.before })
  const revisions = list.success ? await listRevisions(actor, list.data) : null
  if (!article.ok || !revisions?.ok) notFound()
  const shown = await shownOf(actor, articleId, article.value.currentRevision, asked)
  if (!shown) notFound()
  return (
    <RevisionsScreen
      article={article.value}
      revisions={revisions.value.items}
      more={revisions.value.next}
      shown={shown}
      mayReadHistory={may(actor, 'read-history', article.value)}
      mayRevise={may(actor, 'edit-article', article.value) && !isClosed(article.value.state)}
    />
  )
}
