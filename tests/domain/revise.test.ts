import fc from 'fast-check'
import { describe as about, expect, test } from 'vitest'
import { describe } from '@/lib/anchor/describe'
import { isFirm, type ClaimSpan } from '@/lib/domain/claim'
import { keepKinds } from '@/lib/domain/keep-kinds'
import { changedSentences, fatesOf, firmRevision, keptSentences } from '@/lib/domain/revise'
import { readMarkdown } from '@/lib/ingest/markdown'
import { readPlainText } from '@/lib/ingest/plain-text'
import { seeded } from '@/tests/support/hostile'

const before = [
  'Rents rose by a third last year, the housing office said. It was the steepest rise since 1990.',
  'Two officials, who asked not to be named, said the freeze was dead. The mayor declined to comment.',
].join('\n\n')

/** Claims on those words, each with its pieces, in revision 1. */
function claimOn(...words: readonly string[]): { id: string; spans: ClaimSpan[] } {
  return {
    id: words.join(),
    spans: words.map((exact) => ({
      revision: 1,
      ...describe(before, { start: before.indexOf(exact), end: before.indexOf(exact) + exact.length }),
      anchor: 'exact',
    })),
  }
}

const fare = (after: string, ...words: readonly string[]) =>
  fatesOf([claimOn(...words)], 1, before, after)[0]!
const read = (text: string) => readPlainText(text, { title: '', language: 'en' })

about('a claim in a corrected text', () => {
  test('is exact where nothing near it changed', () => {
    expect(fare(before.replace('declined to comment', 'did not answer'), 'by a third')).toMatchObject({
      anchor: 'exact',
      spans: [{ exact: 'by a third', anchor: 'exact' }],
    })
  })

  test('is moved when the same words stand elsewhere', () => {
    const after = `The city council met on Monday to talk about it.\n\n${before.split('\n\n').toReversed().join('\n\n')}`
    const { anchor, spans } = fare(after, 'by a third')
    expect(anchor).toBe('moved')
    expect(after.slice(spans[0]!.start, spans[0]!.end)).toBe('by a third')
  })

  test('is changed when its words are others, and keeps those it had', () => {
    const after = before.replace('by a third', 'by a quarter')
    const { anchor, spans } = fare(after, 'by a third')
    expect(anchor).toBe('changed')
    expect(spans[0]).toMatchObject({ exact: 'by a third', anchor: 'changed' })
    expect(after.slice(spans[0]!.start, spans[0]!.end)).toContain('quarter')
  })

  test('is lost when nothing stands there', () => {
    const { anchor, spans } = fare(before.split('\n\n')[0]!, 'the freeze was dead')
    expect(anchor).toBe('lost')
    expect(spans[0]).toMatchObject({ start: 0, end: 0, exact: 'the freeze was dead', anchor: 'lost' })
  })

  test('is changed when only one of its pieces is lost', () => {
    expect(fare(before.split('\n\n')[0]!, 'by a third', 'the freeze was dead').anchor).toBe('changed')
  })

  test('is carried from the last revision in which all its words stood for certain', () => {
    const spans: ClaimSpan[] = [1, 2, 3].map((revision) => ({
      revision,
      start: 0,
      end: 1,
      exact: 'x',
      prefix: '',
      suffix: '',
      anchor: revision === 3 ? 'lost' : 'moved',
    }))
    expect(firmRevision({ id: 'c', spans })).toBe(2)
    expect(
      firmRevision({ id: 'c', spans: [...spans, { ...spans[0]!, revision: 2, anchor: 'changed' }] }),
    ).toBe(1)
  })
})

about('sentences in a corrected text', () => {
  test('stay what they were when their words stay, and are to be looked at again when one word changes', () => {
    const after = read(before.replace('steepest', 'sharpest'))
    const kept = keptSentences(read(before), after)
    const changed = changedSentences(after.sentences, kept, [])
    expect(changed.map((start) => after.text.slice(start, start + 6))).toEqual(['It was'])
    expect(kept.size).toBe(3)
  })

  test('that still waited for a look go on waiting', () => {
    const [from, after] = [read(before), read(`News. ${before}`)]
    const waiting = from.sentences[3]!.start
    expect(changedSentences(after.sentences, keptSentences(from, after), [waiting])).toEqual([
      0,
      after.sentences[4]!.start,
    ])
  })

  test('of which one was made of two are new', () => {
    const after = read(before.replace('said. It', 'said; it'))
    expect(changedSentences(after.sentences, keptSentences(read(before), after), [])).toEqual([0])
  })
})

about('the parts of a corrected text', () => {
  test('are those they were, though a plain text does not tell them', () => {
    const old = readMarkdown(
      '# Rents rose\n\n*Supply is to blame.*\n\n## What the city wants\n\n- Build 4,000 flats by 2030.\n- Freeze rents.\n\n> Nobody can live here.',
      { language: 'en' },
    )
    const young = readPlainText(
      old.text.replace('4,000', '5,000').replace('Rents rose', 'Rents in the harbour rose'),
      { title: 'Rents rose', language: 'en' },
    )
    expect(keepKinds(old, young).map((block) => block.kind)).toEqual(old.blocks.map((block) => block.kind))
  })

  test('that are new are as they were read', () => {
    const young = read(`${before}\n\nThe union will appeal.`)
    expect(
      keepKinds(
        { ...read(before), blocks: read(before).blocks.map((block) => ({ ...block, kind: 'quote' })) },
        young,
      ).map((block) => block.kind),
    ).toEqual(['quote', 'quote', 'paragraph'])
  })
})

const word = fc.constantFrom(
  'rents',
  'rose',
  'by',
  'a',
  'third',
  'Rents.',
  'The',
  'office',
  'said.',
  '👍🏽',
  'کرایہ',
  'بڑھا۔',
  '\n\n',
)
const prose = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))

test('whatever the edit, words that are called exact or moved are the very words, and pieces keep their order', () => {
  fc.assert(
    fc.property(
      prose,
      prose,
      prose,
      fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 4 }),
      (head, middle, tail, cuts) => {
        const [from, to] = [`${head} ${middle} ${tail}`, `${head} ${tail} ${middle}`]
        const spans = cuts
          .map(([start, length]) => ({
            start: start % from.length,
            end: Math.min(from.length, (start % from.length) + length),
          }))
          .toSorted((a, b) => a.start - b.start)
          .filter((span, at, all) => at === 0 || all[at - 1]!.end <= span.start)
        const claim = {
          id: 'c',
          spans: spans.map((span): ClaimSpan => ({ revision: 1, ...describe(from, span), anchor: 'exact' })),
        }
        const [fate] = fatesOf([claim], 1, from, to)
        const firm = fate!.spans.filter(isFirm)
        for (const span of firm) expect(to.slice(span.start, span.end)).toBe(span.exact)
        expect(firm.every((span, at) => at === 0 || firm[at - 1]!.end <= span.start)).toBe(true)
      },
    ),
    seeded,
  )
})
