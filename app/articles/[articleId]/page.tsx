import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { cache } from 'react'
import { signedIn } from '@/app/signed-in'
import { ArticleAtDesk } from '@/components/article/article-at-desk'
import { handOver, letGo } from '@/lib/wire/page-handoff'
import { findFacts } from '@/lib/db/article/read-dossier'
import { readScreenOf } from '@/lib/db/article/read-screen'

type ArticlePageProps = {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const asked = cache(async (articleId: string) => {
  const actor = await signedIn()
  return { actor, article: await findFacts(actor, articleId) }
})

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const { article } = await asked((await params).articleId)
  return { title: article?.title ?? 'Not here' }
}

function queryOf(fields: Awaited<ArticlePageProps['searchParams']>): string {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one])),
  ).toString()
}

/** One article with its claims; what is known of it is handed over on the server, and the browser finds it in the page. */
export default async function Page({ params, searchParams }: ArticlePageProps) {
  const { articleId } = await params
  const { actor, article } = await asked(articleId)
  if (!article) notFound()
  const search = queryOf(await searchParams)
  const key = `article-${crypto.randomUUID()}`
  handOver(key, () => readScreenOf(actor, articleId, new URLSearchParams(search).get('claim'), article))
  after(() => letGo(key))
  return (
    <ArticleAtDesk
      key={articleId}
      handedOver={key}
      articleId={articleId}
      lastSeq={article.lastSeq}
      actor={actor}
      now={new Date().toISOString()}
      search={search}
    />
  )
}
