import 'server-only'
import type { Db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Layer, Rating, Scale, ScaleRef, ScaleView } from '@/lib/domain/scales'
import { findShipped, shippedScales } from '@/lib/domain/shipped-scales'

type ScaleRow = Readonly<{
  key: string
  version: number
  layer: Layer
  name: string
  ratings: Prisma.JsonValue
  createdAt: Date
  createdById: string | null
}>

const toScale = ({ key, version, layer, name, ratings }: ScaleRow): Scale => ({
  key,
  version,
  layer,
  name,
  ratings: ratings as unknown as readonly Rating[],
})
const toView = (row: ScaleRow): ScaleView => ({
  ...toScale(row),
  createdAt: row.createdAt.toISOString(),
  createdBy: row.createdById,
})

const shipped: readonly ScaleView[] = shippedScales.map((scale) => ({
  ...scale,
  createdAt: null,
  createdBy: null,
}))

/** A version never changes, so what was read once is kept. */
const kept = new Map<string, Scale>()
const mostKept = 200
const nameOf = ({ key, version }: ScaleRef): string => `${key}/${version}`

/** These versions by `key/version`: from the code, from memory, and the rest in one query. */
async function readVersions(db: Db, refs: readonly ScaleRef[]): Promise<ReadonlyMap<string, Scale>> {
  const wanted = new Map(refs.map((ref) => [nameOf(ref), ref]))
  const found = new Map(
    [...wanted].flatMap(([name, ref]) => {
      const scale = findShipped(ref) ?? kept.get(name)
      return scale ? [[name, scale] as const] : []
    }),
  )
  const missing = [...wanted.values()].filter((ref) => !found.has(nameOf(ref)))
  if (missing.length === 0) return found
  for (const row of await db.scale.findMany({
    where: { OR: missing.map(({ key, version }) => ({ key, version })) },
  })) {
    const scale = toScale(row)
    found.set(nameOf(scale), scale)
    kept.set(nameOf(scale), scale)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  }
  return found
}

type RatedOn = Readonly<{ scales: Readonly<Record<Layer, ScaleRef>> }>

function take(found: ReadonlyMap<string, Scale>, ref: ScaleRef): Scale {
  const scale = found.get(nameOf(ref))
  if (!scale) throw new Error(`the scale ${nameOf(ref)} is gone`)
  return scale
}

/** The two scales on which the claims of an article are rated. */
export async function readScales(
  db: Db,
  { scales: { attribution, substance } }: RatedOn,
): Promise<Record<Layer, Scale>> {
  const found = await readVersions(db, [attribution, substance])
  return { attribution: take(found, attribution), substance: take(found, substance) }
}

/** The same of many articles, by their ids; articles on one version have the very same scale. */
export async function readScalesOf(
  db: Db,
  articles: readonly (RatedOn & { id: string })[],
): Promise<ReadonlyMap<string, Record<Layer, Scale>>> {
  const found = await readVersions(
    db,
    articles.flatMap(({ scales }) => Object.values(scales)),
  )
  return new Map(
    articles.map(({ id, scales: { attribution, substance } }) => [
      id,
      { attribution: take(found, attribution), substance: take(found, substance) },
    ]),
  )
}

const byKey = (a: ScaleRef, b: ScaleRef): number => (a.key < b.key ? -1 : 1)

/** One page of the desk's scales by key, each in its newest version; with `keys` only those. */
export async function listNewest(
  db: Db,
  page: { limit: number; after?: string; keys?: readonly string[] },
): Promise<ScaleView[]> {
  const { limit, after = '', keys } = page
  const rows = await db.$queryRaw<ScaleRow[]>`
    SELECT DISTINCT ON ("key" COLLATE "C") "key", "version", "layer"::text AS "layer", "name", "ratings", "createdAt", "createdById" FROM "Scale"
    WHERE "key" COLLATE "C" > ${after} AND ${keys ? Prisma.sql`"key" = ANY(${[...keys]})` : Prisma.sql`true`}
    ORDER BY "key" COLLATE "C", "version" DESC LIMIT ${limit}`
  const newest = new Map(
    shipped
      .filter(({ key }) => key > after && (keys?.includes(key) ?? true))
      .map((scale) => [scale.key, scale]),
  )
  for (const row of rows) newest.set(row.key, toView(row))
  return [...newest.values()].toSorted(byKey).slice(0, limit)
}

/** The newest version of a scale, or null when there is none of that key. */
export async function findNewest(db: Db, key: string): Promise<ScaleView | null> {
  return (await listNewest(db, { limit: 1, keys: [key] }))[0] ?? null
}

/** That version of a scale that the desk made, or null. */
export async function findScale(db: Db, key: string, version: number): Promise<ScaleView | null> {
  const row = await db.scale.findUnique({ where: { key_version: { key, version } } })
  return row && toView(row)
}

/** Stores the next version of a scale; false when there is one of that number already. */
export async function insertScale(
  tx: Db,
  { ratings, ...scale }: Scale,
  createdById: string,
  createdAt: Date,
): Promise<boolean> {
  const { count } = await tx.scale.createMany({
    data: [{ ...scale, ratings: ratings, createdById, createdAt }],
    skipDuplicates: true,
  })
  return count === 1
}
