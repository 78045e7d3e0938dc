import { expect, test } from 'vitest'
import { carry } from '@/lib/anchor/carry'
import { describe } from '@/lib/anchor/describe'
import { locate } from '@/lib/anchor/locate'
import { locateSelector } from '@/lib/anchor/locate-selector'
import { marked, show } from '../support/marked'

const company = 'The report of the council was read aloud on the square before noon by two clerks.'

/** What became of the claim in square brackets when its words stand in another sentence, in a text that else stays as it was. */
function carried(bracketed: string, sentence: string): string {
  const { text, span } = marked(`${company}\n${bracketed}\n${company}`)
  const after = `${company}\n${sentence}\n${company}`
  const [found] = carry(text, after, [describe(text, span)])
  return !found || found.anchor === 'lost'
    ? 'lost'
    : `${found.anchor}: ${show(after, found).slice(company.length + 1, -company.length - 1)}`
}

const s = String.fromCodePoint
test.for([
  ['killed [10] people here, he says', 'killed 10 000 people here, he says', '[10 000]'],
  ['killed [10] people here, he says', `killed 10${s(0xa0)}000 people here, he says`, '10'],
  ['killed [10] people here, he says', `killed 10${s(0x202f)}000 people here, he says`, '10'],
  ['killed [10] people here, he says', `killed 10${s(0x2009)}000 people here, he says`, '10'],
  ['killed [10] people here, he says', `killed 10${s(0x200b)}000 people here, he says`, '10'],
  ['killed [300] people here, he says', 'killed 2 300 people here, he says', '[2 300]'],
  ['killed [300 people] here, he says', 'killed 2 300 people here, he says', '[2 300 people]'],
  ['he owned [10] million when it ended', 'he owned 10 billion when it ended', '[10 billion]'],
  ['[十人]死亡，官员说。', '二十人死亡，官员说。', '[二十人]'],
  ['火灾造成[10人]死亡，官员说。', '火灾造成10万人死亡，官员说。', '10'],
  ['火灾造成[10]人死亡，官员说。', '火灾造成10万人死亡，官员说。', '[10万人]'],
  ['火灾造成[10]元损失，官员说。', '火灾造成10美元损失，官员说。', '[10美元]'],
  ['今天[5]度，官员说。', '今天零下5度，官员说。', '5'],
  ['增长[百分之五]，官员说。', '增长百分之五十，官员说。', '[百分之五十]'],
  ['官员[同意]协议，他说。', '官员不同意协议，他说。', '[不同意]'],
  ['he paid [$5] for the ticket', 'he paid -$5 for the ticket', '[-$5]'],
  ['he paid [$5] for the ticket', 'he paid −$5 for the ticket', '[−$5]'],
  ['he paid [$5] for the ticket', 'he paid A$5 for the ticket', '[A$5]'],
  ['he paid [5] for the ticket', 'he paid $5 for the ticket', '[$5]'],
  ['he paid [5] for the ticket', 'he paid USD 5 for the ticket', '[USD 5]'],
  ['he paid [5] for the ticket', 'he paid 5 euros for the ticket', '[5 euros]'],
  ['he paid [5] for the ticket', 'he paid 5.3 for the ticket', '[5.3]'],
  ['he paid [15] for the ticket', 'he paid 1.5 for the ticket', '[1.5]'],
  ['he paid [5] for the ticket', 'he paid ½5 for the ticket', ''],
  ['he paid [2] for the ticket', 'he paid 2 ½ for the ticket', '[2 ½]'],
  ['he paid [5 %] for the ticket', 'he paid 5 ‰ for the ticket', ''],
  ['he paid [5] % for the ticket', 'he paid 5 ‰ for the ticket', '[5 ‰]'],
  ['he paid [€5]m for the ticket', 'he paid €5bn for the ticket', ''],
  ['he used [v2] for the ticket', 'he used v2.1 for the ticket', ''],
  ['it was [10°] in the square', 'it was −10° in the square', ''],
  ['it was [10°] in the square', 'it was 10°C in the square', '[10°C]'],
  ['it was [H2] in the square', 'it was H20 in the square', ''],
  ['it was [1/2] of the square', 'it was 11/2 of the square', ''],
  ['it took [5] people to lift', 'it took 5–10 people to lift', '[5–10]'],
  ['it took [10] people to lift', 'it took 5 – 10 people to lift', '[5 – 10]'],
  ['it took [5] people to lift', 'it took 5 to 10 people to lift', '[5 to 10]'],
  ['it was [5] May when he came', 'it was 5 June when he came', '[5 June]'],
  ['it was [May 5] when he came', 'it was May 5, 2024 when he came', '[May 5, 2024]'],
  ['it was [10] when he came', 'it was 10:30 when he came', ''],
  ['it was [10] when he came', 'it was 10 p.m. when he came', '[10 p.m]'],
  ['it was [No. 5] when he came', 'it was No. 51 when he came', ''],
  ['it was [5] times when he came', 'it was 5 years when he came', '[5 years]'],
  ['it took [five] people to lift', 'it took five million people to lift', '[five million]'],
  ['it took [10] km of cable', 'it took 10 m of cable', '[10 m]'],
  ['it took [10] km of cable', 'it took 10 km² of cable', '[10 km²]'],
  ['it took [10] km of cable', 'it took 10 km/h of cable', '[10 km/h]'],
  ['it took [twenty] people to lift', 'it took twenty five people to lift', '[twenty five]'],
  ['it took [five] people to lift', 'it took five to ten people to lift', '[five to ten]'],
  ['it took [two] of the people', 'it took two thirds of the people', '[two thirds]'],
  ['they were [elected] in the spring', 'they were re-elected in the spring', ''],
  ['a [Russia] policy of sorts', 'a anti–Russia policy of sorts', '[anti–Russia]'],
  ['they were [elected] in the spring', 'they were (re)elected in the spring', 'elected]'],
  ['they are [smokers] of the town', 'they are non smokers of the town', '[non smokers]'],
  ['it was [10°] in the square', 'it was 10°30′ in the square', '[10°30′]'],
  ['火灾造成[1万]人死亡，官员说。', '火灾造成1万5000人死亡，官员说。', '[1万5000'],
  ['그는 [10]명을 보았다고 말했다', '그는 10만 명을 보았다고 말했다', ''],
  ['it took [10,000] rupees', 'it took 1,10,000 rupees', ''],
  ['it took [5] × 10⁶ of it', 'it took 5 × 10⁷ of it', '[5 × 10⁷]'],
  ['they rated it [AA] in the spring', 'they rated it AA+ in the spring', '[AA+]'],
  ['they bought [AT] in the spring', 'they bought AT&T in the spring', '[AT&T]'],
  ['سقط [٥] قتلى في المدينة', 'سقط ٥ ملايين قتلى في المدينة', '[٥ ملايين]'],
  ['سقط [٥] قتلى في المدينة', 'سقط ٥٬٠٠٠ قتلى في المدينة', ''],
  ['वहाँ [५] लोग मारे गए हैं', 'वहाँ ५ लाख लोग मारे गए हैं', '[५ लाख]'],
  ['火灾造成[１０]人死亡，官员说。', '火灾造成１０，０００人死亡，官员说。', ''],
  ['ราคา [5] บาทในวันนี้', 'ราคา 5 ล้านบาทในวันนี้', '[5'],
] as const)('is changed, not moved: %s → %s', ([before, after, wanted]) => {
  const found = carried(before, after)
  expect(found).toMatch(/^changed: /)
  expect(found).toContain(wanted)
})

