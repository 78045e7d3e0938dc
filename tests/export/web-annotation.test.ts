import jsonld, { type ContextDefinition } from 'jsonld'
import { describe, expect, test } from 'vitest'
import { writeWebAnnotation } from '@/lib/export/web-annotation'
import { annoContext } from '@/tests/support/anno-context'
import type { Json } from '@/tests/support/annotation-parts'
import { annotationRules } from '@/tests/support/annotation-rules'
import { aDossier } from '@/tests/support/dossier'
import { collectionOf, full, made } from './annotated-dossier'

describe('the model of the W3C', () => {
  test.for(annotationRules)('$says', ({ faults, breakIt }) => {
    expect(faults(collectionOf(full()))).toEqual([])
    const broken = collectionOf(full())
    breakIt(broken)
    expect(faults(broken)).not.toEqual([])
  })

  test('an article without claims is a collection of none, without pages', () => {
    const empty = collectionOf(aDossier())
    expect(empty).toMatchObject({
      type: 'AnnotationCollection',
      label: 'Rents rose by a third last year',
      total: 0,
    })
    expect(Object.keys(empty)).not.toEqual(expect.arrayContaining(['first']))
    expect(Object.keys(empty)).not.toEqual(expect.arrayContaining(['last']))
  })
})

describe('a reader of JSON-LD', () => {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Nobody expected ${url} to be fetched.`)
    return { documentUrl: url, document: annoContext }
  }
  const options = { documentLoader, safe: true }
  const expand = (collection: Json) => jsonld.expand(collection, options)

  /** How often each key stands in a JSON value, the context left out. */
  function keysIn(value: unknown, counts = new Map<string, number>()): Map<string, number> {
    if (Array.isArray(value)) for (const each of value) keysIn(each, counts)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === '@context') continue
        counts.set(key, (counts.get(key) ?? 0) + 1)
        keysIn(inner, counts)
      }
    }
    return counts
  }

  test('loses no key, and gets the same collection back', async () => {
    const collection = collectionOf(full())
    const back = await jsonld.compact(
      await expand(collection),
      collection['@context'] as ContextDefinition,
      options,
    )
    expect(Object.fromEntries(keysIn(back))).toEqual(Object.fromEntries(keysIn(collection)))
    expect(keysIn(collection).size).toBeGreaterThan(60)
  })

  test('would lose a key that has no context', async () => {
    const collection = { ...collectionOf(full()), unheardOf: 'x' }
    await expect(expand(collection)).rejects.toThrow()
  })

  test('finds none of the W3C’s words redefined by ours', () => {
    const [, ours] = collectionOf(full())['@context'] as [string, Json]
    expect(Object.keys(ours).filter((word) => word in annoContext['@context'])).toEqual([])
  })
})

test('the same facts give the same bytes but for the moment of writing', () => {
  const written = writeWebAnnotation(full(), made)
  expect(writeWebAnnotation(structuredClone(full()), made)).toBe(written)
  expect(written).toBe(`${JSON.stringify(JSON.parse(written), null, 2)}\n`)
  expect(
    writeWebAnnotation(full(), { ...made, at: new Date(0) }).replaceAll(
      '1970-01-01T00:00:00.000Z',
      made.at.toISOString(),
    ),
  ).toBe(written)
})

test('what the desk keeps for itself stays at home', () => {
  expect(writeWebAnnotation(full(), made)).not.toMatch(/email|lastSeq|isSample|dropReason/)
})
