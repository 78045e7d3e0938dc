import { createHash } from 'node:crypto'
import { chainedForm } from '@/lib/domain/activity'
import { contentsForm } from '@/lib/domain/contents'
import { publishedSchema, type TickmarkExport } from '@/lib/export/export-schema'
import { readJson } from '@/lib/export/read-json'
import { leafForm, newestLeaves, reasonLeaf } from '@/lib/record/leaves'
import { presentThings } from '@/lib/record/present'
import { wrongFile, wrongNote } from '@/lib/verify/file'
import type { Finding } from '@/lib/verify/record'
import { verifyArticle } from '@/lib/verify/verify'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

type Json = Record<string, unknown>
type Node = Readonly<{
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

const branches = (node: Node): readonly Node[] => [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]

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
type Holder = Readonly<{ at: string; object: Json }>

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

const leaf = (node: Node): Node =>
  branches(node).find(
    (each) => each.enum || each.const !== undefined || (each.type && each.type !== 'null'),
  ) ?? node

/** Another value than that one that the schema allows where one can be thought of. */
function another(value: unknown, node: Node): unknown {
  const { enum: allowed, pattern = '', type } = leaf(node)
  if (allowed) return allowed.find((each) => each !== value)
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (value === null || value === undefined) {
    if (pattern.includes('T')) return '2026-01-01T00:00:00.000Z'
    if (pattern.includes('{64}')) return sha256('x')
    if (pattern.includes('{32}')) return sha256('x').slice(0, 32)
    return type === 'array'
      ? []
      : type === 'integer' || type === 'number'
        ? 1
        : type === 'boolean'
          ? true
          : type === 'object'
            ? {}
            : 'x'
  }
  if (typeof value !== 'string') return undefined
  if (pattern.includes('T')) return new Date(Date.parse(value) + 1).toISOString()
  if (/^[0-9a-f]{32,}$/.test(value)) return `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`
  return `${value}x`
}

/** A way to forge what stands at a place of a file: gives what was done, or null where it cannot be done there. */
type Way = (holders: readonly Holder[], key: string, node: Node, turn: number) => string | null

const pick = <T>(list: readonly T[], turn: number): T | undefined =>
  list[Math.floor((turn * (list.length - 1)) / 2)]

export const ways: Readonly<Record<string, Way>> = {
  changed(holders, key, node, turn) {
    const holder = pick(
      holders.filter(
        ({ object }) => key in object && !(typeof object[key] === 'object' && object[key] !== null),
      ),
      turn,
    )
    const value = holder && another(holder.object[key], node)
    if (!holder || value === undefined) return null
    holder.object[key] = value
    return holder.at
  },
  emptied(holders, key, _node, turn) {
    const holder = pick(
      holders.filter(
        ({ object }) =>
          typeof object[key] === 'object' && object[key] !== null && Object.keys(object[key]).length > 0,
      ),
      turn,
    )
    if (!holder) return null
    holder.object[key] = Array.isArray(holder.object[key]) ? [] : null
    return holder.at
  },
  removed(holders, key, _node, turn) {
    const holder = pick(
      holders.filter(({ object }) => key in object),
      turn,
    )
    if (!holder) return null
    delete holder.object[key]
    return holder.at
  },
  added(holders, key, node, turn) {
    const holder = pick(
      holders.filter(({ object }) => !(key in object) && !Array.isArray(object)),
      turn,
    )
    if (!holder) return null
    holder.object[key] = another(undefined, node)
    return holder.at
  },
  swapped(holders, key, _node, turn) {
    const one = pick(
      holders.filter(({ object }) => key in object),
      turn,
    )
    const two =
      one &&
      holders.find(
        ({ object }) => key in object && JSON.stringify(object[key]) !== JSON.stringify(one.object[key]),
      )
    if (!one || !two) return null
    ;[one.object[key], two.object[key]] = [two.object[key], one.object[key]]
    return `${one.at} and ${two.at}`
  },
  reordered(holders, key, _node, turn) {
    const holder = pick(
      holders.filter(
        ({ object }) =>
          Array.isArray(object[key]) &&
          new Set((object[key] as unknown[]).map((each) => JSON.stringify(each))).size > 1,
      ),
      turn,
    )
    if (!holder) return null
    holder.object[key] = (holder.object[key] as unknown[]).toReversed()
    return holder.at
  },
  doubled(holders, key, _node, turn) {
    const holder = pick(
      holders.filter(({ object }) => Array.isArray(object[key]) && (object[key] as unknown[]).length > 0),
      turn,
    )
    if (!holder) return null
    const list = holder.object[key] as unknown[]
    holder.object[key] = [...list, structuredClone(list.at(-1))]
    return holder.at
  },
  shortened(holders, key, _node, turn) {
    const holder = pick(
      holders.filter(({ object }) => Array.isArray(object[key]) && (object[key] as unknown[]).length > 0),
      turn,
    )
    if (!holder) return null
    const list = holder.object[key] as unknown[]
    holder.object[key] = list.toSpliced(turn % list.length, 1)
    return holder.at
  },
}

/** Writes the file's own SHA-256 anew. */
export function seal(file: TickmarkExport): void {
  if (file.sha256 !== undefined) file.sha256 = sha256(contentsForm(file))
}

/** Writes everything anew that can be: the leaf of each thing as it stands, the chain, its end, and the file's own SHA-256. */
export function writeAnew(file: TickmarkExport): void {
  const newest = newestLeaves(file.activity)
  for (const [name, content] of presentThings(file)) {
    const found = newest.get(name)
    if (!found?.leaf.salt) continue
    const digest = sha256(leafForm(found.leaf.salt, name, content))
    if (found.entry.leaves?.[name]) found.entry.leaves[name].digest = digest
    else found.entry.digest = digest
  }
  let previousHash = ''
  file.activity.forEach((entry, at) => {
    const reason = entry.leaves?.[reasonLeaf]
    if (reason?.salt && entry.reason !== undefined)
      reason.digest = sha256(leafForm(reason.salt, reasonLeaf, entry.reason))
    Object.assign(entry, { seq: at + 1, previousHash })
    previousHash = sha256(
      chainedForm(file.article.id, { ...entry, reason: entry.reason ?? null, digest: entry.digest ?? null }),
    )
    entry.hash = previousHash
  })
  if (file.head) file.head = { seq: file.activity.length, hash: previousHash }
  seal(file)
}

/** Whether something is a file of the format at all; what is none is told as none. */
export const isFile = (file: unknown): boolean => readJson(JSON.stringify(file)).ok

/** What `tickmark verify FILE` says of a file, with a noted hash where one is given; null of what is no such file. */
export function said(file: unknown, noted?: string): readonly Finding[] | null {
  const text = JSON.stringify(file)
  const read = readJson(text)
  if (!read.ok) return null
  return [
    ...wrongFile(text, read.exported, sha256),
    ...verifyArticle(read.exported, sha256),
    ...(noted === undefined ? [] : wrongNote(read.exported.activity, noted)),
  ]
}
