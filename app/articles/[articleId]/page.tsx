import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { ArticleAtDesk } from '@/components/article/article-at-desk'
import { currentActor } from '@/lib/auth/actor'
import { readDossier } from '@/lib/db/dossier'

type Asked = { params: Promise<{ articleId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const dossierOf = cache(async (articleId: string) => {
  const actor = await currentActor()
  return actor ? { actor, dossier: await readDossier(actor, articleId) } : null
})

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const asked = await dossierOf((await params).articleId)
  return { title: asked?.dossier?.article.title ?? 'Article' }
}

function queryOf(asked: Record<string, string | string[] | undefined>): string {
  return new URLSearchParams(Object.entries(asked).flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one]))).toString()
}

/** One article with its claims. */
export default async function Page({ params, searchParams }: Asked) {
  const { articleId } = await params
  const search = queryOf(await searchParams)
  const asked = await dossierOf(articleId)
  if (!asked) redirect(`/sign-in?${new URLSearchParams({ to: `/articles/${articleId}${search && `?${search}`}` })}`)
  if (!asked.dossier) notFound()
  return <ArticleAtDesk dossier={asked.dossier} actor={asked.actor} now={new Date().toISOString()} search={search} />
}
