import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { SignOffScreen } from '@/components/sign-off/sign-off-screen'
import { readDraft } from '@/lib/views/drafts/read-draft'
import { readSignOffScreen } from '@/lib/views/sign-off/read-sign-off-screen'

export const metadata: Metadata = { title: 'Sign-off' }

/** The gates of one article and what was signed, with the draft of reasons that was left. */
export default async function SignOffPage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await signedIn()
  const { articleId } = await params
  const view = await readSignOffScreen(actor, { articleId })
  if (!view.ok) notFound()
  const draft = await readDraft(actor, { key: `sign-off:${articleId}` })
  return (
    <SignOffScreen
      view={view.value}
      actor={actor}
      kept={draft.ok ? draft.value : { fields: {}, savedAt: null }}
    />
  )
}
