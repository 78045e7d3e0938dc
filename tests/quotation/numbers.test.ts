import { expect, test } from 'vitest'
import { toldMatch } from './matching'

const asNumber = 'edited, cleaned-up (number)'

test.for([
  ['en', 'it cost 1,250,000 pounds', 'it cost one million, two hundred and fifty thousand pounds'],
  ['en', 'it cost $1.5 million then', 'it cost one point five million dollars then'],
  ['en', 'it cost £2bn then', 'it cost two billion pounds then'],
  ['en', 'it cost $5m then', 'it cost five million dollars then'],
  ['en', 'some 100 people came', 'some a hundred people came'],
  ['en', 'back in 2024 it fell', 'back in twenty twenty-four it fell'],
  ['en', 'back in 1905 it fell', 'back in nineteen hundred and five it fell'],
  ['en', 'with 42 boats here', 'with forty two boats here'],
  ['en', 'up by 3.25% now', 'up by three point two five per cent now'],
  ['de', 'es waren 325.000 Leute da', 'es waren dreihundertfünfundzwanzigtausend Leute da'],
  ['de', 'es kostet 2,5 Mio. Euro heute', 'es kostet zwei Komma fünf Millionen Euro heute'],
  ['de', 'es sind 1999 Boote da', 'es sind tausendneunhundertneunundneunzig Boote da'],
  ['fr', 'il y a 10 000 bateaux ici', 'il y a dix mille bateaux ici'],
  ['fr', 'il y a 97 bateaux ici', 'il y a quatre-vingt-dix-sept bateaux ici'],
  ['fr', 'il y a 71 bateaux ici', 'il y a soixante et onze bateaux ici'],
  ['es', 'hay 2.345 barcos aquí', 'hay dos mil trescientos cuarenta y cinco barcos aquí'],
  ['ar', 'هناك ٣٥ قاربا هنا', 'هناك خمسة وثلاثون قاربا هنا'],
  ['zh', '这里有2024条船停着', '这里有二〇二四条船停着'],
  ['zh', '这里有350万条船停着', '这里有三百五十万条船停着'],
])('%s: the same number in another way: %s', ([language, quoted, said]) => {
  expect(toldMatch(quoted!, said!, language)).toBe(asNumber)
})

test.for([
  ['en', 'it cost 15 pounds then', 'it cost fifty pounds then'],
  ['en', 'I saw 25 were red here', 'I saw twenty, five were red here'],
  ['en', 'it was 1520 people there', 'it was fifteen, twenty people there'],
  ['en', 'we have 150 boats here', 'we have one hundred and five boats here'],
  ['en', 'it was 502 that came here', 'it was five hundred, two that came here'],
  ['en', 'some 2,001,000 people came here', 'some two million thousand people came here'],
  ['en', 'some 20,000 boats came here', 'some two hundred hundred boats came here'],
  ['en', 'it cost $5 million then', 'it cost five million pounds then'],
  ['en', 'it cost $5m then', 'it cost five thousand dollars then'],
  ['en', 'up by 8 percent now', 'up by eight points now'],
  ['en', 'more than 600 boats here', 'more than a hundred boats here'],
  ['de', 'es waren 352.000 Leute da', 'es waren dreihundertfünfundzwanzigtausend Leute da'],
  ['de', 'es kostet 2,5 Millionen heute', 'es kostet fünfundzwanzig Millionen heute'],
  ['fr', 'il y a 77 bateaux ici', 'il y a quatre-vingt-dix-sept bateaux ici'],
  ['es', 'hay 2.345 barcos aquí', 'hay dos mil cuatrocientos cuarenta y cinco barcos aquí'],
  ['ar', 'هناك ٥٣ قاربا هنا', 'هناك خمسة وثلاثون قاربا هنا'],
  ['zh', '这里有35万条船停着', '这里有三百五十万条船停着'],
])('%s: another number never passes: %s', ([language, quoted, said]) => {
  expect(toldMatch(quoted!, said!, language)).toMatch(/^(?:altered|not-found)/)
})
