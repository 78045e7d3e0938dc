import 'server-only'
import { createHash } from 'node:crypto'

/** A statement is hot when it has been asked this often. */
const often = 8
/** So many hot ones stay ready on each connection, at some 50 kB of the database's memory each. */
const mostNamed = 100
/** A longer one lists many values, and will hardly come again with as many. */
const longest = 3000
const mostCounted = 1000

/** Begins a statement that is to be planned for the very words that are looked for, each time. */
export const plannedAnew = '/* planned anew */'

/** A name that says what the statement is: behind a pooler another process may have used the same connection, and must have meant the same by it. */
const nameFor = (sql: string): string =>
  `tickmark_${createHash('sha256').update(sql, 'utf8').digest('hex').slice(0, 40)}`

/**
 * Names for the statements that are asked again and again: what has a name is read and planned by the database once for each
 * connection instead of each time. All others get an empty name, which means none.
 */
export function hotStatements(): (statement: { sql: string }) => string {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known || names.size === mostNamed || sql.length > longest || sql.includes(plannedAnew))
      return known ?? ''
    const count = (counts.get(sql) ?? 0) + 1
    if (count < often) {
      if (counts.size >= mostCounted) counts.clear()
      counts.set(sql, count)
      return ''
    }
    counts.delete(sql)
    const name = nameFor(sql)
    names.set(sql, name)
    return name
  }
}
