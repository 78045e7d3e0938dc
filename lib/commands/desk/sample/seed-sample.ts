import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { editClaimInput, markClaimInput } from '@/lib/api/claim/input'
import { addEvidenceInput } from '@/lib/api/evidence/input'
import { saveReviewInput } from '@/lib/api/review/input'
import { createArticle } from '@/lib/commands/article/create-article'
import { editClaim } from '@/lib/commands/claim/edit-claim'
import { markClaim } from '@/lib/commands/claim/mark-claim'
import { addEvidence } from '@/lib/commands/evidence/add-evidence'
import { saveReview } from '@/lib/commands/review/save-review'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { sampleClaims, type SampleClaim } from './sample-claims'
import type { SampleEvidence } from './sample-evidence'
import { seedFile } from './seed-file'

/** Who made the sample: a person without a password, so nobody signs in by this name. */
const sampleDesk: Actor = {
  id: 'sample-desk',
  name: 'Sample Desk',
  email: 'sample@tickmark.invalid',
  role: 'editor',
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the sample was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** The pieces as spans of the text: the first where it stands first, each further one after the one before. */
function spansOf(text: string, pieces: readonly string[]): { start: number; end: number; exact: string }[] {
  let from = 0
  return pieces.map((exact) => {
    const start = text.indexOf(exact, from)
    from = start + exact.length
    return { start, end: from, exact }
  })
}

/** Attaches a piece of evidence, with its file where it has one. */
async function seedEvidence(
  articleId: string,
  claimId: string,
  { file, ...evidence }: SampleEvidence,
): Promise<void> {
  const { excerpt } = evidence
  const leant = file ? must(await seedFile(sampleDesk, articleId, file, excerpt ?? undefined)) : {}
  must(await addEvidence(sampleDesk, addEvidenceInput.parse({ claimId, ...evidence, ...leant })))
}

async function seedClaim(
  article: ArticleView,
  { pieces, evidence = [], review, laterEvidence, dropped, ...fields }: SampleClaim,
): Promise<void> {
  const spans = spansOf(article.revision.text, pieces)
  const claim = must(
    await markClaim(
      sampleDesk,
      markClaimInput.parse({ articleId: article.id, revision: 1, spans, ...fields }),
    ),
  )
  for (const each of evidence) await seedEvidence(article.id, claim.id, each)
  if (review)
    must(await saveReview(sampleDesk, saveReviewInput.parse({ claimId: claim.id, ...review, submit: true })))
  if (laterEvidence) await seedEvidence(article.id, claim.id, laterEvidence)
  if (dropped)
    must(
      await editClaim(
        sampleDesk,
        editClaimInput.parse({
          claimId: claim.id,
          version: claim.version,
          state: 'dropped',
          reason: dropped,
        }),
      ),
    )
}

/** Puts the sample article with its claims on the desk, once in the life of a desk. */
export async function seedSample(): Promise<void> {
  const { id, name, email, role } = sampleDesk
  const made = await db().person.createMany({
    data: [{ id, name, email, role, disabledAt: new Date() }],
    skipDuplicates: true,
  })
  if (made.count === 0) return
  const text = await readFile(path.resolve('lib/commands/desk/sample/haqqani.md'), 'utf8')
  const article = must(
    await createArticle(sampleDesk, {
      text,
      fileName: 'haqqani.md',
      byline: ['Sample Desk'],
      outlet: 'Tickmark sample',
      language: 'en',
      kind: 'external',
      isSample: true,
    }),
  )
  for (const claim of sampleClaims) await seedClaim(article, claim)
}
