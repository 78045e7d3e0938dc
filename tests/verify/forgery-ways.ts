import { sha256 } from './forgeries'
import { branches, type Holder, type Node } from './schema-places'

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

/** Each way to forge by its name. */
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
