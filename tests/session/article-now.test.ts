import { expect, test } from 'vitest'
import { stateNow } from '@/components/article/session/article-now'
import type { ArticleState } from '@/lib/domain/article'
import { aClaim, aDossier, anArticle } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'

const read = (state: ArticleState) =>
  aDossier({ article: anArticle({ state }), claims: [aClaim({ version: 2 })] })
const sentences = (dossier: ReturnType<typeof read>) => dossier.revisions[0]!.sentences

test.each([
  ['draft', 'checking'],
  ['ready', 'checking'],
  ['checking', 'checking'],
  ['corrected', 'corrected'],
  ['signed-off', 'signed-off'],
  ['published', 'published'],
  ['retracted', 'retracted'],
] as const)('work that was done here leads an article that was read as %s to %s at once', (state, after) => {
  const dossier = read(state)
  expect(stateNow(dossier, dossier.claims, sentences(dossier))).toBe(state)
  expect(stateNow(dossier, [...dossier.claims, aClaim({ id: 'c2', version: 1 })], sentences(dossier))).toBe(
    after,
  )
  expect(
    stateNow(dossier, [aClaim({ version: 3, claimReviewed: 'Rents rose by a third.' })], sentences(dossier)),
  ).toBe(after)
  expect(stateNow(dossier, [aClaim({ version: 2, evidence: [anEvidence()] })], sentences(dossier))).toBe(
    after,
  )
  expect(stateNow(dossier, dossier.claims, [...sentences(dossier)])).toBe(after)
})

test('what is no work on the claims themselves, such as a review or an assignment, moves nothing', () => {
  const dossier = read('ready')
  expect(
    stateNow(
      dossier,
      [
        aClaim({
          version: 2,
          lastSeq: 99,
          given: { attribution: 'unknown', substance: 'true', outdated: false },
        }),
      ],
      sentences(dossier),
    ),
  ).toBe('ready')
  expect(stateNow(dossier, [aClaim({ version: 3, assignee: 'ben' })], sentences(dossier))).toBe('ready')
})
