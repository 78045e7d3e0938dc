'use client'

import { useRouter } from 'next/navigation'
import { useClient } from '@/components/sign-in/use-client'
import type { KeptDraft } from '@/components/form/use-draft'
import type { Actor } from '@/lib/domain/person'
import { SignOffPanel } from './sign-off-panel'
import type { SignOffView } from '@/lib/api/sign-off/output'

/** The screen of an article's sign-off, its deeds over HTTP; after each the page is read again. */
export function SignOffScreen({ view, actor, kept }: { view: SignOffView; actor: Actor; kept: KeptDraft }) {
  const router = useRouter()
  const { client, dialog } = useClient(actor.email)
  return (
    <>
      <SignOffPanel view={view} actor={actor} kept={kept} deeds={client} onDone={() => router.refresh()} />
      {dialog}
    </>
  )
}
