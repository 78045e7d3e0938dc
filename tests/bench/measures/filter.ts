import { Stage, type Cpu } from '../chromium'
import { median, type Row } from '../figures'
import { changeFilter } from '../in-page/filtering'
import { sides, type By } from '../sides'
import type { Measure, Sized, Surroundings } from './surroundings'

type Change = Readonly<{ frame: number; atFrame: Cpu; atRest: Cpu }>

/** Filters to the agreed claims and back again, on all three pages, turn and turn about. */
async function filterSize(
  { urls, claims }: Sized,
  { visitor, browser, rounds }: Surroundings,
): Promise<By<Change[]>> {
  const first = claims
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => a.spans[0]!.start - b.spans[0]!.start)[0]!.id
  const found: By<Change[]> = { ours: [], floor: [], peer: [] }
  const stages = {} as By<Stage>
  for (const side of sides) {
    stages[side] = await Stage.open(browser, urls[side], side === 'ours' ? visitor.cookie : undefined)
    await stages[side].page.goto(urls[side], { waitUntil: 'load', timeout: 120_000 })
  }
  const warmUp = 2
  for (let round = 0; round < rounds(12) + warmUp; round++) {
    for (const side of sides) {
      const stage = stages[side]
      const { found: frame, ...cpu } = await stage.spent(() =>
        stage.page.evaluate(changeFilter, [side, round % 2 === 0, first] as const),
      )
      if (round >= warmUp) found[side].push({ frame, ...cpu })
    }
  }
  for (const side of sides) await stages[side].close()
  return found
}

function rowsOf({ name }: Sized, found: By<Change[]>): Row[] {
  const row = (what: string, of: (change: Change) => number, aim?: number): Row => ({
    measure: 'filter',
    what,
    unit: 'ms',
    ours: median(found.ours.map(of)),
    floor: median(found.floor.map(of)),
    peer: median(found.peer.map(of)),
    ...(aim ? { aim: { ratio: aim } } : {}),
  })
  return [
    row(
      `${name}: a filter takes the colour of a third, CPU to painted frame`,
      (change) => change.atFrame.main,
      2,
    ),
    row('… time', (change) => change.frame),
    row('… CPU to rest', (change) => change.atRest.main),
  ]
}

/** A filter that hides a third of the highlights, beside a class on a page of plain HTML and beside Recogito’s own filter. */
export const measureFilter: Measure = async (surroundings) => {
  const rows: Row[] = []
  const details: Record<string, By<Change[]>> = {}
  for (const size of surroundings.sizes) {
    const found = (details[size.name] = await filterSize(size, surroundings))
    rows.push(...rowsOf(size, found))
  }
  return { rows, details }
}
