import { between, Stage, type Cpu } from '../chromium'
import { api } from '../fill'
import { median, type Row } from '../figures'
import { replaceAll } from '../in-page/adding'
import { drawBlocks, marksOf, type StillMark } from '../pages/floor-page'
import type { Measure, Sized, Surroundings } from './surroundings'

const together = 100
const atOnce = 8

/** A hundred stretches of thirty letters, spread over the article's paragraphs, others in each round. */
function newMarks({ article: { revision } }: Sized, round: number): StillMark[] {
  const paragraphs = revision.blocks.filter(
    ({ kind, start, end }) => kind === 'paragraph' && end - start > 80,
  )
  return Array.from({ length: together }, (_, n) => {
    const start = paragraphs[(n * 7 + round) % paragraphs.length]!.start + 3 + ((n + round * 11) % 40)
    return { id: `arrived-${round}-${n}`, start, end: start + 30, isOpen: true }
  })
}

/** Marks them by the API, several at once, as a script or many colleagues would. */
async function markAll(
  { visitor }: Surroundings,
  { article }: Sized,
  marks: readonly StillMark[],
): Promise<void> {
  const waiting = [...marks]
  const { number, text } = article.revision
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let mark = waiting.pop(); mark; mark = waiting.pop()) {
        const { start, end } = mark
        await api(visitor, 'POST', `/articles/${article.id}/claims`, {
          revision: number,
          spans: [{ start, end, exact: text.slice(start, end) }],
        })
      }
    }),
  )
}

/** What the main thread of an open page spends until it rests again. */
async function spent(stage: Stage, deed: () => Promise<unknown>): Promise<Cpu> {
  const before = await stage.idle()
  await deed()
  return between(before, await stage.idle())
}

async function arriveAt(size: Sized, surroundings: Surroundings): Promise<{ ours: Cpu[]; floor: Cpu[] }> {
  const {
    urls,
    article: { revision },
    claims,
  } = size
  const { browser, visitor, rounds } = surroundings
  const [ours, floor] = [
    await Stage.open(browser, urls.ours, visitor.cookie),
    await Stage.open(browser, urls.floor),
  ]
  await Promise.all([
    ours.page.goto(urls.ours, { waitUntil: 'load', timeout: 120_000 }),
    floor.page.goto(urls.floor, { waitUntil: 'load' }),
  ])
  const found = { ours: [] as Cpu[], floor: [] as Cpu[] }
  let marks = marksOf(claims)
  const warmUp = 1
  for (let round = 0; round < rounds(5) + warmUp; round++) {
    const more = newMarks(size, round)
    const mine = await spent(ours, () => markAll(surroundings, size, more))
    marks = [...marks, ...more]
    const insides = drawBlocks(revision.text, revision.blocks, marks)
    const changed = insides.flatMap((inside, at) =>
      more.some(({ start }) => start >= revision.blocks[at]!.start && start < revision.blocks[at]!.end)
        ? [[at, inside] as const]
        : [],
    )
    const bare = await spent(floor, () => floor.page.evaluate(replaceAll, changed))
    if (round < warmUp) continue
    found.ours.push(mine)
    found.floor.push(bare)
  }
  await ours.close()
  await floor.close()
  return found
}

/** A hundred claims of others that arrive together on an open screen, beside as many blocks of plain HTML drawn anew. */
export const measureArrive: Measure = async (surroundings) => {
  const rows: Row[] = []
  const details: Record<string, unknown> = {}
  for (const size of surroundings.sizes) {
    const found = await arriveAt(size, surroundings)
    details[size.name] = found
    rows.push({
      measure: 'arrive',
      what: `${size.name}: ${together} claims arriving together, CPU to rest`,
      unit: 'ms',
      ours: median(found.ours.map(({ main }) => main)),
      floor: median(found.floor.map(({ main }) => main)),
      aim: { ratio: 1.5 },
    })
  }
  return { rows, details }
}
