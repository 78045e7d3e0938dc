import { expect, test } from 'vitest'
import { readPlainText } from '@/lib/ingest/plain-text'
import { findQuotations } from '@/lib/quotation/find-quotations'

/** The quotations of a text in short: pieces joined by a bar, a plus for each quotation around it. */
function told(text: string, language = 'en'): string[] {
  const read = readPlainText(text, { title: '', language })
  return findQuotations(read.text, read.blocks, language).map(
    ({ pieces, depth }) =>
      '+'.repeat(depth) + pieces.map(({ start, end }) => read.text.slice(start, end)).join(' | '),
  )
}

test.for([
  ['en', 'She said “rents will fall” and left.', 'rents will fall'],
  ['en', 'She said "rents will fall" and left.', 'rents will fall'],
  ['en', "She said 'rents will fall' and left.", 'rents will fall'],
  ['en', "She said ``rents will fall'' and left.", 'rents will fall'],
  ['de', 'Sie sagte „die Mieten sinken“ und ging.', 'die Mieten sinken'],
  ['de', 'Sie sagte »die Mieten sinken« und ging.', 'die Mieten sinken'],
  ['de', 'Sie sagte ‚die Mieten sinken‘ und ging.', 'die Mieten sinken'],
  ['de', 'Sie sagte „die Mieten sinken" und ging.', 'die Mieten sinken'],
  ['de', 'Die „Mieten“bremse kommt.', 'Mieten'],
  ['fr', 'Elle a dit « les loyers baissent » et elle est partie.', 'les loyers baissent'],
  ['fr', 'Elle a dit «\u00a0les loyers baissent\u00a0» hier.', 'les loyers baissent'],
  ['fr', 'C’est l’« affaire du siècle », dit-on.', 'affaire du siècle'],
  ['de-CH', 'Sie sagte ‹so nicht› und ging.', 'so nicht'],
  ['pl', 'Powiedziała „czynsze spadną” i wyszła.', 'czynsze spadną'],
  ['sv', 'Hon sade ”hyrorna sjunker” och gick.', 'hyrorna sjunker'],
  ['sv', 'Hon sade »hyrorna sjunker» och gick.', 'hyrorna sjunker'],
  ['fi', 'Hän sanoi ’vuokrat laskevat’ ja lähti.', 'vuokrat laskevat'],
  ['ru', 'Она сказала: «Цены упадут», и ушла.', 'Цены упадут'],
  ['zh', '她说“房租会下降”，然后离开。', '房租会下降'],
  ['zh', '她说"房租会下降"，然后离开。', '房租会下降'],
  ['zh', '她说：「房租会下降」。', '房租会下降'],
  ['zh', '报道《房租》说', '房租'],
  ['ja', '彼女は『家賃は下がる』と述べた。', '家賃は下がる'],
  ['ar', 'وقالت «الإيجارات ستنخفض» ثم غادرت.', 'الإيجارات ستنخفض'],
  ['ar', 'قالت إن و"الإيجارات ستنخفض" قريبا.', 'الإيجارات ستنخفض'],
  ['he', 'היא אמרה ״שכר הדירה יירד״ והלכה.', 'שכר הדירה יירד'],
] as const)('%s: finds what is between the marks in: %s', ([language, text, wanted]) => {
  expect(told(text, language)).toEqual([wanted])
})

test.for([
  ['en', "It didn't rise in the '90s, as the workers' union said. Rock 'n' roll's dead; 'tis so."],
  ['en', 'It didn’t rise in the ’90s, as the workers’ union said. Get ’em.'],
  ['en', 'He is 6\'2" tall, and the board is 5" wide.'],
  ['he', 'צה״ל וארה"ב הודיעו'],
  ['fr', 'C’est l’avis qu’on donne aujourd’hui.'],
  ['en', 'It cost `five` or so. No marks here.'],
  ['en', '“” and "…"'],
  ['en', "She had 'no idea of it."],
] as const)('%s: takes no apostrophe, measure or empty pair for a quotation in: %s', ([language, text]) => {
  expect(told(text, language)).toEqual([])
})

