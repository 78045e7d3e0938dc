import { carry, type Carried } from '@/lib/anchor/carry'
import { describe, type Passage } from '@/lib/anchor/describe'
import { editText } from '../carry/edited-text'
import { mapByPlainDiff } from '../carry/plain-diff'
import { searchByQuote } from '../carry/quote-search'
import { median, type Row } from '../figures'
import { madeArticle, madeSpans } from '../made-article'
import { cpu, race } from '../race'
import type { Measured } from './surroundings'

type Places = readonly (number | null)[]

/** Of so many claims one is searched for by its quote, and the time is scaled up: all of them take a minute each time. */
const sampled = { quick: 100, full: 10 }

/** How many per cent of the untouched passages were found, and how many of all were called unchanged at a wrong place. */
function score(found: Places, truth: Places): Readonly<{ found: number; wrong: number }> {
  const untouched = truth.filter((place) => place !== null).length
  const right = truth.filter((place, at) => place !== null && found[at] === place).length
  return {
    found: (100 * right) / untouched,
    wrong: found.filter((place, at) => place !== null && place !== truth[at]).length,
  }
}

const placeOf = (carried: Carried): number | null =>
  carried.anchor === 'exact' || carried.anchor === 'moved' ? carried.start : null

type Sides<T> = Readonly<{ ours: T; floor: T; peer: T }>

/** The table’s rows of one share of edits. */
function rowsOf(share: number, spent: Sides<number>, scores: Sides<ReturnType<typeof score>>): Row[] {
  const row = { measure: 'carry', what: `5,000 claims on 100,000 words, ${share * 100} % edited` }
  return [
    {
      ...row,
      what: `${row.what}, CPU`,
      unit: 'ms',
      ...spent,
      aim: { ratio: 2 },
      lead: 200,
    },
    {
      ...row,
      what: '… untouched claims found',
      unit: '%',
      ours: scores.ours.found,
      floor: scores.floor.found,
      peer: scores.peer.found,
      aim: { least: 99.5 },
    },
    {
      ...row,
      what: '… called unchanged at a wrong place',
      unit: 'claims',
      ours: scores.ours.wrong,
      floor: scores.floor.wrong,
      peer: scores.peer.wrong,
      aim: { most: 0 },
    },
  ]
}

/** After one share of edits: time and accuracy of ours, of the floor and of the field's quote search. */
function measureShare(
  before: string,
  passages: readonly Passage[],
  share: number,
  isQuick: boolean,
): Measured {
  const { after, truth } = editText(before, passages, share, 7)
  const times = race(isQuick ? 5 : 15, [
    () => carry(before, after, passages),
    () => mapByPlainDiff(before, after, passages),
  ])
  const each = isQuick ? sampled.quick : sampled.full
  const some = <T>(list: readonly T[]) => list.filter((_, at) => at % each === 0)
  const begun = cpu()
  const searched = searchByQuote(after, some(passages))
  const search = (cpu() - begun) * each
  const scores = {
    ours: score(carry(before, after, passages).map(placeOf), truth),
    floor: score(mapByPlainDiff(before, after, passages), truth),
    peer: score(
      searched.map((placed) => (placed?.isSame ? placed.start : null)),
      some(truth),
    ),
  }
  return {
    rows: rowsOf(share, { ours: median(times[0]!), floor: median(times[1]!), peer: search }, scores),
    details: {
      share,
      times: { ours: times[0], floor: times[1], peer: [search] },
      scores,
      searched: searched.length,
    },
  }
}

/** Claims carried to the text's next version, beside one plain word diff and beside a search for each quote. */
export function measureCarry(isQuick: boolean): Measured {
  const before = madeArticle(100_000)
  const passages = madeSpans(before, 5000).map((span) => describe(before, span))
  const measured = [0, 0.01, 0.05].map((share) => measureShare(before, passages, share, isQuick))
  const rows: Row[] = measured.flatMap((each) => each.rows)
  return { rows, details: measured.map((each) => each.details) }
}
