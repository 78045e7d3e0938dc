import { describe, expect, test } from 'vitest'
import { heldForm, heldReason, type HeldEntry } from '@/lib/domain/held'
import { waitingEntries, wrongHeld } from '@/lib/verify/held'
import type { Entry } from '@/lib/verify/record'
import { sha256 } from './forgeries'
import { at, entry } from './history-entry'

const says = (findings: readonly { where: string; what: string }[]): string[] =>
  findings.map(({ where, what }) => `${where}: ${what}`)

/** Two reviews that were submitted in closed rounds: of claim c1 in its first round, of c2 in its second. */
function heldChain(): HeldEntry[] {
  let previousHash = ''
  return [
    ['c1', 1],
    ['c2', 2],
  ].map(([claimId, round], index) => {
    const held = {
      seq: index + 1,
      claimId: String(claimId),
      round: Number(round),
      at: at(index),
      actor: 'ada',
      kind: 'review-submitted' as const,
      subject: `r${index + 1}`,
      digest: sha256('x'),
      previousHash,
    }
    previousHash = sha256(heldForm('a1', held))
    return { ...held, hash: previousHash }
  })
}

describe('what is held apart while a round is closed', () => {
  const held = heldChain()
  const heldHead = { seq: 2, hash: held[1]!.hash }
  const closed = new Map([['c2', { round: 2 }]])
  const begun = [
    { claimId: 'c1', round: 1 },
    { claimId: 'c2', round: 2 },
  ]
  const opened = entry('review-submitted', 'r1', { reason: heldReason(at(0)) })
  const found = (record: Partial<Parameters<typeof wrongHeld>[1]>, history: readonly Entry[] = [opened]) =>
    says(wrongHeld('a1', { held, heldHead, closed, begun, ...record }, history, sha256))

  test('is entered in the history when the round opens, and not before', () => {
    expect(found({})).toEqual([])
    expect(found({}, [])).toEqual(['review r1: its round is open, but no entry of the history tells of it'])
    expect(found({}, [opened, entry('review-submitted', 'r2')])).toEqual([
      'review r2: the history tells of it while its round is closed',
    ])
    expect(found({ closed: new Map([['c2', { round: 3 }]]) })).toEqual([
      'review r2: its round is open, but no entry of the history tells of it',
    ])
  })

  test('is told by whom and of when it was', () => {
    for (const other of [{ actor: 'ben' }, { reason: heldReason(at(5)) }, { reason: null }]) {
      expect(found({}, [{ ...opened, ...other }])).toEqual([
        'review r1: the history tells of it otherwise than when it was done',
      ])
    }
    expect(found({}, [{ ...opened, kind: 'review-confirmed' }])).toEqual([
      'review r1: its round is open, but no entry of the history tells of it',
    ])
  })

  test('is a chain of its own, with a noted end', () => {
    expect(found({ held: [{ ...held[0]!, actor: 'ben' }, held[1]!] })).toContain(
      'closed rounds entry 1: does not say what it said when it was written',
    )
    expect(found({ held: held.slice(0, 1) })).toContain(
      'closed rounds: it ends with entry 1, but is noted to end with entry 2',
    )
    expect(found({ held: held.slice(1) })).toContain(
      'closed rounds entry 2: is the first, so entries before it are missing',
    )
  })

  test('waits as the history will have it, as long as its round is closed', () => {
    expect(waitingEntries({ held, heldHead, closed, begun }, [opened])).toMatchObject([
      { subject: 'r2', kind: 'review-submitted', actor: 'ada' },
    ])
    expect(waitingEntries({ held, heldHead, closed, begun }, [opened])[0]).not.toHaveProperty('claimId')
    expect(waitingEntries({ held, heldHead, closed: new Map(), begun }, [opened])).toEqual([])
  })

  test('waits, too, when all of its round was taken back, until the round begins again and opens', () => {
    const emptied = {
      closed: new Map(),
      begun: [
        { claimId: 'c1', round: 2 },
        { claimId: 'c2', round: 2 },
      ],
    }
    const second = entry('review-submitted', 'r2', { reason: heldReason(at(1)) })
    expect(found(emptied, [second])).toEqual([])
    expect(waitingEntries({ held, heldHead, ...emptied }, [second])).toMatchObject([{ subject: 'r1' }])
    expect(found(emptied, [opened, second])).toEqual([])
    expect(waitingEntries({ held, heldHead, ...emptied }, [opened, second])).toEqual([])
    expect(found(emptied, [{ ...opened, actor: 'ben' }, second])).toEqual([
      'review r1: the history tells of it otherwise than when it was done',
    ])
  })
})
