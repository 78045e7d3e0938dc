import fc from 'fast-check'
import { expect, test } from 'vitest'
import { onlySignsDiffer } from '@/lib/anchor/signs'

test.for<[string, string, string]>([
  ['straight and curly quotes', '"We paid," he said.', '“We paid,” he said.'],
  ['quotes of another language', '“We paid,” he said.', '„We paid,“ he said.'],
  ['guillemets with their spaces', 'Il dit "oui" hier.', 'Il dit « oui » hier.'],
  ['single and double quotes', 'They call it ‘aid’ here.', 'They call it “aid” here.'],
  ['quotes around a year', 'It is “since 1990” here.', 'It is "since 1990" here.'],
  ['a plain and a curly apostrophe', "The mayor didn't pay.", 'The mayor didn’t pay.'],
  ['a dash set otherwise', 'The mayor – who paid – left.', 'The mayor—who paid—left.'],
  ['a dash typed as two hyphens', 'The mayor -- who paid -- left.', 'The mayor — who paid — left.'],
  ['the dash of a range', 'It took 10-20 days.', 'It took 10–20 days.'],
  ['a hyphen that does not break', 'COVID-19 and well-known', 'COVID‑19 and well‑known'],
  ['a space that does not break', '10 000 people, 50 %', '10\u00a0000 people, 50\u202f%'],
  ['two spaces and a new line', 'The mayor  paid.', 'The\nmayor paid. '],
  ['a space before a question mark', 'Qui a payé ?', 'Qui a payé?'],
  ['soft hyphens', 'The treasurer paid.', 'The trea\u00adsur\u00ader paid.'],
  ['hidden characters', 'The mayor paid.', '\ufeffThe\u200b ma\u2060yor\ufe0f paid.'],
  ['an accent that is its own character', 'Le café', 'Le cafe\u0301'],
  ['ligatures', 'The oﬃce ﬁred him.', 'The office fired him.'],
  ['full width', 'ＡＢＣ１２３', 'ABC123'],
  ['an ellipsis of three dots', 'Well... no', 'Well… no'],
])('%s: only signs differ', ([, then, now]) => {
  expect(onlySignsDiffer(then, now)).toBe(true)
  expect(onlySignsDiffer(now, then)).toBe(true)
})

test.for<[string, string, string]>([
  ['a word more', 'The mayor paid.', 'The mayor never paid.'],
  ['a minus', 'It is -5 degrees.', 'It is 5 degrees.'],
  ['a minus that is another sign', 'It is -5 degrees.', 'It is −5 degrees.'],
  ['a dash that may be a minus', 'profit – 5 million', 'profit –5 million'],
  ['a minus before money', 'a result of -$5', 'a result of $5'],
  ['plus for minus', 'It is +5.', 'It is -5.'],
  ['a decimal sign', 'rose by 1.5', 'rose by 15'],
  ['a decimal comma', 'rose by 1,5', 'rose by 1.5'],
  ['a list that becomes a decimal', 'in 5, 3 and 2', 'in 5,3 and 2'],
  ['digits that join', 'in 1 5 cases', 'in 15 cases'],
  ['a percent sign', 'rose by 50 %', 'rose by 50'],
  ['per mille', '50 %', '50 ‰'],
  ['a power', '10² metres', '102 metres'],
  ['a fraction', '5½ years', '51/2 years'],
  ['feet and inches', "a 5' wall", 'a 5" wall'],
  ['an apostrophe that makes another word', 'its owner', 'it’s owner'],
  ['whose dogs', "the dogs' owner", 'the dogs owner'],
  ['we were', 'we were here', 'we’re here'],
  ['the stop of the sentence', 'The mayor paid.', 'The mayor paid?'],
  ['a comma', 'Let’s eat, grandma', 'Let’s eat grandma'],
  ['quotes that come', 'They call it aid.', 'They call it “aid”.'],
  ['words that join', 'every day', 'everyday'],
  ['a hyphen that goes', 're-cover', 'recover'],
  ['a hyphen that becomes a dash', 'a man-eating shark', 'a man — eating shark'],
  ['capitals', 'turkey', 'Turkey'],
  ['letters that look alike', 'paid', 'pаid'],
  ['another order of reading', 'the sum 12', 'the sum \u202e12\u202c'],
  ['brackets', 'the mayor (who paid)', 'the mayor who paid'],
  ['a currency', '$5', '€5'],
  ['nothing', 'The mayor paid.', 'The mayor paid.'],
])('%s: more than signs, or nothing', ([, then, now]) => {
  expect(onlySignsDiffer(then, now)).toBe(false)
  expect(onlySignsDiffer(now, then)).toBe(false)
})

const visible = (text: string): string =>
  text.normalize('NFKC').replace(/[^\p{L}\p{N}%‰\p{Sc}?!.,;:+−=<>]/gu, '')

test('whatever the texts: no letter, figure, stop or currency is ever only a sign', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '5',
    '0',
    ' ',
    '-',
    '–',
    '—',
    '−',
    '"',
    '“',
    "'",
    '’',
    '.',
    ',',
    '?',
    '%',
    '$',
    '\u00ad',
    '\u00a0',
    'ﬁ',
    '²',
    '٫',
  )
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, text, (then, now) => {
      if (onlySignsDiffer(then, now)) expect(visible(now)).toBe(visible(then))
    }),
    { numRuns: 20_000 },
  )
})
