import type { Session } from '@/components/article/session/session'
import type { Dossier } from '@/lib/domain/dossier'
import { aClaim, aDossier } from '@/tests/support/dossier'
import { page } from '@/tests/support/page-of-rents'

/** The claims that are there to begin with. */
export const claims = [
  aClaim({ id: 'c1', words: 'by a third' }),
  aClaim({ id: 'c2', words: ['The city says', 'Tenants disagree'] }),
]
/** The article as it was read after so many changes: some claims gone, some changed, one new, and its text revised where it says so. */
export function readAfter(
  session: Session,
  gone: readonly string[],
  changed: readonly string[],
  isRevised: boolean,
): Dossier {
  const { dossier } = session
  const lastSeq =
    Math.max(dossier.lastSeq, ...[...session.known.claims.values()].map((one) => one.lastSeq)) + 1
  const own = [...claims, aClaim({ id: 'c3', words: 'the freeze was dead' })]
    .filter(({ id }) => !gone.includes(id))
    .map((claim) =>
      changed.includes(claim.id) ? { ...claim, version: lastSeq, lastSeq, claimReviewed: 'So.' } : claim,
    )
  if (!isRevised) return { ...dossier, claims: own, lastSeq }
  const number = dossier.article.currentRevision + 1
  const { article, revisions } = aDossier({ blocks: [...page, ['paragraph', `More was said ${number}.`]] })
  return {
    ...dossier,
    article: { ...article, currentRevision: number },
    revisions: revisions.map((revision) => ({ ...revision, number, sha256: `sha ${number}` })),
    claims: own.map((claim) => ({
      ...claim,
      spans: claim.spans.map((one) => ({ ...one, revision: number })),
    })),
    lastSeq,
  }
}
