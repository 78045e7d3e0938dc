import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldSame } from '@/components/preview/fold'
import { retype, tidied, type Layout } from '@/components/revisions/retype'
import { diffWords } from '@/lib/anchor/diff-words'
import { readPlainText } from '@/lib/ingest/plain-text'
import { seeded } from '@/tests/support/hostile'

const layoutOf = (text: string): Layout => readPlainText(text, { title: '', language: 'en' })
const wordsOf = ({ text, blocks }: Layout) => blocks.map(({ start, end }) => text.slice(start, end))

describe('a block written in its place', () => {
  const page = layoutOf('One.\n\nTwo.\n\nThree.')

  test('leaves the words of all others as they are', () => {
    const next = retype(page, 1, 'Two and a half.')
    expect(next.text).toBe('One.\n\nTwo and a half.\n\nThree.')
    expect(wordsOf(next)).toEqual(['One.', 'Two and a half.', 'Three.'])
  })

  test('goes with its last word, and what parted it from the one before goes with it', () => {
    const next = tidied(retype(page, 1, '  '), 1)
    expect(next.text).toBe('One.\n\nThree.')
    expect(wordsOf(next)).toEqual(['One.', 'Three.'])
    expect(tidied(retype(page, 0, ''), 0).text).toBe('\n\nTwo.\n\nThree.')
  })

  test('whatever is typed into whichever block, the others keep their words and the blocks stay stretches of the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1 }).filter((words) => /\w/.test(words)),
          { minLength: 1, maxLength: 6 },
        ),
        fc.nat(),
        fc.string(),
        (blocks, which, typed) => {
          const before = layoutOf(blocks.join('\n\n'))
          const at = which % before.blocks.length
          const after = retype(before, at, typed)
          expect(wordsOf(after).filter((_, index) => index !== at)).toEqual(
            wordsOf(before).filter((_, index) => index !== at),
          )
          expect(wordsOf(after)[at]).toBe(typed)
        },
      ),
      seeded,
    )
  })
})

describe('a long stretch that is the same in both texts', () => {
  const long = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ')

  test('is folded between two changes, with the words near them left to be read', () => {
    const pieces = foldSame(diffWords(`First ${long} last.`, `Second ${long} end.`))
    const fold = pieces.find((piece) => 'words' in piece)
    expect(fold).toMatchObject({ kind: 'folded' })
    const [near] = pieces.filter(({ kind }) => kind === 'equal')
    expect(near!.text.length).toBeGreaterThan(200)
    expect(fold!.text).not.toMatch(/^\S*$/)
  })

  test('is told by the number of its words, and nothing is missing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'harbour', '👍🏽', 'کرایہ', '\n\n', long), { maxLength: 6 }),
        fc.string(),
        (words, end) => {
          const before = words.join(' ')
          const differences = diffWords(before, `${before} ${end}`)
          const pieces = foldSame(differences)
          expect(pieces.map((piece) => piece.text).join('')).toBe(
            differences.map((piece) => piece.text).join(''),
          )
          for (const piece of pieces)
            if ('words' in piece) expect(piece.words).toBe(piece.text.split(/\s+/).filter(Boolean).length)
        },
      ),
      { ...seeded, numRuns: 60 },
    )
  })
})
