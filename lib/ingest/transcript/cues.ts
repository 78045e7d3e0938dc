import { speakersIn, splitName } from './speakers'
import { readTimeCode, timeCode } from './time-code'
import type { Utterance } from './utterance'

const timing = new RegExp(`^\\s*(${timeCode})\\s*-->\\s*(${timeCode})(?:\\s.*)?$`)

type Cue = { from: number | null; to: number | null; lines: string[] }

/** Whether a text has the arrow between two time codes that cues of WebVTT and SRT begin with. */
export const hasCues = (text: string): boolean => new RegExp(timing.source, 'm').test(text)

/** The cues of a file; what stands before, between and behind them (numbers, notes, styles) is no part of them. */
function cuesOf(text: string): Cue[] {
  const cues: Cue[] = []
  let isInside = false
  for (const line of text.split('\n')) {
    const found = timing.exec(line)
    const last = cues.at(-1)
    if (found) {
      if (isInside && last && /^\d+$/.test(last.lines.at(-1)?.trim() ?? '')) last.lines.pop()
      cues.push({ from: readTimeCode(found[1]!), to: readTimeCode(found[2]!), lines: [] })
      isInside = true
    } else if (line.trim() === '') isInside = false
    else if (isInside) last!.lines.push(line)
  }
  return cues
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '\u200e',
  rlm: '\u200f',
}

const plain = (words: string): string =>
  words
    .replace(/<[^<>]*>|\{\\[^{}]*\}/g, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|lrm|rlm);/g, (_, name: string) => entities[name]!)

const voice = /<v(?:\.[^\s>]*)?\s+([^<>]+)>/g

/** The voices of a cue, each with its words; one without a name where the cue names none. */
function voicesOf(words: string): { speaker: string | null; words: string }[] {
  const found = [...words.matchAll(voice)]
  const head = plain(words.slice(0, found[0]?.index ?? words.length))
  return [
    { speaker: null, words: head },
    ...found.map(({ 0: tag, 1: name, index }, at) => ({
      speaker: plain(name!).trim(),
      words: plain(words.slice(index + tag.length, found[at + 1]?.index ?? words.length)),
    })),
  ].filter((each) => each.words.trim() !== '')
}

/** Captions that are made while somebody speaks show each line twice, at the bottom and then above the next one. */
const isRolling = (text: string): boolean => /<\d{2}:\d{2}:\d{2}\.\d{3}>/.test(text)

function withoutRepeats(cues: readonly Cue[]): Cue[] {
  let last = ''
  return cues.map((cue) => ({
    ...cue,
    lines: cue.lines.filter((line) => {
      const words = plain(line).trim()
      if (words === '' || words === last) return false
      last = words
      return true
    }),
  }))
}

/** Another person begins to speak, who is not named. */
const change = /^\s*(?:>>+|[-–—])\s*(?=\S)/u

/** The utterances of WebVTT and SRT: speakers by `<v Name>` or “NAME:”, which holds until another one speaks. */
export function readCues(text: string): Utterance[] {
  const cues = isRolling(text) ? withoutRepeats(cuesOf(text)) : cuesOf(text)
  const bare = (line: string): string => plain(line).replace(change, '')
  const speakers = speakersIn(cues.flatMap(({ lines }) => lines.map(bare)))
  let current: string | null = null
  return cues.flatMap(({ from, to, lines }) => {
    const utterances: { words: string; speaker: string | null }[] = []
    for (const voiced of voicesOf(lines.join('\n'))) {
      if (voiced.speaker !== null) {
        utterances.push(voiced)
        continue
      }
      for (const line of voiced.words.split('\n')) {
        const named = splitName(line.replace(change, ''))
        const isNamed = named !== null && speakers.has(named.name)
        if (isNamed) current = named.name
        else if (change.test(line)) current = null
        const words = isNamed ? named.words : line.replace(change, '')
        const last = utterances.at(-1)
        if (last && !isNamed && !change.test(line)) last.words += ` ${words}`
        else utterances.push({ words, speaker: current })
      }
    }
    return utterances.map((utterance) => ({
      ...utterance,
      from,
      to: to !== null && from !== null && to < from ? null : to,
    }))
  })
}
