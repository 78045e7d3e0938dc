import { walls, type ForeignPage } from '@/lib/domain/foreign-page'
import { blockKinds } from '@/lib/domain/revision'

const facts = ['title', 'publisher', 'author', 'publishedAt', 'language'] as const
const pageReadings: readonly unknown[] = ['article', 'main', 'page']
/** Far more than what is read of the largest page that is fetched. */
const most = { text: 4_000_000, fact: 2_000, blocks: 200_000 }

type Told = Readonly<Record<string, unknown>>

const isStorable = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && value.isWellFormed() && !value.includes('\0')

const isCount = (value: unknown): boolean =>
  value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0)

/** Whether what is told of a block's place is one: a page, a time, a speaker, and nothing beside. */
function isPlace({ kind: _, start: __, end: ___, page, from, to, speaker, ...beside }: Told): boolean {
  const isSpeaker = speaker === undefined || isStorable(speaker, most.fact)
  return [page, from, to].every(isCount) && page !== 0 && isSpeaker && Object.keys(beside).length === 0
}

/** Whether blocks lie in order within a text, each of a kind that there is. */
function areBlocks(value: unknown, length: number): boolean {
  if (!Array.isArray(value) || value.length > most.blocks) return false
  let end = 0
  return (value as readonly (Told | null)[]).every((block) => {
    const { kind, start, end: to } = block ?? {}
    const isIn =
      Number.isInteger(start) && Number.isInteger(to) && end <= Number(start) && Number(start) <= Number(to)
    end = Number(to)
    return isIn && end <= length && isPlace(block ?? {}) && (blockKinds as readonly unknown[]).includes(kind)
  })
}

/** Whether what a child says is a page: what it read was foreign, so what it says is believed no more than that. */
export function isForeignPage(value: unknown): value is ForeignPage {
  if (typeof value !== 'object' || value === null) return false
  const page = value as Told
  return (
    isStorable(page.text, most.text) &&
    areBlocks(page.blocks, page.text.length) &&
    facts.every((fact) => page[fact] === null || isStorable(page[fact], most.fact)) &&
    pageReadings.includes(page.reading) &&
    (walls as readonly unknown[]).includes(page.wall) &&
    Object.keys(page).length === facts.length + 4
  )
}
