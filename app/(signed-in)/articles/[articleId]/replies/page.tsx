import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { RepliesScreen } from '@/components/replies/replies-screen'
import { readArticle } from '@/lib/views/article/read-article'

export const metadata: Metadata = { title: 'Asked for comment' }

/** Who was asked for comment on one article. */
export default async function RepliesPage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await signedIn()
  const article = await readArticle(actor, await params)
  if (!article.ok) notFound()
  return <RepliesScreen article={article.value} actor={actor} />
}
