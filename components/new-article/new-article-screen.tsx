'use client'

import { useRouter } from 'next/navigation'
import { useClient } from '@/components/sign-in/use-client'
import type { ScaleView } from '@/lib/domain/scales'
import { NewArticle } from './new-article'
import type { KeptDraft } from '@/components/form/use-draft'

/** The screen of a new article: its deeds over HTTP; when the article is made, it opens. */
export function NewArticleScreen({
  scales,
  kept,
  email,
}: {
  scales: readonly ScaleView[]
  kept: KeptDraft
  email: string
}) {
  const router = useRouter()
  const { client, dialog } = useClient(email)
  return (
    <>
      <NewArticle
        deeds={client}
        scales={scales}
        kept={kept}
        onMade={(articleId) => router.replace(`/articles/${articleId}`)}
      />
      {dialog}
    </>
  )
}