test.for([
  ['Yesterday in Quetta [10] people were killed.', 'Yesterday in Quetta 10 000 people were killed.'],
  ['Yesterday in Quetta [10] people were killed.', 'Yesterday in Quetta 10–15 people were killed.'],
  ['Yesterday the plant paid [$5] to each worker.', 'Yesterday the plant paid -$5 to each worker.'],
  ['Yesterday the mayor [will] come to the town.', 'Yesterday the mayor willing to come.'],
  ['昨天火灾造成死亡人数[十人]。', '昨天火灾造成死亡人数二十人。'],
] as const)('a passage is not found as a piece of something else: %s → %s', ([bracketed, other]) => {
  const { text, span } = marked(bracketed)
  expect(locate(text, describe(text, span))).toMatchObject({ anchor: 'exact' })
  expect(locate(other, describe(text, span))).toBeNull()
})

test('a foreign quote without its company is not found as a piece of a number, and is where its position says so', () => {
  const text = 'The report counts 10 000 people killed in the war.'
  expect(locateSelector(text, { quote: { exact: '000 people killed' } })).toBeNull()
  expect(locateSelector(text, { quote: { exact: '10 000 people killed' } })).toMatchObject({
    start: 18,
    by: 'quote',
  })
  expect(
    locateSelector(text, { quote: { exact: '000 people killed' }, position: { start: 21, end: 38 } }),
  ).toMatchObject({ start: 21, by: 'quote-and-position' })
})

test.for([
  ['killed [10] people here, he says', 'It is said: killed 10 people here, he says'],
  ['killed [10] people here, he says', 'killed 10 people there, he says'],
  ['killed [10] people here, he says', 'killed exactly 10 young people here, he says'],
  ['In [2024] the mayor came back', 'In 2024, the mayor came back'],
  ['In [2024] 300 people came back', 'In 2024 some 300 people came back'],
  ['In 2024 [300 people] came back', 'In the year 2024 300 people came back'],
  ['he paid [$5] for the ticket', 'Yes: he paid $5 for the ticket'],
  ['the [mayor] came back', 'the mayor, Ann Aziz, came back'],
  ['the [mayor] came back', 'the mayor – Ann Aziz – came back'],
  ['the mayor [came back] on Monday', 'the mayor “came back” on Monday'],
  ['官员[同意]协议，他说。', '官员周四同意协议，他说。'],
  ['昨天[十人]死亡，官员说。', '官员说：昨天十人死亡，官员说。'],
  ['the un[precedent]ed talks of today', 'these un[precedent]ed talks of today'.replace(/[[\]]/g, '')],
] as const)('stays found: %s → %s', ([before, after]) => {
  expect(carried(before, after)).toMatch(/^(exact|moved): /)
})
