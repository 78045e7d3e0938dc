import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { assigneeOptions } from '@/components/article/assign/assignee-options'
import { claimsAskedOf, claimsPath } from '@/components/find-claims/claims-asked'
import { FindClaims } from '@/components/find-claims/find-claims'
import { ratingOptions } from '@/components/find-claims/rating-options'
import { findClaims } from '@/lib/views/claim/find-claims'
import { listColleagues } from '@/lib/views/people/list-colleagues'
import { listScales } from '@/lib/views/scales/list-scales'

export const metadata: Metadata = { title: 'Claims' }

const claimsOnAPage = 50
const mostChoices = 200

/** All claims of the desk, with the search in the link. */
export default async function ClaimsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await signedIn()
  const asked = claimsAskedOf(await searchParams)
  const claims = await findClaims(actor, { ...asked, limit: claimsOnAPage })
  if (!claims.ok) redirect(claimsPath({ ...asked, cursor: undefined }))
  const scales = await listScales(actor, { limit: mostChoices, cursor: undefined })
  const colleagues = await listColleagues(actor, { limit: mostChoices })
  return (
    <FindClaims
      claims={claims.value}
      asked={asked}
      ratings={ratingOptions(scales.ok ? scales.value.items : [], asked.rating)}
      assignees={assigneeOptions(actor, colleagues.ok ? colleagues.value.items : [], asked.assignee)}
    />
  )
}
