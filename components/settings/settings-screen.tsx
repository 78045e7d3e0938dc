'use client'

import { useRouter } from 'next/navigation'
import { useClient } from '@/components/sign-in/use-client'
import type { DeskRules } from '@/lib/domain/desk'
import type { ScaleView } from '@/lib/domain/scales'
import { ReviewSettings } from './review-settings'
import { ScaleSettings } from './scale-settings'
import { SignInSettings } from './sign-in-settings'
import { SourceSettings } from './source-settings'

/** The administrator's screen of what holds for the whole desk; after each change it is read again. */
export function SettingsScreen({
  rules,
  scales,
  email,
}: {
  rules: DeskRules
  scales: readonly ScaleView[]
  email: string
}) {
  const router = useRouter()
  const { client, dialog } = useClient(email)
  return (
    <div className="flex max-w-3xl flex-col gap-8">
      <h1 className="font-reading text-24 font-semibold">Settings</h1>
      <SignInSettings rules={rules} editDesk={client.editDesk} onChanged={() => router.refresh()} />
      <ReviewSettings rules={rules} editDesk={client.editDesk} onChanged={() => router.refresh()} />
      <SourceSettings rules={rules} editDesk={client.editDesk} onChanged={() => router.refresh()} />
      <ScaleSettings
        rules={rules}
        scales={scales}
        editDesk={client.editDesk}
        onChanged={() => router.refresh()}
      />
      {dialog}
    </div>
  )
}
