import { publishedSchema } from '@/lib/export/export-schema'

type Json = Record<string, unknown>
/** A part of a JSON schema. */
export type Node = Readonly<{
  properties?: Record<string, Node>
  items?: Node
  anyOf?: readonly Node[]
  oneOf?: readonly Node[]
  additionalProperties?: Node | boolean
  enum?: readonly unknown[]
  const?: unknown
  type?: string
  pattern?: string
}>

/** Where a key stands in the schema, and what may stand under it. */
export type Place = Readonly<{ path: readonly string[]; name: string; node: Node }>

/** A part with all that it may be instead. */
export const branches = (node: Node): readonly Node[] => [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]

/** Every key of the export's schema at every level; `*` stands for each of a list, and for each name of a map. */
export function placesOf(): Place[] {
  return [...new Map(placesUnder(publishedSchema(), []).map((place) => [place.name, place])).values()]
}

function placesUnder(node: Node, path: readonly string[]): Place[] {
  return branches(node).flatMap((each) => [
    ...Object.entries(each.properties ?? {}).flatMap(([key, inner]) => [
      { path: [...path, key], name: [...path, key].join('.'), node: inner },
      ...placesUnder(inner, [...path, key]),
    ]),
    ...(each.items ? placesUnder(each.items, [...path, '*']) : []),
    ...(typeof each.additionalProperties === 'object'
      ? placesUnder(each.additionalProperties, [...path, '*'])
      : []),
  ])
}

/** An object of a file that has, or could have, a key. */
export type Holder = Readonly<{ at: string; object: Json }>

/** Every object of a file in which the last key of a path can stand. */
export function holdersOf(file: unknown, path: readonly string[], at = ''): Holder[] {
  const [key, ...rest] = path
  if (file === null || typeof file !== 'object' || key === undefined) return []
  if (key === '*')
    return Object.entries(file).flatMap(([name, each]) => holdersOf(each, rest, `${at}.${name}`))
  return rest.length === 0
    ? [{ at, object: file as Json }]
    : holdersOf((file as Json)[key], rest, `${at}.${key}`)
}
