import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { SettingsScreen } from '@/components/settings/settings-screen'
import { readDesk } from '@/lib/commands/edit-desk'

export const metadata: Metadata = { title: 'Settings' }

/** What holds for the whole desk, for an administrator; for others there is nothing here. */
export default async function SettingsPage() {
  const actor = await signedIn()
  const rules = await readDesk(actor)
  if (!rules.ok) notFound()
  return <SettingsScreen rules={rules.value} email={actor.email} />
}
