import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTranscript } from '@/lib/ingest/transcript/read-transcript'
import { hostileText, seeded } from '../support/hostile'

/** Each line of a transcript as “speaker from–to: words”; what is refused by its sentence. */
function told(text: string): string[] | string {
  const read = readTranscript(text)
  if ('fault' in read) return read.fault
  const { text: said, lines } = read.transcript
  return lines.map(
    ({ start, end, from, to, speaker }) =>
      `${speaker ?? '?'} ${from ?? '?'}–${to ?? '?'}: ${said.slice(start, end)}`,
  )
}

test('WebVTT: voices, tags, notes and settings of cues', () => {
  const text = `WEBVTT - a hearing

NOTE
Ada: not said

STYLE
::cue { color: red }

one
00:01.000 --> 00:04.500 align:start
<v.loud Ada Lovelace>Rents <i>will</i> fall &amp; stay.</v>
<v Bob>Sure?

01:00:02.000 --> 01:00:03.250
<c>Nobody</c> is named
here.`
  expect(told(text)).toEqual([
    'Ada Lovelace 1000–4500: Rents will fall & stay.',
    'Bob 1000–4500: Sure?',
    '? 3602000–3603250: Nobody is named here.',
  ])
})

test('SRT: numbers, commas, names that hold until another one speaks', () => {
  const text = `\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nMAYOR: We will\r\nbuild.\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n{\\an8}And soon.\r\n3\r\n00:00:03,000 --> 00:00:04,500\r\n- Look: when?\r\n- In 2019\r\n`
  expect(told(text)).toEqual([
    'MAYOR 1000–2000: We will build.',
    'MAYOR 2000–3000: And soon.',
    '? 3000–4500: Look: when?',
    '? 3000–4500: In 2019',
  ])
})

test('captions that roll are read once, words that are said twice in others twice', () => {
  const rolling = `WEBVTT

00:00:00.000 --> 00:00:02.000
we<00:00:00.500><c> will</c><00:00:01.000><c> build</c>

00:00:02.000 --> 00:00:02.010
we will build

00:00:02.010 --> 00:00:04.000
we will build
and<00:00:03.000><c> soon</c>`
  expect(told(rolling)).toEqual(['? 0–2000: we will build', '? 2010–4000: and soon'])
  const twice = `1\n00:00:00,000 --> 00:00:01,000\nNo.\n\n2\n00:00:01,000 --> 00:00:02,000\nNo.`
  expect(told(twice)).toEqual(['? 0–1000: No.', '? 1000–2000: No.'])
})

test.for([
  [
    'NAME:',
    'ADA: We will build.\nAnd soon.\nBOB: When?',
    ['ADA ?–?: We will build.', 'ADA ?–?: And soon.', 'BOB ?–?: When?'],
  ],
  [
    'Name: twice',
    'Ada: Yes.\nBob: Look: no.\nAda: Why?\nBob: So.',
    ['Ada ?–?: Yes.', 'Bob ?–?: Look: no.', 'Ada ?–?: Why?', 'Bob ?–?: So.'],
  ],
  [
    '[time] Name',
    '[00:12:03] Ada\nWe will build.\n\n[00:12:09] Bob\nWhen?',
    ['Ada 723000–729000: We will build.', 'Bob 729000–?: When?'],
  ],
  [
    '[time] Name: words',
    '[12:03] ADA: We will build.\n[12:09] When?',
    ['ADA 723000–729000: We will build.', 'ADA 729000–?: When?'],
  ],
  [
    'Name (time): words',
    'Ada Lovelace (00:12:03): We will build.\nAnd soon.\nBob (00:12:09): When?',
    [
      'Ada Lovelace 723000–729000: We will build.',
      'Ada Lovelace 723000–729000: And soon.',
      'Bob 729000–?: When?',
    ],
  ],
  [
    'Name and time over the words',
    'Speaker 1  0:03\nWe will build.\n\nSpeaker 2  1:15\nWhen?',
    ['Speaker 1 3000–75000: We will build.', 'Speaker 2 75000–?: When?'],
  ],
  [
    'times on lines of their own',
    '0:03\nwe will build\n0:06\nand soon',
    ['? 3000–6000: we will build', '? 6000–?: and soon'],
  ],
  [
    'Arabic',
    'الوزير: سنبني.\nالصحفي: متى؟\nالوزير: قريبا.',
    ['الوزير ?–?: سنبني.', 'الصحفي: متى؟', 'الوزير ?–?: قريبا.'],
  ],
  [
    'Chinese',
    '记者：什么时候？\n市长：很快。\n记者：好。\n市长：是。',
    ['记者 ?–?: 什么时候？', '市长 ?–?: 很快。', '记者 ?–?: 好。', '市长 ?–?: 是。'],
  ],
] as const)('plain text: %s', ([, text, wanted]) => {
  const lines = wanted.map((line) => (line.includes('–') ? line : `الوزير ?–?: ${line}`))
  expect(told(text)).toEqual(lines)
})

test.for([
  ['', 'This transcript is empty.'],
  ['WEBVTT\n\nNOTE nothing', 'This is no transcript: it has neither time codes nor the names of speakers.'],
  [
    'Rents will fall, she said.\nAt 10:30 they met.\nLook: they won.',
    'This is no transcript: it has neither time codes nor the names of speakers.',
  ],
  [
    '00:75 is no time\n00:99 neither',
    'This is no transcript: it has neither time codes nor the names of speakers.',
  ],
  ['1\n00:00:01,000 --> 00:00:02,000\n♪\n', 'Nothing is said in this transcript.'],
  ['ADA: x\0y', 'This is no text that can be kept: some of its characters are broken.'],
  ['ADA: '.padEnd(4_000_001, 'x'), 'This transcript is too long: at most 4 million characters can be read.'],
  ['A: x\n'.repeat(100_001), 'This transcript has too many lines: at most 100,000 can be read.'],
] as const)('refuses what is no transcript with one sentence: %#', ([text, sentence]) => {
  expect(told(text)).toBe(sentence)
})

test('a cue that ends before it begins keeps its words and has no end', () => {
  expect(told('1\n00:00:05,000 --> 00:00:02,000\nSo it is.')).toEqual(['? 5000–?: So it is.'])
})

test('whatever is given, lines are words of the text, parted by one line end', () => {
  const parts = fc.constantFrom(
    '00:01 --> 00:02\n',
    '\n',
    '\n\n',
    'ADA: ',
    '[0:03] ',
    'Bob (0:04)',
    '<v Ada>',
    '<',
    '>> ',
    '0:05',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, hostileText), { maxLength: 30 }), (pieces) => {
      const read = readTranscript(pieces.join(''))
      if ('fault' in read) return
      const { text, lines } = read.transcript
      expect(lines.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text)
      for (const { start, end } of lines) expect(text.slice(start, end)).toMatch(/^\S(?:[^\n]*\S)?$/u)
    }),
    seeded,
  )
})

test.for(['<v ', '00:01 --> 00:02\n', 'A: x\n', '0:01 ', '[0:01] A\n', 'A B C ', '&amp;'])(
  'a megabyte of %j is read or refused, not struggled with',
  (piece) => {
    const text = `0:00:01.000 --> 0:00:02.000\n${piece.repeat(Math.ceil(400_000 / piece.length))}`
    expect(Object.keys(readTranscript(text)).length).toBe(1)
    expect(Object.keys(readTranscript(text.slice(28))).length).toBe(1)
  },
)
