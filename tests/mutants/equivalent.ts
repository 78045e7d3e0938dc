import { readFileSync } from 'node:fs'
import { mutantsOf, type Mutant } from './mutate'

/** A mutant that changes nothing that anybody could see: the piece of code, standing once in its file, in which it replaces `was` by `is`, and why. */
export type Equivalent = Readonly<{ file: string; code: string; was: string; is: string; why: string }>

export const equivalents: readonly Equivalent[] = [
  {
    file: 'lib/anchor/graphemes.ts',
    code: 'if (offset >= text.length) return text.length\n  return isCertain',
    was: '>=',
    is: '>',
    why: 'The end of a text is a certain boundary.',
  },
  {
    file: 'lib/anchor/confidence.ts',
    code: 'const unseen = 500',
    was: '500',
    is: '(500 + 1)',
    why: 'A weight found by trying: one word more moves a word’s worth by less than a hundredth of a bit.',
  },
  {
    file: 'lib/anchor/confidence.ts',
    code: 'told >= surplus',
    was: '>=',
    is: '>',
    why: 'Sums of logarithms of counts do not meet a logarithm and 8 to the last bit.',
  },
]

/** The mutants that are named as equivalent in a file; a name that fits no mutant, or several, is an error. */
export function equivalentIn(
  file: string,
  text: string,
  named: readonly Equivalent[] = equivalents,
): Mutant[] {
  const all = mutantsOf(file, text)
  return named
    .filter((each) => each.file === file)
    .map(({ code, was, is }) => {
      const pieces = text.split(code)
      const from = pieces[0]!.length
      const meant = all.filter(
        (mutant) =>
          mutant.start >= from && mutant.end <= from + code.length && mutant.was === was && mutant.is === is,
      )
      if (pieces.length !== 2 || meant.length !== 1) {
        throw new Error(
          `${file}: “${code}” stands there ${pieces.length - 1} times, and ${meant.length} mutants in it make “${is}” of “${was}”; tests/mutants/equivalent.ts has to name one.`,
        )
      }
      return meant[0]!
    })
}

/** Every mutant that is named as equivalent; throws where one is not there. */
export const allEquivalent = (): Mutant[] =>
  [...new Set(equivalents.map(({ file }) => file))].flatMap((file) =>
    equivalentIn(file, readFileSync(file, 'utf8')),
  )
