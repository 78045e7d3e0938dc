'use client'

import { useRouter } from 'next/navigation'
import { useClient } from '@/components/sign-in/use-client'
import type { KeptDraft } from '@/components/form/use-draft'
import type { ScaleView } from '@/lib/domain/scales'
import { ScaleForm } from './scale-form'

/** The screen of a new scale or a new version: its deeds over HTTP; when it is made, the list is shown again. */
export function ScaleScreen({
  before,
  kept,
  email,
}: {
  before: ScaleView | null
  kept: KeptDraft
  email: string
}) {
  const router = useRouter()
  const { client, dialog } = useClient(email)
  return (
    <>
      <ScaleForm before={before} kept={kept} deeds={client} onMade={() => router.push('/scales')} />
      {dialog}
    </>
  )
}
