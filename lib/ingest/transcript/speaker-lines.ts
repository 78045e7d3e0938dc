import { isName, speakersIn, splitName } from './speakers'
import { readTimeCode, timeCode } from './time-code'
import type { Utterance } from './utterance'

const bracketed = new RegExp(`^\\s*[[(](${timeCode})[\\])]\\s*(?:[-–—:]\\s*)?(.*)$`, 'u')
const bare = new RegExp(
  `^\\s*(${timeCode})(?:\\s*[-–—]\\s*${timeCode})?\\s*(?:[-–—:]\\s*)?((?:\\s|(?<=[-–—:]\\s*)|$).*)$`,
  'u',
)
const nameFirst = new RegExp(
  `^\\s*([^:\\[(\\d]{1,60}?(?:\\s\\d{1,2})?)\\s*[[(](${timeCode})[\\])]\\s*:?\\s*(.*)$`,
  'u',
)
const nameThenBare = new RegExp(`^\\s*([^:\\[(\\d]{1,60}?(?:\\s\\d{1,2})?)\\s+(${timeCode})\\s*$`, 'u')

/** What the head of a line says; `rest` are the words behind it, null where nothing of it is known to be a head. */
type Head = Readonly<{ time: number | null; name: string | null; rest: string }>

type Reading = Readonly<{ speakers: ReadonlySet<string>; isTimed: boolean }>

function withName(line: string, { speakers }: Reading): { name: string | null; rest: string } {
  const named = splitName(line)
  return named && speakers.has(named.name)
    ? { name: named.name, rest: named.words }
    : { name: null, rest: line }
}

/** Reads the head of a line: a time, a name, both in either order, or neither. */
function headOf(line: string, next: string, reading: Reading): Head {
  const timed = bracketed.exec(line) ?? (reading.isTimed ? bare.exec(line) : null)
  const time = timed && readTimeCode(timed[1]!)
  if (timed && time !== null) {
    const rest = timed[2]!.trim()
    const isNameAlone = rest !== '' && isName(rest) && next.trim() !== '' && !isTimeLine(next)
    return isNameAlone ? { time, name: rest, rest: '' } : { time, ...withName(rest, reading) }
  }
  const named = nameFirst.exec(line) ?? nameThenBare.exec(line)
  const nameTime = named && readTimeCode(named[2]!)
  if (named && nameTime !== null && isName(named[1]!.trim()))
    return { time: nameTime, name: named[1]!.trim(), rest: named[3] ?? '' }
  return { time: null, ...withName(line, reading) }
}

const isTimeLine = (line: string): boolean => bracketed.test(line) || bare.test(line)

/** A line without its time, as a name may stand at its head. */
const untimed = (line: string): string => (bracketed.exec(line) ?? bare.exec(line))?.[2] ?? line

/**
 * The utterances of plain text as tools for transcribing give it: “NAME: words”, “[00:12:03] Name”, “Name (00:12:03): words”, a name and
 * a time over the words, times on lines of their own. Null where no line has a time or the name of a speaker.
 */
export function readSpeakerLines(text: string): Utterance[] | null {
  const lines = text.split('\n')
  const isTimed = lines.filter(isTimeLine).length > 1
  const reading = { speakers: speakersIn(isTimed ? lines.map(untimed) : lines), isTimed }
  let isTranscript = false
  let [from, speaker]: [number | null, string | null] = [null, null]
  const utterances: { words: string; from: number | null; to: number | null; speaker: string | null }[] = []
  let waiting = 0
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const { time, name, rest } = headOf(line, lines[at + 1] ?? '', reading)
    if (time !== null) {
      while (waiting < utterances.length) utterances[waiting++]!.to = time
      from = time
    }
    if (name !== null) speaker = name
    isTranscript ||= time !== null || name !== null
    if (rest.trim() !== '') utterances.push({ words: rest, from, to: null, speaker })
  }
  return isTranscript ? utterances : null
}
