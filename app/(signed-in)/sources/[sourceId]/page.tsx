import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { sourcesAskedOf } from '@/components/sources/sources-asked'
import { SourceScreen } from '@/components/sources/source-screen'
import { may } from '@/lib/domain/may'
import { readDraft } from '@/lib/views/drafts/read-draft'
import { listTouches } from '@/lib/views/source/list-touches'
import { readSource } from '@/lib/views/source/read-source'

export const metadata: Metadata = { title: 'Source' }

const claimsOnAPage = 20
const noDraft = { fields: {}, savedAt: null }

/** One source with the claims that lean on it; one that was merged leads to what it is read as. */
export default async function SourcePage({
  params,
  searchParams,
}: {
  params: Promise<{ sourceId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await signedIn()
  const { sourceId } = await params
  const { cursor } = sourcesAskedOf(await searchParams)
  const source = await readSource(actor, { sourceId })
  if (!source.ok) notFound()
  if (source.value.mergedInto !== null) redirect(`/sources/${source.value.mergedInto}`)
  const touches = await listTouches(actor, { sourceId, limit: claimsOnAPage, cursor })
  if (!touches.ok) redirect(`/sources/${sourceId}`)
  const draft = may(actor, 'edit-source') ? await readDraft(actor, { key: `source:${sourceId}` }) : null
  const { id, role, email } = actor
  return (
    <SourceScreen
      source={source.value}
      touches={touches.value}
      isFirst={cursor === undefined}
      kept={draft?.ok ? draft.value : noDraft}
      actor={{ id, role, email }}
    />
  )
}
