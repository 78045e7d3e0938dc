import { expect, test } from 'vitest'
import { marksOf, planBlocks, segmentPage } from '@/components/article/text/page-plan'
import { aClaim, aDossier } from '@/tests/support/dossier'

const { blocks, sentences, text } = aDossier().revisions[0]!
const starts = sentences.map((sentence) => sentence.start)

test('each claim keeps one depth of underline from its first piece to its last, and never shares it with another', () => {
  const claims = [
    aClaim({ id: 'a', words: 'Rents in the harbour' }),
    aClaim({ id: 'b', words: 'the harbour district rose' }),
    aClaim({ id: 'c', words: 'district rose by a third' }),
  ]
  const pieces = segmentPage(blocks, marksOf(claims, 1), starts)
    .flat()
    .filter((piece) => piece.ids.length > 0)
  const lanes = new Map<string, Set<number>>()
  for (const piece of pieces) {
    expect(new Set(piece.lanes).size).toBe(piece.lanes.length)
    piece.ids.forEach((id, at) => lanes.set(id, (lanes.get(id) ?? new Set()).add(piece.lanes[at]!)))
  }
  expect([...lanes].map(([id, own]) => [id, [...own]])).toEqual([
    ['a', [0]],
    ['b', [1]],
    ['c', [0]],
  ])
})

test('a new claim changes the drawing of its own blocks only', () => {
  const plan = (claims: ReturnType<typeof aClaim>[]) =>
    planBlocks(
      blocks,
      segmentPage(blocks, marksOf(claims, 1), starts),
      new Map(claims.map((claim) => [claim.id, 'tint-none'])),
      [],
    ).map((block) => block.signature)
  const before = plan([aClaim()])
  const after = plan([aClaim(), aClaim({ id: 'c2', words: 'Two officials' })])
  expect(
    after.flatMap((signature, at) =>
      signature === before[at] ? [] : [text.slice(blocks[at]!.start, blocks[at]!.end).slice(0, 13)],
    ),
  ).toEqual(['Two officials'])
})

test('a claim that goes on in the next section has its sign there, not where the section ends', () => {
  const half = blocks.slice(0, 3)
  const going = { ...aClaim().spans[0]!, start: half[2]!.start, end: blocks[3]!.end }
  const pieces = segmentPage(half, marksOf([aClaim({ spans: [going] })], 1), starts).flat()
  expect(pieces.filter((piece) => piece.ids.length > 0)).not.toEqual([])
  expect(pieces.flatMap((piece) => piece.ends)).toEqual([])
})

test('a claim that the filter hides takes no depth from the others', () => {
  const claims = [
    aClaim({ id: 'a', words: 'Rents in the harbour' }),
    aClaim({ id: 'b', words: 'the harbour district rose' }),
  ]
  const lanesOf = (hidden: readonly string[]) =>
    segmentPage(blocks, marksOf(claims, 1), starts, new Set(hidden))
      .flat()
      .flatMap((piece) => piece.ids.flatMap((id, at) => (id === 'b' ? [piece.lanes[at]!] : [])))
  expect(new Set(lanesOf([]))).toEqual(new Set([1]))
  expect(new Set(lanesOf(['a']))).toEqual(new Set([0]))
})
