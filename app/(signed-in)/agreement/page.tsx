import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { signedIn } from '@/app/signed-in'
import { AgreementScreen } from '@/components/agreement/agreement-screen'
import { agreementAskedOf } from '@/components/agreement/agreement-asked'
import { readAgreementInput } from '@/lib/api/agreement/input'
import { readAgreement } from '@/lib/views/agreement/read-agreement'
import { may } from '@/lib/domain/may'

export const metadata: Metadata = { title: 'Agreement' }

/** How far reviewers agree, for an editor; for others there is nothing here. */
export default async function AgreementPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const actor = await signedIn()
  if (!may(actor, 'read-agreement')) notFound()
  const asked = agreementAskedOf(await searchParams)
  const parsed = readAgreementInput.safeParse(asked)
  if (!parsed.success) redirect('/agreement')
  const found = await readAgreement(actor, parsed.data)
  const problem =
    found.ok || found.refusal.code !== 'invalid' ? null : (Object.values(found.refusal.fields)[0] ?? null)
  return <AgreementScreen asked={asked} found={found.ok ? found.value : null} problem={problem} />
}
