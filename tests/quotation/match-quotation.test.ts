import { expect, test } from 'vitest'
import { matchQuotation } from '@/lib/quotation/match-quotation'
import { indexTranscript } from '@/lib/quotation/transcript-index'
import { saidAtOnce, toldMatch } from './matching'

test.for([
  ['signs, capitals and spaces', 'We will; build 1,000 homes', 'And we will build 1000 homes.'],
  ['kinds of quotation marks', 'They call it ‘“progress”’ here', 'They call it "progress" here'],
  ['kinds of dashes', 'a well–known plan — not ours', 'a well-known plan -- not ours'],
  ['hidden characters', 'We w\u200bill bu\u00adild', 'we will build'],
  [
    'ligatures, width and composed letters',
    'the ﬁnal ｐｌａｎ at the cafe\u0301',
    'The final plan at the café',
  ],
  ['kinds of apostrophes', 'It’s done', "it's done"],
  ['a capital in brackets', '[W]e will build', 'so we will build'],
  ['brackets that stand in the transcript', 'We won [laughter] again', 'We won [laughter] again.'],
  ['an ellipsis that is a pause', 'We … will build', 'We will build'],
  ['a minus, however it is written', 'It was −5 degrees', 'It was -5 degrees'],
  ['what the reporter breaks into', 'We will,|build homes', 'We will build homes'],
])('verbatim in spite of %s', ([, quoted, said]) => {
  expect(toldMatch(quoted!, said!)).toBe('verbatim')
})

const said =
  "Well, I think, uh, I think we should build twelve homes, you know, by the river. It is not cheap. We won't sell the land to Mister Grey, and he knows it. The city— the city council wanted to, um, raise the rents by five percent in nineteen ninety-five [laughter] and they didn't."

test.for([
  ['I think we should build twelve homes by the river', 'edited, cleaned-up (filler)'],
  ['I think, I think we should … by the river', 'edited, cleaned-up (filler), trimmed (ellipsis)'],
  ['We should build twelve homes … We won’t sell the land', 'edited, trimmed (ellipsis)'],
  ['we should build 12 homes', 'edited, cleaned-up (number)'],
  ['We will not sell the land', 'edited, cleaned-up (contraction)'],
  ['We won’t sell the land to [the buyer], and he knows it', 'edited, bracketed (brackets)'],
  ['We won’t sell the land to Mister Grey, and [Grey] knows it', 'edited, bracketed (brackets)'],
  ['[The mayor said] we should build twelve homes', 'edited, bracketed (brackets)'],
  ['raise the rents by 5% in 1995', 'edited, cleaned-up (number), cleaned-up (number)'],
  ['raise the rents by five per cent in 1995', 'edited, cleaned-up (number), cleaned-up (number)'],
  ['in 1995 and they didn’t', 'edited, cleaned-up (number), cleaned-up (note)'],
  ['It is not cheap … we should build', 'altered, altered (negation)'],
  ['The city council wanted to raise the rents', 'edited, cleaned-up (filler)'],
  ['… should build twelve homes', 'edited, trimmed (ellipsis)'],
  ['It is not cheap …', 'verbatim'],
  ['We should build,|by the river', 'edited, trimmed (break)'],
])('%s: %s', ([quoted, wanted]) => {
  expect(toldMatch(quoted!, said)).toBe(wanted)
})

const speech =
  'We will not sell the mill. It costs twelve million euros, and twenty-five thousand people use it. Margaret told us that she would never pay. If we sold it, and only then, the town would be rich. The US helps us. Ten re-elected mayors agreed.'

test.for([
  ['We will sell the mill', 'altered, altered (negation)'],
  ['We will … sell the mill', 'altered, altered (negation)'],
  ['We will [happily] sell the mill', 'altered, altered (negation)'],
  ['We will [not] sell the mill', 'verbatim'],
  ['It costs [no] twelve million euros', 'altered, altered (negation)'],
  ['sell the mill', 'altered, altered (reversed)'],
  ['We will', 'altered, altered (reversed)'],
  ['It costs twenty million euros', 'altered, altered (other-number)'],
  ['It costs 20 million euros', 'altered, altered (other-number)'],
  ['It costs [twenty] million euros', 'altered, altered (other-number)'],
  ['It costs 12 million dollars', 'altered, cleaned-up (number), altered (words)'],
  ['It costs twelve', 'altered, altered (cut)'],
  ['million euros', 'altered, altered (cut)'],
  ['thousand people use it', 'altered, altered (cut)'],
  ['twenty … thousand people use it', 'altered, altered (cut)'],
  ['Josephine told us that she would never pay', 'altered, altered (name)'],
  ['[Josephine] told us that she would never pay', 'altered, altered (name)'],
  ['Margaret told us that [Josephine] would never pay', 'edited, bracketed (brackets)'],
  ['Margaret told us … she would pay', 'altered, trimmed (ellipsis), altered (negation)'],
  ['If we sold it the town would be rich', 'altered, altered (words)'],
  ['The us helps us', 'altered, altered (letter-case)'],
  ['elected mayors agreed', 'altered, altered (cut)'],
  ['The mill is far too dear for the people of our town', 'not-found'],
  ['', 'not-found'],
  ['…', 'not-found'],
])('what was not said so never passes: %s: %s', ([quoted, wanted]) => {
  expect(toldMatch(quoted!, speech)).toBe(wanted)
})

test('a part of a sentence that denies is as it was said where the article denies as well', () => {
  const ask = (article: string) => {
    const start = article.indexOf('sell')
    const pieces = [{ start, end: start + 'sell the mill'.length }]
    return matchQuotation(article, { pieces }, indexTranscript(saidAtOnce(speech), 'en')).outcome
  }
  expect(ask('They would not “sell the mill”, she said.')).toBe('verbatim')
  expect(ask('It is not so. They plan to “sell the mill”, she said.')).toBe('altered')
})

test('a denial beyond a comma or another clause turns nothing round', () => {
  expect(toldMatch('we will build', 'It is not, we will build')).toBe('verbatim')
  expect(toldMatch('we will build', 'It is never cheap but we will build')).toBe('verbatim')
})

test('words that look alike are others: an accent, a hyphen, a prefix', () => {
  expect(toldMatch('das ist schon gut so', 'das ist schön gut so', 'de')).toBe('altered, altered (words)')
  expect(toldMatch('the minister will resign today', 'the minister will re-sign today')).toBe(
    'altered, altered (words)',
  )
  expect(toldMatch('send an email today', 'send an e-mail today')).toBe('edited, cleaned-up (spelling)')
  expect(toldMatch('the US army left', 'the U.S. army left')).toBe('edited, cleaned-up (spelling)')
})

test('brackets may be round, and hold a few words only', () => {
  expect(toldMatch('We will (the mayor says) build homes', 'We will build homes')).toBe(
    'edited, bracketed (brackets)',
  )
  expect(toldMatch('We will (not) build homes', 'We will build homes')).toBe('altered, altered (negation)')
  const invented = 'and sell the mill to the first person who comes along with a bag of money'
  expect(toldMatch(`We will build homes [${invented}] next year`, 'We will build homes next year')).toBe(
    'altered, altered (words)',
  )
})

test('a note that denies is more than a note', () => {
  expect(toldMatch('We will build homes', 'We will [not] build homes')).toBe('altered, altered (negation)')
})

test('titles and signs may be written in short', () => {
  expect(toldMatch('I asked Mr. Grey & Dr. Hill', 'I asked Mister Grey and Doctor Hill')).toBe(
    'edited, cleaned-up (spelling), cleaned-up (spelling), cleaned-up (spelling)',
  )
})
