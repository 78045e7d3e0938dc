import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim'
import type { BlockKind } from '@/lib/domain/revision'
import { toExport, writeJson } from '@/lib/export/json'
import { aClaim, aDossier, aReview, aVerdict } from '@/tests/support/dossier'
import { anEvidence } from '@/tests/support/evidence-and-talk'
import { faultsOf } from '@/tests/support/export-schema'
import { hostileText, seeded } from '@/tests/support/hostile'
import { full, hash, made } from './full-dossier'

/** Strings that break writers of files: quotes, escapes, line ends that JSON allows raw and scripts did not, marks of direction, joined emoji. */
const hostileWords = [
  '"quoted" \\back\\slash',
  'a\u2028b\u2029c',
  '</script><!--',
  '\u202eevil\u202c',
  '\u0001\u001f\u007f',
  '👨‍👩‍👧‍👦 🇵🇰 ❤️ 1️⃣',
  'پاکستان نے کہا کہ',
  'עברית',
  'e\u0301 ﬁ \u00ad \ufeff',
  '{"a": [1]}',
  "'; DROP TABLE",
  '=1+1',
  '__proto__',
]

describe('hostile words', () => {
  test.for(hostileWords)('%j comes out of every field as it went in', (words) => {
    const claim: Partial<Claim> = {
      claimReviewed: words,
      claimant: { type: 'person', name: words, description: words },
      reviews: [aReview({ reasoning: words, wouldChange: words, seal: hash })],
      verdict: aVerdict({ explanation: words, seal: hash }),
      evidence: [
        anEvidence({ title: words, excerpt: words, url: words, locator: { page: words, cell: words } }),
      ],
    }
    const dossier = full(claim)
    const exported = JSON.parse(
      writeJson(
        {
          ...dossier,
          article: { ...dossier.article, title: words, byline: [words], outlet: words },
          people: [{ id: 'ada', name: words }],
        },
        made,
      ),
    )
    expect(faultsOf(exported)).toEqual([])
    const [, found] = exported.claims
    expect([
      exported.article.title,
      exported.article.byline[0],
      exported.article.outlet,
      exported.people[0].name,
      found.claimReviewed,
      found.claimant.name,
      found.claimant.description,
      found.reviews[0].reasoning,
      found.reviews[0].wouldChange,
      found.verdict.explanation,
      found.evidence[0].title,
      found.evidence[0].excerpt,
      found.evidence[0].url,
      found.evidence[0].locator.page,
      found.evidence[0].locator.cell,
    ]).toEqual(Array(15).fill(words))
  })

  test('spans count in UTF-16 units and in code points of the same text', () => {
    const cases = fc.array(
      hostileText.filter((text) => text.length > 0),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(cases, fc.nat(200), fc.nat(200), (paragraphs, a, b) => {
        const dossier = aDossier({
          blocks: paragraphs.map((words): [BlockKind, string] => ['paragraph', words]),
        })
        const { text } = dossier.revisions[0]!
        const points = [...text]
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const unitsBefore = (point: number): number => points.slice(0, point).join('').length
        const [start, end] = [unitsBefore(from), unitsBefore(to)]
        const span = {
          revision: 1,
          start,
          end,
          exact: text.slice(start, end),
          prefix: '',
          suffix: '',
          anchor: 'exact' as const,
        }
        const [claim] = toExport({ ...dossier, claims: [aClaim({ spans: [span] })] }, made).claims
        expect(claim!.spans).toEqual([{ ...span, startCodePoint: from, endCodePoint: to }])
      }),
      { ...seeded, numRuns: 200 },
    )
  })
})
