import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { isFile, said, seal, writeAnew } from './forgeries'
import { ways } from './forgery-ways'
import { holdersOf, placesOf } from './schema-places'

const text = readFileSync('tests/verify/fixtures/article.json', 'utf8')
const file = JSON.parse(text) as TickmarkExport
const noted = file.head!.hash

/** What the format documents as not covered by the history: when and by which release the file was written. */
const uncovered = ['generatedAt', 'generator', 'generator.name', 'generator.version']

/** Keys that this file does not fill: a comment on a claim means no sentence. */
const unfilled = [
  'claims.*.comments.*.sentence.revision',
  'claims.*.comments.*.sentence.start',
  'claims.*.comments.*.sentence.quote',
]

/** Every forgery of every key: changed, emptied, removed, added, swapped, reordered, doubled, shortened, where it stands first (0), midway (1) or last (2). */
const forgeriesAt = (...turns: readonly number[]) =>
  placesOf().flatMap((place) =>
    Object.keys(ways).flatMap((way) => turns.map((turn) => ({ ...place, way, turn }))),
  )

/** The file with that forgery, or null where it cannot be made in it or leaves it as it is. */
function forge({ path, way, node, turn }: ReturnType<typeof forgeriesAt>[number]): TickmarkExport | null {
  const forged = structuredClone(file)
  const done = ways[way]!(holdersOf(forged, path), path.at(-1)!, node, turn)
  return done === null || JSON.stringify(forged) === JSON.stringify(file) ? null : forged
}

const isFound = (forged: TickmarkExport, note?: string): boolean => said(forged, note)?.length !== 0

/** The forgeries that come through when the forger writes so much anew. */
function missed(turns: readonly number[], anew: (forged: TickmarkExport) => void, note?: string): string[] {
  return forgeriesAt(...turns)
    .filter(({ name }) => !uncovered.includes(name))
    .flatMap((forgery) => {
      const forged = forge(forgery)
      if (!forged || !isFile(forged)) return []
      anew(forged)
      return JSON.stringify(forged) === JSON.stringify(file) || isFound(forged, note)
        ? []
        : [`${forgery.name} ${forgery.way}`]
    })
}

test('a file as the desk gave it is as the desk wrote it', () => {
  expect(said(file, noted)).toEqual([])
  expect(file.claims.flatMap(({ spans }) => spans.map(({ anchor }) => anchor))).toEqual(
    expect.arrayContaining(['exact', 'moved', 'changed', 'lost']),
  )
  expect(new Set(file.activity.map(({ kind }) => kind)).size).toBeGreaterThan(25)
})

describe('of every key of the schema, forged in every way, all is found', () => {
  test('and hardly a key is left out', () => {
    const forged = new Set(
      forgeriesAt(1)
        .filter(forge)
        .map(({ name }) => name),
    )
    expect(
      placesOf()
        .map(({ name }) => name)
        .filter((name) => !forged.has(name)),
    ).toEqual(unfilled)
  })

  test('by the file’s own SHA-256, when nothing else is written anew', () => {
    expect(missed([1], () => undefined)).toEqual([])
  })

  test('by what the history covers, when the file’s own SHA-256 is written anew', () => {
    expect(missed([0, 2], seal)).toEqual([])
  })

  test('by a noted last hash, when all is written anew that can be', () => {
    expect(missed([1], writeAnew, noted)).toEqual([])
  })
})
