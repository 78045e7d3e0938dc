import { expect, test } from 'vitest'
import { nominalAlpha, ordinalAlpha } from '@/lib/domain/agreement/alpha'
import type { Figure } from '@/lib/domain/agreement/figure'
import { cohenKappa, fleissKappa, percentAgreement } from '@/lib/domain/agreement/kappa'
import type { Unit } from '@/lib/domain/agreement/unit'

const valueOf = (figure: Figure): number => {
  if (figure.value === null) throw new Error(figure.because)
  return figure.value
}

/** Units from rows of answers, one row a person, a column a thing; a dot is an answer that was not given. */
const byPerson = (...rows: readonly string[]): Unit[] =>
  rows[0]!
    .split(' ')
    .map(
      (_, thing) =>
        new Map(
          rows.flatMap((row, person) =>
            row.split(' ')[thing] === '.' ? [] : [[`person-${person}`, row.split(' ')[thing]!] as const],
          ),
        ),
    )

/** Units from counts, one row a thing, a column an answer. */
const byCount = (rows: readonly (readonly number[])[]): Unit[] =>
  rows.map(
    (row) =>
      new Map(
        row
          .flatMap((count, answer) => Array.from({ length: count }, () => String(answer)))
          .map((answer, person) => [`person-${person}`, answer]),
      ),
  )

/** Units of two people from a table of how often the first gave the row's answer and the second the column's. */
const byTable = (table: readonly (readonly number[])[]): Unit[] =>
  table.flatMap((row, a) =>
    row.flatMap((count, b) =>
      Array.from(
        { length: count },
        () =>
          new Map([
            ['first', String(a)],
            ['second', String(b)],
          ]),
      ),
    ),
  )

test('Cohen’s κ is 0.4 for the fifty grant proposals of the textbook (en.wikipedia.org, “Cohen’s kappa”, Simple example: seen 0.7, by chance 0.5)', () => {
  const units = byTable([
    [20, 5],
    [10, 15],
  ])
  expect(valueOf(cohenKappa(units))).toBeCloseTo(0.4, 12)
  expect(valueOf(percentAgreement(units))).toBeCloseTo(0.7, 12)
})

test('Cohen’s κ is 0.492 for the two hundred diagnoses in three kinds of J. Cohen (1960), Educational and Psychological Measurement 20, 37–46', () => {
  expect(
    valueOf(
      cohenKappa(
        byTable([
          [88, 14, 18],
          [10, 40, 10],
          [2, 6, 12],
        ]),
      ),
    ),
  ).toBeCloseTo(0.492, 3)
})

test('Fleiss’ κ is 0.210 for fourteen people, ten things and five answers (en.wikipedia.org, “Fleiss’ kappa”, Worked example, after J. L. Fleiss 1971)', () => {
  const units = byCount([
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ])
  expect(valueOf(fleissKappa(units))).toBeCloseTo(0.21, 3)
  expect(valueOf(percentAgreement(units))).toBeCloseTo(0.378, 3)
})

// K. Krippendorff (2011), Computing Krippendorff’s Alpha-Reliability, https://repository.upenn.edu/asc_papers/43, sections A to D.
const twoPeopleTwoAnswers = byPerson('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')
const twoPeopleFiveAnswers = byPerson('a a b b d c c c e d d a', 'b a b b b c c c e d d d')
const fourPeopleWithGaps = byPerson(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)

test('Krippendorff’s α, nominal, is as in his paper: 0.095, 0.692, and 0.743 where answers are missing', () => {
  expect(valueOf(nominalAlpha(twoPeopleTwoAnswers))).toBeCloseTo(0.095, 3)
  expect(valueOf(nominalAlpha(twoPeopleFiveAnswers))).toBeCloseTo(0.692, 3)
  expect(valueOf(nominalAlpha(fourPeopleWithGaps))).toBeCloseTo(0.743, 3)
})

test('Krippendorff’s α, ordinal, is 0.815 as in his paper', () => {
  expect(valueOf(ordinalAlpha(fourPeopleWithGaps, ['1', '2', '3', '4', '5']))).toBeCloseTo(0.815, 3)
})
