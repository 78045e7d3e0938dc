import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codePointsOf } from '@/lib/anchor/code-points'
import { describe as describeStretch } from '@/lib/anchor/describe'
import { snap } from '@/lib/anchor/graphemes'
import { locateSelector } from '@/lib/anchor/locate-selector'
import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import type { BlockKind } from '@/lib/domain/revision'
import { toWebAnnotation } from '@/lib/export/web-annotation'
import { canonical } from '@/lib/ingest/canonical'
import { selectorsOf, targetsOf, type Json } from '@/tests/support/annotation-parts'
import { aClaim, aDossier } from '@/tests/support/dossier'
import { hostileText, seeded } from '@/tests/support/hostile'
import { collectionOf, made, whole } from './annotated-dossier'

describe('the words of a claim', () => {
  const [revision] = aDossier().revisions
  const later = {
    ...revision!,
    number: 2,
    text: revision!.text.replace('by a third last year, the', 'by a quarter last year, the'),
    createdAt: '2026-11-25T08:00:00.000Z',
  }
  const carried = (claim: Claim): Dossier => {
    const dossier = aDossier({ claims: [claim], article: { currentRevision: 2 } })
    return { ...dossier, revisions: [revision!, later] }
  }
  const [span] = aClaim({ words: 'by a third last year, the' }).spans
  const target = (claim: Claim): Json => targetsOf(collectionOf(carried(claim)))[0]!

  test('are the spans of the current revision, each a target', () => {
    const found = targetsOf(collectionOf(aDossier({ claims: [whole] })))
    expect(found.map((each) => selectorsOf(each, 'TextQuoteSelector')[0]!.exact)).toEqual([
      'Rents',
      'by a third',
    ])
    const moved = {
      ...aClaim({ words: 'the freeze was dead', text: later.text }).spans[0]!,
      revision: 2,
      anchor: 'moved' as const,
    }
    const now = targetsOf(
      collectionOf(carried(aClaim({ spans: [...aClaim({ words: 'the freeze was dead' }).spans, moved] }))),
    )
    expect(now).toMatchObject([{ anchor: 'moved', revision: 2, state: { sourceDate: later.createdAt } }])
  })

  test.for(['changed', 'lost'] as const)(
    'that are %s are told by their quote, with the time when they stood',
    (anchor) => {
      const found = target(aClaim({ spans: [span!, { ...span!, revision: 2, anchor }] }))
      expect(found).toMatchObject({
        anchor,
        revision: 1,
        state: { sourceDate: revision!.createdAt },
        selector: [{ type: 'TextQuoteSelector', exact: 'by a third last year, the' }],
      })
      expect(selectorsOf(found, 'TextPositionSelector')).toEqual([])
    },
  )

  test('that were carried nowhere are lost', () => {
    const found = target(aClaim({ spans: [span!] }))
    expect(found).toMatchObject({ anchor: 'lost', revision: 1, state: { sourceDate: revision!.createdAt } })
  })

  test('in a revision that is not there stop the export', () => {
    expect(() =>
      toWebAnnotation(aDossier({ claims: [aClaim({ spans: [{ ...span!, revision: 7 }] })] }), made),
    ).toThrow()
  })

  test('are found again by our own locator, in texts with emoji, Urdu and joined signs', () => {
    const page = fc.array(
      hostileText.map(canonical).filter((text) => text.length > 0),
      { minLength: 1, maxLength: 3 },
    )
    fc.assert(
      fc.property(page, fc.nat(200), fc.nat(200), (paragraphs, a, b) => {
        const dossier = aDossier({
          blocks: paragraphs.map((words): [BlockKind, string] => ['paragraph', words]),
        })
        const { text } = dossier.revisions[0]!
        const stretch = snap(text, { start: Math.min(a, b) % text.length, end: Math.max(a, b) % text.length })
        if (!stretch) return
        const spans = [{ ...describeStretch(text, stretch), revision: 1, anchor: 'exact' as const }]
        const [found] = targetsOf(collectionOf({ ...dossier, claims: [aClaim({ spans })] }))
        const [quote, position] = found!.selector as [
          { exact: string; prefix: string; suffix: string },
          { start: number; end: number },
        ]
        const { start, end } = position
        expect([...text].slice(start, end).join('')).toBe(quote.exact)
        expect(start).toBe(codePointsOf(text)(stretch.start))
        expect(locateSelector(text, { quote, position: { start, end } })).toMatchObject(stretch)
        expect(locateSelector(text, { position: { start, end } })).toMatchObject(stretch)
      }),
      { ...seeded, numRuns: 1000 },
    )
  })
})
