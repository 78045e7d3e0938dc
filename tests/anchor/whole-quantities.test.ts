import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carry } from '@/lib/anchor/carry'
import { describe } from '@/lib/anchor/describe'
import { snap } from '@/lib/anchor/graphemes'
import { seeded } from '../support/hostile'
import { show } from '../support/marked'

const company = 'The report of the council was read aloud on the square before noon by two clerks.'

const s = String.fromCodePoint

const part = (...choices: string[]): fc.Arbitrary<string> => fc.constantFrom('', ...choices)
const spaces = [' ', s(0xa0), s(0x202f), s(0x2009)]
const separators = [...spaces, ',', '.', '’', s(0x66c)]

/** Numbers as newsrooms write them, in parts that are put together. */
const quantity = fc
  .tuple(
    part('-', '−', '±', '~', '>', '+'),
    part('$', 'US$', '€', '£', 'EUR '),
    fc.constantFrom('5', '10', '1/2', '٥', '५', '３', '999'),
    fc.option(
      fc.tuple(fc.constantFrom(...separators), fc.constantFrom('000', '250')).map((group) => group.join('')),
      { nil: '' },
    ),
    part('.3', ',75', '–12', ' to 20', '½', 'th', 'x'),
    part(
      '%',
      ' %',
      '‰',
      '°',
      ' million',
      ' billion',
      ' km',
      ' kg',
      ' percent',
      ' dollars',
      ' years',
      'm',
      ' bn',
      ' May',
      '-fold',
      ' p.m.',
    ),
  )
  .map((parts) => parts.filter((each) => each !== ''))

test('whatever is edited within a number, no piece of it is called exact or moved', () => {
  fc.assert(
    fc.property(
      quantity,
      quantity,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('', 'It is said. '),
      (old, young, x, y, put) => {
        const [from, to] = [
          Math.min(x % old.length, y % old.length),
          Math.max(x % old.length, y % old.length),
        ]
        const before = `${company}\nThe company said that ${old.join('')} was lost there.\n${company}`
        const after = `${company}\n${put}The company said that ${young.join('')} was lost there.\n${company}`
        const at = before.indexOf('that ') + 5
        const span = snap(before, {
          start: at + old.slice(0, from).join('').length,
          end: at + old.slice(0, to + 1).join('').length,
        })
        if (!span || old.join('') === young.join('')) return
        expect(
          carry(before, after, [describe(before, span)])[0]?.anchor,
          `${show(before, span)} → ${after}`,
        ).toMatch(/changed|lost/)
      },
    ),
    { ...seeded, numRuns: 3000 },
  )
})

test('every piece of a number that stays stays found', () => {
  fc.assert(
    fc.property(quantity, fc.nat(), fc.nat(), (old, x, y) => {
      const [from, to] = [Math.min(x % old.length, y % old.length), Math.max(x % old.length, y % old.length)]
      const before = `${company}\nThe company said that ${old.join('')} was lost there.\n${company}`
      const after = `${company}\nYesterday the company said that ${old.join('')} was lost here.\n${company}`
      const at = before.indexOf('that ') + 5
      const span = snap(before, {
        start: at + old.slice(0, from).join('').length,
        end: at + old.slice(0, to + 1).join('').length,
      })
      if (span) expect(carry(before, after, [describe(before, span)])[0]?.anchor).toMatch(/exact|moved/)
    }),
    { ...seeded, numRuns: 1000 },
  )
})
