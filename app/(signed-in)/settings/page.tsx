import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { SettingsScreen } from '@/components/settings/settings-screen'
import { readDesk } from '@/lib/views/desk/read-desk'
import { listScales } from '@/lib/views/scales/list-scales'

export const metadata: Metadata = { title: 'Settings' }

/** What holds for the whole desk, for an administrator; for others there is nothing here. */
export default async function SettingsPage() {
  const actor = await signedIn()
  const rules = await readDesk(actor)
  if (!rules.ok) notFound()
  const scales = await listScales(actor, { limit: 200, cursor: undefined })
  return (
    <SettingsScreen rules={rules.value} scales={scales.ok ? scales.value.items : []} email={actor.email} />
  )
}
