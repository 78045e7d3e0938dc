import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { sourcesAskedOf, sourcesPath } from '@/components/sources/sources-asked'
import { SourcesScreen } from '@/components/sources/sources-screen'
import { listSources } from '@/lib/views/source/list-sources'

export const metadata: Metadata = { title: 'Sources' }

const sourcesOnAPage = 50

/** The sources of the desk that the reader may see, with the search in the link. */
export default async function SourcesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await signedIn()
  const asked = sourcesAskedOf(await searchParams)
  const sources = await listSources(actor, { ...asked, limit: sourcesOnAPage })
  if (!sources.ok) redirect(sourcesPath({ q: asked.q }))
  const { id, role, email } = actor
  return <SourcesScreen sources={sources.value} asked={asked} actor={{ id, role, email }} />
}
