'use client'

import { useRouter } from 'next/navigation'
import { useClient } from '@/components/sign-in/use-client'
import type { KeptDraft } from '@/components/form/use-draft'
import type { ArticleView } from '@/lib/domain/article'
import { Revise } from './revise'

/** The screen on which a text is corrected: its deeds over HTTP; when the revision is saved, the article opens, at the claims that wait if there are any. */
export function ReviseScreen({
  article,
  kept,
  email,
}: {
  article: ArticleView
  kept: KeptDraft
  email: string
}) {
  const router = useRouter()
  const { client, dialog } = useClient(email)
  const onSaved = (adrift: number) =>
    router.push(`/articles/${article.id}${adrift > 0 ? '?state=adrift' : ''}`)
  return (
    <>
      <Revise article={article} kept={kept} deeds={client} onSaved={onSaved} />
      {dialog}
    </>
  )
}
