import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { ReviseScreen } from '@/components/revisions/revise-screen'
import { readDraft } from '@/lib/views/drafts/read-draft'
import { readArticle } from '@/lib/views/article/read-article'
import { may } from '@/lib/domain/may'

export const metadata: Metadata = { title: 'Correct the text' }

/** The correction of one article's text, with the draft that was left. */
export default async function RevisePage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await signedIn()
  const { articleId } = await params
  const article = await readArticle(actor, { articleId })
  if (!article.ok || !may(actor, 'edit-article', article.value)) notFound()
  const draft = await readDraft(actor, { key: `revise:${articleId}` })
  return (
    <ReviseScreen
      article={article.value}
      kept={draft.ok ? draft.value : { fields: {}, savedAt: null }}
      email={actor.email}
    />
  )
}
