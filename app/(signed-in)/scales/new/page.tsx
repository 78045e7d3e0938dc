import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { draftKeyOf } from '@/components/scales/scale-words'
import { ScaleScreen } from '@/components/scales/scale-screen'
import { readDraft } from '@/lib/views/drafts/read-draft'
import { readScale } from '@/lib/views/scales/list-scales'
import { may } from '@/lib/domain/may'

export const metadata: Metadata = { title: 'New scale' }

/** The form of a new scale, or with `?after=` of the next version of one, with the draft that was left. */
export default async function NewScalePage({
  searchParams,
}: {
  searchParams: Promise<{ after?: string | string[] }>
}) {
  const actor = await signedIn()
  if (!may(actor, 'manage-scales')) notFound()
  const [after] = [(await searchParams).after].flat()
  const before = after === undefined ? null : await readScale(actor, after)
  if (after !== undefined && before === null) notFound()
  const draft = await readDraft(actor, { key: draftKeyOf(before) })
  return (
    <ScaleScreen
      before={before}
      kept={draft.ok ? draft.value : { fields: {}, savedAt: null }}
      email={actor.email}
    />
  )
}
