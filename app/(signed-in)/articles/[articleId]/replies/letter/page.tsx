import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { LetterScreen } from '@/components/replies/letter-screen'
import { id } from '@/lib/api/fields'
import { readLetter } from '@/lib/views/reply/read-letter'

export const metadata: Metadata = { title: 'Letter' }

type LetterPageProps = {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The letter to one party, to be copied or printed. */
export default async function LetterPage({ params, searchParams }: LetterPageProps) {
  const actor = await signedIn()
  const { articleId } = await params
  const replyId = id.safeParse((await searchParams).reply)
  const letter = replyId.success ? await readLetter(actor, { articleId, replyId: replyId.data }) : null
  if (!letter?.ok) notFound()
  return <LetterScreen articleId={articleId} letter={letter.value} />
}
