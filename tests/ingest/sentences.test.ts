import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentences } from '@/lib/ingest/sentences'
import { hostileText, seeded } from '../support/hostile'

/** One line a block of copy; `|` marks where one sentence ends and the next begins. To add a case, add a line. */
const cases: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Rents rose.| Wages fell.| Why?| Nobody knows!',
    'Mr. Khan met Mrs. Shah, Ms. Ali and Dr. Malik.| They talked.',
    'Gen. Asim Munir and Lt. Gov. Dan Patrick came with Sen. J. D. Vance and Rep. Adam Smith.| Gov. Newsom did not.',
    'Prof. Lee lives in St. Louis, near Mt. Hood and Ft. Worth.| Rev. Jones moved to Wall St.| He likes it.',
    'The U.S. Senate voted.| Troops left the U.S.| The war ended.| A U.N. Security Council vote followed.',
    'The talks began at 5 p.m. on Monday.| They ended at 9 a.m. Tuesday.| He left at 6 p.m.| Officials said so.| It was 7 p.m. GMT.',
    'See No. 5 and Nos. 6 and 7.| He said no.| Then he left.',
    'On Jan. 3 and Sept. 11 it rained.| It came in Jan.| Nobody saw it.',
    'J. K. Rowling wrote it.| George W. Bush and J.R.R. Tolkien read it.| So did I.| The rest did not.',
    'Growth was 3.5 percent, or $1.2 billion.| It was 0.3 before.',
    'This is version 2.| Then comes 3.',
    'He said he would ... Kabul did not answer.| They waited… and waited.| Nobody came…| Then it rained.',
    'He stopped...| Then he went on.| “We have [...] Afghan soil to defend.”| He sat.',
    '“We will not bow.”| He left.| “Will you go?” he asked.| (It was late.)| Nobody spoke.',
    'He asked: “Why now?”| She said: “Stop!”| They left.',
    '"Stop!" he cried.| "Never," she said.| \'We go.\'| He went.',
    'Apple Inc. Chief Executive Tim Cook spoke.| He leads Apple Inc.| The shares rose.| Smith & Co. Ltd. did too.',
    'Robert Downey Jr. came.| It was held in Washington, D.C.| The others stayed.',
    'He paid Rs. 500, i.e. too much, e.g. for tea, fruit, etc.| Nobody minded.',
    'Visit www.example.com/?Page=2 or write to a.b@example.com.| Thanks.',
    'He won (!) Karachi and lost (?) Lahore.| Then he slept.',
    '1. The price fell.| The rent rose.',
    'KABUL (AP) — Gen. Khan spoke.| GEN. KHAN LEFT.',
    'The minister said\nthat Mr.\nKhan would come.| He\ndid.',
    'Smith v. Jones was heard.| Roe vs. Wade was not.',
    'Really?!| Yes!!!| No.',
    'Rents fell. * * *',
    'One sentence without a stop',
  ],
  de: [
    'Die Mieten stiegen.| Warum?| Niemand weiß es!',
    'Dr. Müller traf Prof. Dr. Meier am 3. Oktober.| Sie sprachen lange.',
    'Am 12. Mai fiel der Kurs im 19. Jahrhundert.| Es war sein 3. Sieg.| Danach ging er.',
    'Das kostet z. B. 3,5 Mio. Euro, d. h. viel.| Hr. Schmidt zahlt ca. 2 Mrd. Dollar usw. an Bord.',
    '„Wir gehen nicht.“| Er blieb.| „Kommst du?“ fragte sie.| »Nein.«| Er ging.',
    'Vgl. Nr. 5 und Abs. 2.| Das gilt u. a. für Kap. 3.',
    'Der Krieg endete 1945.| Danach begann der Aufbau.',
    'J. W. Goethe schrieb es.| Er lebte in Weimar.',
  ],
  fr: [
    'Les loyers ont augmenté.| Pourquoi ?| Personne ne le sait !',
    'M. Dupont et Mme. Durand ont vu le Dr. Martin.| Ils ont parlé.',
    '« Oui. »| Il est parti.| « Vraiment ? » demande-t-il.| Elle se tait.',
    'J.-P. Sartre et MM. Blanc sont venus, p. ex. hier.| Le n. 5 manque.',
    'Il a payé 3,5 millions d’euros.| C’est trop.',
    'Il attend…| Puis il part.',
  ],
  ur: [
    'وزیر نے کہا۔| وہ گئے۔| کیا یہ سچ ہے؟| ہاں!',
    '"ہم تیار ہیں۔"| انہوں نے کہا۔',
    'شرح 3.5 فیصد تھی۔| پھر 3۔5 ہوئی۔| وہ ڈاکٹر خان سے ملے۔',
    'ایم۔ کیو۔ ایم نے کہا۔| پی۔ٹی۔آئی نے نہیں۔',
    'وہ آئے، بیٹھے؛ اور چلے گئے۔| بس۔',
  ],
  ar: [
    'قال الوزير إنه سيأتي.| هل هذا صحيح؟| نعم!',
    'حضر د. خان وأ. سالم.| ثم ذهبا.',
    '"نحن مستعدون."| ثم ذهب؛ وعاد.',
    'كانت النسبة 3.5 في المئة.| ارتفعت بعد ذلك.',
    'وقع ذلك عام 2020 م.| ثم انتهى.',
  ],
  ps: [
    'وزیر وویل.| هغه لاړ.| ایا دا رښتیا ده؟| هو!',
    'هغه راغی۔| بیا ولاړ.| کچه 3.5 سلنه وه.| دا ډېره ده.',
  ],
}

describe.each(Object.entries(cases))('in %s, sentences end where a reader would end them', (language, lines) => {
  test.each(lines)('%s', (line) => {
    const text = line.replaceAll('|', '')
    const found = sentences(text, [{ start: 0, end: text.length }], language)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(line.split('|').map((sentence) => sentence.trim()))
  })
})

test('never lets a sentence cross from one block into the next', () => {
  const text = 'Rents rose\n\nby a third. Wages fell.'
  const found = sentences(text, [{ start: 0, end: 10 }, { start: 12, end: text.length }], 'en')
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Rents rose', 'by a third.', 'Wages fell.'])
})

test('reads text in a language nobody knows', () => {
  expect(sentences('One. Two.', [{ start: 0, end: 9 }], 'no such language')).toHaveLength(2)
})

test('keeps sentences in order inside their block and loses no character of hostile text', () => {
  const page = fc.tuple(hostileText, hostileText, fc.constantFrom('en', 'de', 'fr', 'ur', 'ar', 'ps', 'zh', 'th', '?'))
  fc.assert(
    fc.property(page, ([first, second, language]) => {
      const text = `${first}\n\n${second}`
      const blocks = [{ start: 0, end: first.length }, { start: first.length + 2, end: text.length }]
      const found = sentences(text, blocks, language)
      const pieces = found.map(({ start, end }) => text.slice(start, end))
      expect(found.every(({ start, end }, at) => start < end && start >= (found[at - 1]?.end ?? 0))).toBe(true)
      expect(found.every(({ start, end }) => blocks.some((block) => block.start <= start && end <= block.end))).toBe(true)
      expect(pieces).toEqual(pieces.map((piece) => piece.trim()))
      expect(pieces.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
    }),
    seeded,
  )
})
