import { Chance as Dice } from '../support/chance'
import { madeSpeeches, partsOfSentence, saidOf, type Choice, type MadeSpeech } from './made-speeches'
import type { Transcript } from '@/lib/domain/transcript'

/** A made quotation: in which language, the words between the marks, and the sentences of the transcript it was made of. */
type Made = Readonly<{ language: string; quoted: string; said: string }>
export type Honest = Made & Readonly<{ reasons: readonly string[] }>
export type Dishonest = Made & Readonly<{ fault: string }>

/** A speech as a transcript, one sentence a line, three seconds each, by two speakers turn about. */
export function transcriptOfSpeech({ sentences }: MadeSpeech): Transcript {
  const said = sentences.map(saidOf)
  let start = 0
  const lines = said.map((words, n) => {
    const line = {
      start,
      end: start + words.length,
      from: n * 3000,
      to: n * 3000 + 3000,
      speaker: n % 2 ? 'Bo' : 'Ada',
    }
    start = line.end + 1
    return line
  })
  return { text: said.join('\n'), lines }
}

type Chance = () => number
const pick = <T>(chance: Chance, all: readonly T[]): T => all[Math.floor(chance() * all.length)]!

const isHonest = ({ reason }: Choice): boolean =>
  !reason.startsWith('!') && reason !== 'skip' && reason !== 'omission'

/** What typography changes and nobody hears: each is a way to write the same words. */
const dressings: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => words.replace(/'/g, '’'),
  (words) => words.replace(/ /, '\u00a0').replace(/(\p{L})(\p{L})/u, '$1\u200b$2'),
  (words) => words.normalize('NFD'),
  (words) => words.replace(/[.。]$/u, ''),
  (words) => words.replace(/, /, ' – '),
  (words) => words.replace(/fi/, 'ﬁ').replace(/^./u, (first) => first.toLowerCase()),
  (words) => words.replace(/(\p{L}+) (\p{L}+) (\p{L}+)$/u, '‘$1 $2’ $3'),
]

/** A sentence as an honest reporter may write it, and which edits were made. */
function honestly(sentence: string, chance: Chance): { quoted: string; reasons: string[] } {
  const reasons: string[] = []
  const quoted = partsOfSentence(sentence).map((part) => {
    if (typeof part === 'string') return part
    if (!isHonest(part) || chance() < 0.4) return part.said
    if (part.reason !== 'none') reasons.push(part.reason)
    return part.quoted
  })
  return { quoted: quoted.join(''), reasons }
}

/** Leaves two sentences' middle out: the end of the first is dropped only as a whole sentence is. */
function joinedSentences(first: string, third: string): string {
  return `${first.replace(/[.。]$/u, '')} ${'…'} ${third}`
}

function honestOf(speech: MadeSpeech, at: number, chance: Chance): Honest {
  const { language, sentences } = speech
  const made = honestly(sentences[at]!, chance)
  const said = sentences
    .slice(at, at + 3)
    .map(saidOf)
    .join('\n')
  let { quoted } = made
  const reasons = [...made.reasons]
  if (chance() < 0.25 && at + 2 < sentences.length) {
    const later = honestly(sentences[at + 2]!, chance)
    quoted = joinedSentences(quoted, later.quoted)
    reasons.push('ellipsis', ...later.reasons)
  }
  return { language, said, quoted: pick(chance, dressings)(quoted), reasons: [...new Set(reasons)].sort() }
}

/** A sentence with one dishonest change, and honest ones beside it. */
function dishonestOf(
  { language, sentences, summaries }: MadeSpeech,
  at: number,
  chance: Chance,
): Dishonest | null {
  if (chance() < 0.1) return { language, said: '', quoted: pick(chance, summaries), fault: 'a summary' }
  const parts = partsOfSentence(sentences[at]!)
  const wrong = parts.filter((part) => typeof part !== 'string' && part.reason.startsWith('!'))
  if (wrong.length === 0) return null
  const chosen = pick(chance, wrong) as Choice
  const quoted = parts.map((part) => {
    if (typeof part === 'string') return part
    if (part === chosen) return inDisguise(part, chance)
    return isHonest(part) && chance() < 0.5 ? part.quoted : part.said
  })
  const words = quoted.join('').replace(/ +/g, ' ').trim()
  return {
    language,
    said: saidOf(sentences[at]!),
    quoted: pick(chance, dressings)(words),
    fault: chosen.reason.slice(1),
  }
}

/** A dishonest change, at times in brackets or behind an ellipsis. */
function inDisguise({ said, quoted, reason }: Choice, chance: Chance): string {
  if (reason === '!words' || chance() < 0.6) return quoted
  if (quoted === '') return '… '
  return quoted.startsWith(' ')
    ? ` [${quoted.trim()}]`
    : said.endsWith(' ')
      ? `[${quoted.trim()}] `
      : `[${quoted}]`
}

function many<T>(
  count: number,
  seed: number,
  make: (speech: MadeSpeech, at: number, chance: Chance) => T | null,
): T[] {
  const dice = new Dice(seed)
  const chance = () => dice.below(1000) / 1000
  const all: T[] = []
  for (let n = 0; all.length < count; n++) {
    const speech = madeSpeeches[n % madeSpeeches.length]!
    const made = make(speech, Math.floor(chance() * speech.sentences.length), chance)
    if (made) all.push(made)
  }
  return all
}

/** Quotations with honest edits only, the same on every run. */
export const honestQuotations = (count: number): Honest[] => many(count, 11, honestOf)

/** Quotations in which a denial, a number, a name or other words were changed, or that only sum up; the same on every run. */
export const dishonestQuotations = (count: number): Dishonest[] => many(count, 12, dishonestOf)
