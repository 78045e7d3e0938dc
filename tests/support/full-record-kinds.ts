import { checkEvidence } from '@/lib/commands/evidence/check-evidence'
import type { Claim } from '@/lib/domain/claim'
import {
  detailsOf,
  evidenceKinds,
  type EvidenceDetails,
  type EvidenceKind,
} from '@/lib/domain/evidence-kinds'
import type { Actor } from '@/lib/domain/person'
import { deeds, must } from './desk'
import { aFile, fileText } from './files'
import { keptPage } from './kept-page'
import { aSnapshot, snapshotUrl } from './snapshots'

/** Everything that is noted of a kind, in words that break tools which count or cut carelessly. */
const notedOf = (kind: EvidenceKind): EvidenceDetails =>
  Object.fromEntries(
    detailsOf(kind).map(([name, rule]) => [
      name,
      'choices' in rule
        ? Object.keys(rule.choices)[0]!
        : 'isMoment' in rule
          ? '2026-11-19T10:00:00.000Z'
          : `${rule.label} – “𝒜”`,
    ]),
  )

/** Words of a page that the desk fetched and kept. */
async function leanOnPage(by: Actor, claim: Claim): Promise<void> {
  const snapshotId = await aSnapshot(claim.articleId, by)
  const excerptAt = { start: 12, end: keptPage.text.length }
  must(
    await deeds.attach(by, claim, {
      url: snapshotUrl,
      snapshotId,
      excerptAt,
      excerpt: keptPage.text.slice(excerptAt.start),
    }),
  )
}

/** Words of a file that somebody else uploaded. */
async function leanOnFile(by: Actor, other: Actor, claim: Claim): Promise<void> {
  const fileId = await aFile(claim.articleId, other, { name: 'Rents “2025” – 𝒜.txt' })
  const excerptAt = { start: 0, end: 7 }
  must(await deeds.attach(by, claim, { fileId, excerptAt, excerpt: fileText.slice(0, excerptAt.end) }))
}

/** Evidence of every kind, each with all that is noted of it; the calculation was checked by somebody else, a page and a file were kept. */
export async function noteEachKind(by: Actor, other: Actor, claim: Claim): Promise<void> {
  for (const kind of evidenceKinds) {
    const { id, version } = must(
      await deeds.attach(by, claim, {
        kind,
        details: notedOf(kind),
        origin: kind === 'document' ? 'from-writer' : 'found-by-checker',
        firstHand: kind === 'call',
        onRecord: kind !== 'e-mail',
      }),
    )
    if (kind === 'calculation') must(await checkEvidence(other, { evidenceId: id, version }))
  }
  await leanOnPage(by, claim)
  await leanOnFile(by, other, claim)
}
