import 'server-only'
import type { Output } from '@/lib/api/contract'
import { db } from '@/lib/db/client'
import { listPageTexts } from '@/lib/db/snapshot/list-page-texts'
import { findCopies, type LeanedOnText } from '@/lib/domain/copied-texts'
import { isCountingEvidence, type Evidence } from '@/lib/domain/evidence'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { readClaim } from '@/lib/views/claim/read-claims'

const mostTexts = 30
/** The words that are compared are at the beginning; longer texts are not read on. */
const mostSigns = 40_000

/** The texts of evidence, the newest last: of several pieces that lean on one page it is one. */
async function textsOf(actor: Actor, counting: readonly Evidence[]): Promise<LeanedOnText[]> {
  const pages = await listPageTexts(
    db(),
    actor,
    counting.flatMap(({ snapshot }) => snapshot?.id ?? []),
    mostSigns,
  )
  const pageOf = new Map(pages.map((page) => [page.id, page]))
  const leaned = counting.flatMap(({ id, excerpt, snapshot }) => {
    const kept = snapshot && pageOf.get(snapshot.id)
    const text = kept?.text ?? excerpt
    return text ? [{ id, text, key: kept ? `page ${kept.page}` : `evidence ${id}` }] : []
  })
  return [...Map.groupBy(leaned, ({ key }) => key).values()].map((same) => ({
    evidence: same.map(({ id }) => id),
    text: same[0]!.text,
  }))
}

/** Which pieces of a claim's evidence that counts lean on copies of one text, by the words they share; of more than thirty texts the newest are looked at. */
export async function listCopies(
  actor: Actor,
  { claimId }: Readonly<{ claimId: string }>,
): Promise<Outcome<Output<'listCopies'>>> {
  const claim = await readClaim(actor, { claimId })
  if (!claim.ok) return claim
  const texts = await textsOf(actor, claim.value.evidence.filter(isCountingEvidence))
  const looked = texts.slice(-mostTexts)
  return done({ items: findCopies(looked), looked: looked.length, of: texts.length })
}