test('an apostrophe within single marks does not end the quotation', () => {
  expect(told('She said ‘the workers’ rights don’t matter here’, and left.')).toEqual([
    'the workers’ rights don’t matter here',
  ])
  expect(told("He said 'goin' home isn't a plan.'")).toEqual(["goin' home isn't a plan."])
})

test('inches within straight marks do not end the quotation', () => {
  expect(told('"It was 5" wide and 3" high," she said.')).toEqual(['It was 5" wide and 3" high,'])
})

test('a quotation within a quotation is found as well, and knows that it lies in one', () => {
  expect(told('“He told me ‘never again’ twice,” she said.')).toEqual([
    'He told me ‘never again’ twice,',
    '+never again',
  ])
  expect(told('\'He told me "never again" twice,\' she said.')).toEqual([
    'He told me "never again" twice,',
    '+never again',
  ])
  expect(told('« Il a dit “jamais” deux fois », dit-elle.', 'fr')).toEqual([
    'Il a dit “jamais” deux fois',
    '+jamais',
  ])
  expect(told('「彼は『二度と』と言った」と述べた。', 'ja')).toEqual(['彼は『二度と』と言った', '+二度と'])
})

test('a quotation goes on over sentences', () => {
  expect(told('“It is over. We lost! What now?” she asked.')).toEqual(['It is over. We lost! What now?'])
})

test('a long quotation repeats its mark with each paragraph and is one', () => {
  expect(told('“First of all.\n\n“Then the rest.\n\n“And the end,” she said.\n\nNo more.')).toEqual([
    'First of all. | Then the rest. | And the end,',
  ])
  expect(told('« Tout d’abord.\n\n» Puis le reste. », dit-elle.', 'fr')).toEqual([
    'Tout d’abord. | Puis le reste.',
  ])
  expect(told('“He said: ‘First.\n\n“‘Then.’ And so on,” she said.')).toEqual([
    'He said: ‘First. | ‘Then.’ And so on,',
    '+First. | Then.',
  ])
})

test('a quotation that only ends in the next paragraph is one, too', () => {
  expect(told('„Erstens das.\n\nZweitens jenes“, sagte sie.', 'de')).toEqual([
    'Erstens das. | Zweitens jenes',
  ])
  expect(told('"First this.\n\nThen that," she said.')).toEqual(['First this. | Then that,'])
})

test('a quotation whose end is missing ends with its paragraph, and says so', () => {
  const text = 'She said “rents will fall and left.\n\nThen “nothing” happened.'
  const read = readPlainText(text, { title: '', language: 'en' })
  expect(findQuotations(read.text, read.blocks, 'en')).toMatchObject([
    { isClosed: false, marks: '“' },
    { isClosed: true, marks: '“”' },
  ])
})

test('what the reporter breaks into is one quotation in pieces', () => {
  expect(told('“We will,” she said, “win this.” He nodded.')).toEqual(['We will, | win this.'])
  expect(told('„Wir werden“, sagte sie, „gewinnen.“', 'de')).toEqual(['Wir werden | gewinnen.'])
  expect(told('“We will” — she paused — “win.”')).toEqual(['We will | win.'])
  expect(told('“We will,” she said. “We must.”')).toEqual(['We will,', 'We must.'])
  expect(told('The “red” and the “blue” teams, “green”, too')).toEqual(['red', 'blue', 'green'])
  expect(told('« Nous irons, a-t-elle dit, jusqu’au bout. »', 'fr')).toEqual(['Nous irons | jusqu’au bout.'])
})

test.for([
  ['es', '—No lo haremos —dijo ella—. Y punto.', 'No lo haremos | Y punto.'],
  ['es', '—No lo haremos —respondió.', 'No lo haremos'],
  ['fr', '— Je ne viendrai pas, répond le maire.', 'Je ne viendrai pas | .'],
  ['pl', '– Nie – powiedział minister – zrobimy tego.', 'Nie | zrobimy tego.'],
  ['pl', '– To nie jest – jak mówiłem – prawda.', 'To nie jest – jak mówiłem – prawda.'],
] as const)('%s: a line of dialogue opens with a dash: %s', ([language, text, wanted]) => {
  expect(told(text, language)).toEqual([wanted])
})

test('a dash opens no dialogue in English', () => {
  expect(told('— Not so, she said.')).toEqual([])
})
