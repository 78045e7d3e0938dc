import { carry, type Carried } from '@/lib/anchor/carry'
import { describe, type Passage } from '@/lib/anchor/describe'
import { median, tableOf, type Row } from './figures'
import { chance, madeArticle, madeSpans } from './made-article'

/** An edited text, and for each passage where it stands now, or null when an edit went through it. */
type Edited = Readonly<{ after: string; truth: readonly (number | null)[] }>

type Word = Readonly<{ text: string; space: string; from: number }>

/** Puts in, takes out or replaces that share of the words, each by chance, with words unlike their neighbours, and remembers where the others went. */
function edit(before: string, passages: readonly Passage[], share: number, seed: number): Edited {
  const next = chance(seed)
  const words: Word[] = [...before.matchAll(/(\S+)(\s*)/g)].map(({ 1: text = '', 2: space = '', index }) => ({ text, space, from: index }))
  const bare = (at: number): string => (words[at]?.text ?? '').replace(/[.,#]/g, '').toLowerCase()
  const wordFor = (at: number): string => {
    const word = bare(Math.floor(next() * words.length)) || 'word'
    return [-1, 0, 1].some((step) => bare(at + step) === word) ? wordFor(at) : word
  }
  const places = new Int32Array(before.length).fill(-1)
  let after = ''
  for (const [at, { text, space, from }] of words.entries()) {
    const kind = next() < share ? Math.floor(next() * 3) : 3
    if (kind === 0 || kind === 1) after += wordFor(at) + ' '.repeat(kind === 0 ? 1 : 0)
    if (kind === 1) after += space
    if (kind === 2) after += space.includes('\n') ? space : ''
    if (kind === 1 || kind === 2) continue
    for (let unit = 0; unit < text.length; unit++) places[from + unit] = after.length + unit
    after += text + space
  }
  const truth = passages.map(({ start, exact }) => {
    const place = places[start]!
    const isWhole = place >= 0 && after.startsWith(exact, place) && [...exact].every((unit, at) => /\s/.test(unit) || places[start + at] === place + at)
    return isWhole ? place : null
  })
  return { after, truth }
}

type Intern = (text: string) => Readonly<{ ids: number[]; starts: number[] }>

/** The floor: words by white space, a greedy diff that looks for the next two equal words, all offsets moved in one merge. */
function mapByPlainDiff(before: string, after: string, passages: readonly Passage[]): (number | null)[] {
  const known = new Map<string, number>()
  const intern: Intern = (text) => {
    const [ids, starts]: [number[], number[]] = [[], []]
    for (const { 0: word, index } of text.matchAll(/\S+/g)) {
      let id = known.get(word)
      if (id === undefined) known.set(word, (id = known.size))
      ids.push(id)
      starts.push(index)
    }
    return { ids, starts }
  }
  const [a, b] = [intern(before), intern(after)]
  const moved = new Map<number, number>()
  const isPair = (x: number, y: number): boolean => a.ids[x] === b.ids[y] && a.ids[x + 1] === b.ids[y + 1]
  for (let x = 0, y = 0; x < a.ids.length && y < b.ids.length; ) {
    if (a.ids[x] === b.ids[y]) moved.set(a.starts[x++]!, b.starts[y++]!)
    else {
      let sum = 1
      let put = -1
      for (; put < 0 && sum < 60; sum++) for (let n = 0; n <= sum && put < 0; n++) if (isPair(x + sum - n, y + n)) put = n
      if (put < 0) break
      x += sum - 1 - put
      y += put
    }
  }
  return passages.map(({ start, exact }) => {
    const place = moved.get(start)
    return place !== undefined && after.startsWith(exact, place) ? place : null
  })
}

/** The field's way: the quote is searched for in the whole text, approximately, once for each claim. */
async function searchByQuote(after: string, passages: readonly Passage[]): Promise<(number | null)[] | null> {
  const name = 'approx-string-match'
  const found = await import(name).catch(() => null)
  const search: ((text: string, pattern: string, errors: number) => { start: number; errors: number }[]) | undefined = found?.default ?? found?.search
  if (!search) return null
  return passages.map(({ exact }) => search(after, exact, Math.min(32, exact.length >> 1)).toSorted((x, y) => x.errors - y.errors)[0]?.start ?? null)
}

const cpu = (): number => process.cpuUsage().user / 1000

/** The processor time of each way, turn and turn about. */
function race(rounds: number, ways: readonly (() => void)[]): number[] {
  const times: number[][] = ways.map(() => [])
  for (let round = 0; round < rounds; round++) {
    ways.forEach((way, at) => {
      const begun = cpu()
      way()
      times[at]!.push(cpu() - begun)
    })
  }
  return times.map(median)
}

/** How many of the untouched passages were found, and how many were called found at a wrong place. */
function score(found: readonly (number | null)[], truth: readonly (number | null)[]): string {
  const untouched = truth.filter((place) => place !== null).length
  const right = truth.filter((place, at) => place !== null && found[at] === place).length
  const wrong = found.filter((place, at) => place !== null && place !== truth[at]).length
  return `${((100 * right) / untouched).toFixed(2)} % of ${untouched} found, ${wrong} wrong`
}

const placeOf = (carried: Carried): number | null => (carried.anchor === 'exact' || carried.anchor === 'moved' ? carried.start : null)

const rounds = process.argv.includes('--quick') ? 3 : 9
const before = madeArticle(100_000)
const passages = madeSpans(before, 5000).map((span) => describe(before, span))
const rows: Row[] = []
for (const share of [0, 0.01, 0.05]) {
  const { after, truth } = edit(before, passages, share, 7)
  const [ours = 0, floor = 0] = race(rounds, [() => carry(before, after, passages), () => mapByPlainDiff(before, after, passages)])
  const what = `5,000 claims carried over ${share * 100} % edited words of 100,000`
  rows.push({ measure: 'carry', what, unit: 'ms', ours, floor, aim: { ratio: 2 } })
  console.log(`${what}\n  ours:  ${score(carry(before, after, passages).map(placeOf), truth)}\n  floor: ${score(mapByPlainDiff(before, after, passages), truth)}`)
  const some = passages.filter((_, at) => at % 100 === 0)
  const searched = await searchByQuote(after, some)
  if (searched) console.log(`  quote search (every hundredth claim): ${score(searched, truth.filter((_, at) => at % 100 === 0))}`)
}
console.log(tableOf(rows))
