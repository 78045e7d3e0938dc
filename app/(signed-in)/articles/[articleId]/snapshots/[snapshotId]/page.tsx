import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { SnapshotScreen } from '@/components/snapshots/snapshot-screen'
import { sentences } from '@/lib/ingest/sentences'
import { readArticle } from '@/lib/views/article/read-article'
import { readSnapshot } from '@/lib/views/snapshot/read-snapshot'
import { may } from '@/lib/domain/may'

export const metadata: Metadata = { title: 'A page as it was kept' }

type Asked = { params: Promise<{ articleId: string; snapshotId: string }> }

/** What stood at an address when it was fetched for this article. */
export default async function SnapshotPage({ params }: Asked) {
  const actor = await signedIn()
  const { articleId, snapshotId } = await params
  const [article, snapshot] = await Promise.all([
    readArticle(actor, { articleId }),
    readSnapshot(actor, { snapshotId }),
  ])
  if (!article.ok || !snapshot.ok || snapshot.value.articleId !== articleId) notFound()
  const { page, fetchedBy } = snapshot.value
  return (
    <SnapshotScreen
      snapshot={snapshot.value}
      sentences={page ? sentences(page.text, page.blocks, page.language ?? 'und') : []}
      article={article.value}
      email={actor.email}
      mayFetch={may(actor, 'fetch-page', article.value)}
      mayCancel={may(actor, 'cancel-fetch', { createdBy: fetchedBy.id })}
    />
  )
}
