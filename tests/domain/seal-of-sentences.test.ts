import { expect, test } from 'vitest'
import { fittingForms, sealedForm, sealForms, sentencesAround } from '@/lib/domain/seal'
import { shippedFor } from '@/lib/domain/shipped-scales'
import { inText } from './in-text'

const scales = shippedFor('external')

const sealIn = (...given: Parameters<typeof inText>): string => {
  const { claim, text } = inText(...given)
  return sealedForm(claim, scales, text)
}

test.for<[string, string, string]>([
  ['The mayor paid 5 million.', 'The mayor never paid 5 million.', '5 million'],
  ['The plant employs 900 people.', 'A fire killed 900 people.', '900 people'],
  ['He denied the payment.', 'He admitted the payment.', 'the payment'],
  ['The mayor paid.', 'The mayor paid?', 'The mayor'],
  ['The mayor paid.', 'Nobody believes that The mayor paid.', 'The mayor paid'],
])(
  'a sentence that becomes another breaks the seal of a claim whose words stand in it: %s → %s',
  ([then, now, words]) => {
    expect(sealIn(now, words)).not.toBe(sealIn(then, words))
  },
)

test.for<[string, string, string]>([
  ['The mayor paid. The firm lied.', 'The mayor paid. The firm told the truth.', 'paid'],
  ['The mayor paid. The firm lied.', 'Long before that, it rained. The mayor paid. The firm lied.', 'mayor'],
  ['The firm lied. The mayor paid.', 'The mayor paid.', 'mayor'],
])('another sentence that changes leaves it whole: %s → %s', ([then, now, words]) => {
  expect(sealIn(now, words)).toBe(sealIn(then, words))
})

test('a claim that reaches over several sentences holds all of them, wherever between its ends they are parted', () => {
  const text = 'It rained. The mayor paid Mr. Roy. The firm lied. It snowed.'
  const words = 'paid Mr. Roy. The firm'
  expect(sentencesAround(inText(text, words).claim.spans.slice(1), inText(text, words).text)).toEqual([
    'The mayor paid Mr. Roy. The firm lied.',
  ])
  expect(sealIn(text, words)).toBe(
    sealIn(text, words, ['It rained.', 'The mayor paid Mr.', 'Roy.', 'The firm lied.', 'It snowed.']),
  )
  expect(sealIn(text.replace('lied', 'paid'), words)).not.toBe(sealIn(text, words))
})

test('two pieces in neighbouring sentences hold each its own, whatever is put between them', () => {
  const pieces = ({ text }: { text: string }) =>
    ['mayor', 'firm'].map((exact) => ({
      start: text.indexOf(exact),
      end: text.indexOf(exact) + exact.length,
    }))
  const around = (words: string) => {
    const { text } = inText(words, 'mayor')
    return sentencesAround(pieces(text), text)
  }
  expect(around('The mayor paid. The firm lied.')).toEqual(['The mayor paid.', 'The firm lied.'])
  expect(around('The mayor paid. It rained. The firm lied.')).toEqual(['The mayor paid.', 'The firm lied.'])
  expect(around('The mayor and the firm paid.')).toEqual(['The mayor and the firm paid.'])
})

test('while the text has other words under a claim, only what was sealed to these fits it', () => {
  const { claim: carried, text } = inText('The mayor paid 5 million.', '5 million')
  const shaken = (anchor: 'changed' | 'lost') => ({
    ...carried,
    spans: [carried.spans[0]!, { ...carried.spans[1]!, anchor, exact: '6 million' }],
  })
  expect(fittingForms(carried, scales, text)).toHaveLength(3)
  expect(fittingForms(shaken('changed'), scales, text)).toEqual([
    sealForms['tickmark.seal/2'](shaken('changed'), scales, text),
    sealedForm(shaken('changed'), scales, text),
  ])
  expect(
    new Set([
      sealedForm(carried, scales, text),
      sealedForm(shaken('changed'), scales, text),
      sealedForm(shaken('lost'), scales, text),
    ]).size,
  ).toBe(3)
})
