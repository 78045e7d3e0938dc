import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Carried } from '@/lib/anchor/carry'
import { keepOrder } from '@/lib/anchor/keep-order'
import { seeded } from '../support/hostile'

const exact = (start: number, end: number): Carried => ({ start, end, anchor: 'exact' })
const moved = (start: number, end: number): Carried => ({ start, end, anchor: 'moved' })
const changed = (start: number, end: number): Carried => ({ start, end, anchor: 'changed' })
const lost: Carried = { anchor: 'lost' }

test.for<readonly [name: string, pieces: readonly Carried[], kept: readonly Carried[]]>([
  [
    'pieces in their order stay',
    [exact(0, 5), moved(9, 12), changed(2, 4), lost],
    [exact(0, 5), moved(9, 12), changed(2, 4), lost],
  ],
  [
    'a piece that was moved before an exact one has to be looked at',
    [exact(50, 60), moved(10, 20)],
    [exact(50, 60), changed(10, 20)],
  ],
  [
    'two outweigh one',
    [moved(90, 95), moved(10, 20), moved(30, 40)],
    [changed(90, 95), moved(10, 20), moved(30, 40)],
  ],
  [
    'where either could stay, neither does',
    [moved(50, 60), moved(10, 20)],
    [changed(50, 60), changed(10, 20)],
  ],
  ['two pieces cannot stand over each other', [exact(0, 9), moved(5, 12)], [exact(0, 9), changed(5, 12)]],
  ['no pieces', [], []],
])('%s', ([, pieces, kept]) => {
  expect(keepOrder(pieces)).toEqual(kept)
})

const piece = fc.oneof(
  fc.constant(lost),
  fc
    .tuple(fc.constantFrom(exact, moved, changed), fc.nat(60), fc.integer({ min: 1, max: 9 }))
    .map(([make, start, length]) => make(start, start + length)),
)

test('what stays found rises without overlap, and nothing else is touched', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const kept = keepOrder(pieces)
      let end = 0
      kept.forEach((now, at) => {
        expect(now).toEqual(now.anchor === 'changed' ? { ...pieces[at], anchor: 'changed' } : pieces[at])
        if (now.anchor !== 'exact' && now.anchor !== 'moved') return
        expect(now.start).toBeGreaterThanOrEqual(end)
        end = now.end
      })
    }),
    seeded,
  )
})
