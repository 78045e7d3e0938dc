import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { ScaleList } from '@/components/scales/scale-list'
import { listScales } from '@/lib/views/scales/list-scales'
import { may } from '@/lib/domain/may'

export const metadata: Metadata = { title: 'Scales' }

const scalesOnAPage = 50

/** The scales of the desk, for an administrator; for others there is nothing here. */
export default async function ScalesPage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string | string[] }>
}) {
  const actor = await signedIn()
  if (!may(actor, 'manage-scales')) notFound()
  const [cursor] = [(await searchParams).cursor].flat()
  const scales = await listScales(actor, { limit: scalesOnAPage, cursor })
  if (!scales.ok) redirect('/scales')
  return <ScaleList scales={scales.value} />
}
