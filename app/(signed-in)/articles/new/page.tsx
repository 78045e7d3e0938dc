import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { NewArticleScreen } from '@/components/new-article/new-article-screen'
import { readDraft } from '@/lib/views/drafts/read-draft'
import { listScales } from '@/lib/views/scales/list-scales'
import { may } from '@/lib/domain/may'

export const metadata: Metadata = { title: 'New article' }

/** The form of a new article, with the draft that was left. */
export default async function NewArticlePage() {
  const actor = await signedIn()
  if (!may(actor, 'create-article')) notFound()
  const draft = await readDraft(actor, { key: 'new-article' })
  const scales = await listScales(actor, { limit: 200, cursor: undefined })
  return (
    <NewArticleScreen
      scales={scales.ok ? scales.value.items : []}
      kept={draft.ok ? draft.value : { fields: {}, savedAt: null }}
      email={actor.email}
    />
  )
}
