import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { signedIn } from '@/app/signed-in'
import { ArticleAtDesk } from '@/components/article/article-at-desk'
import { writeForScreen } from '@/components/article/for-screen'
import { readDossier } from '@/lib/db/dossier'

type Asked = { params: Promise<{ articleId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const asked = cache(async (articleId: string) => {
  const actor = await signedIn()
  return { actor, dossier: await readDossier(actor, articleId) }
})

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const { dossier } = await asked((await params).articleId)
  return { title: dossier?.article.title ?? 'Not here' }
}

function queryOf(fields: Awaited<Asked['searchParams']>): string {
  return new URLSearchParams(Object.entries(fields).flatMap(([key, value]) => [value ?? []].flat().map((one) => [key, one]))).toString()
}

/** One article with its claims. */
export default async function Page({ params, searchParams }: Asked) {
  const { actor, dossier } = await asked((await params).articleId)
  if (!dossier) notFound()
  return <ArticleAtDesk dossier={writeForScreen(dossier)} actor={actor} now={new Date().toISOString()} search={queryOf(await searchParams)} />
}
