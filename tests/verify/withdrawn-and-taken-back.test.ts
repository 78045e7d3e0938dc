import { describe, expect, test } from 'vitest'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { claimOf, file, foundAfter } from './forged-file'

describe('evidence that was withdrawn and restored', () => {
  const { id, withdrawnAt } = claimOf(file, 'the freeze was dead').evidence[1]!
  const of = (forged: TickmarkExport) => claimOf(forged, 'the freeze was dead').evidence[1]!
  /** The file after a restoration of it, and after another change. */
  const after = (change: (forged: TickmarkExport) => void = () => undefined): string[] =>
    foundAfter((forged) => {
      const withdrawal = forged.activity.findLast(
        ({ subject, kind }) => subject === id && kind === 'evidence-withdrawn',
      )!
      forged.activity.push({
        ...structuredClone(withdrawal),
        kind: 'evidence-restored',
        at: forged.activity.at(-1)!.at,
        hash: '',
      })
      delete withdrawal.salt // it is told with the newest leaf only
      of(forged).withdrawnAt = null
      change(forged)
    })

  test('is as the history says', () => {
    expect(after()).toEqual([])
  })

  test('and is said to be withdrawn all the same is found, and so is a restoration cut out', () => {
    expect(
      after((forged) => {
        of(forged).withdrawnAt = withdrawnAt
      }),
    ).toContain(`evidence ${id}: it is withdrawn, but the history does not say so`)
    expect(after(({ activity }) => void activity.pop())).toContain(
      `evidence ${id}: the history says that it was withdrawn`,
    )
  })
})

describe('a review that was taken back with its verdict', () => {
  const { id } = file.claims.find(({ verdict }) => verdict === null)!
  const actor = file.activity[0]!.actor
  /** The file after a review of a claim without a verdict was submitted, made one, and was taken back with it; and after another change. */
  const after = (change: (forged: TickmarkExport) => void = () => undefined): string[] =>
    foundAfter((forged) => {
      const { at } = forged.activity.at(-1)!
      const steps = [
        ['review-submitted', 'gone'],
        ['verdict-made', id],
        ['review-taken-back', 'gone'],
        ['verdict-taken-back', id],
      ] as const
      for (const [kind, subject] of steps)
        forged.activity.push({ seq: 0, at, actor, kind, subject, hash: '', previousHash: '' })
      change(forged)
    })
  const cut =
    (kind: string) =>
    ({ activity }: TickmarkExport) =>
      void activity.splice(
        activity.findLastIndex((entry) => entry.kind === kind),
        1,
      )

  test('is as the history says', () => {
    expect(after()).toEqual([])
  })

  test('and of which either is missing, or is said twice or of somebody else, is found', () => {
    expect(after(cut('review-taken-back'))).toContain(
      'review gone: the history tells of it, but it is not there',
    )
    expect(after(cut('verdict-taken-back'))).toContain(
      `claim ${id}: the history tells of a verdict, but it is not there`,
    )
    const unfounded =
      'review gone: the history says that it was taken back, but not that it was submitted before by the same person'
    expect(after(cut('review-submitted'))).toContain(unfounded)
    expect(after(({ activity }) => void activity.push({ ...activity.at(-2)! }))).toContain(unfounded)
    expect(
      after(({ activity, people }) => {
        activity.at(-2)!.actor = people.find((person) => person.id !== actor)!.id
      }),
    ).toContain(unfounded)
  })

  test('and stands all the same is found', () => {
    const { id: review, reviewer } = file.claims.flatMap(({ reviews }) => reviews)[0]!
    expect(
      foundAfter(
        ({ activity }) =>
          void activity.push({
            seq: 0,
            at: activity.at(-1)!.at,
            actor: reviewer,
            kind: 'review-taken-back',
            subject: review,
            hash: '',
            previousHash: '',
          }),
      ),
    ).toContain(`review ${review}: the history says that it was taken back`)
  })
})
