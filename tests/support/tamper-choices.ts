import type { Check } from '@/lib/verify/record'

/** One way to forge rows in the database; `$1` is a number of chance, and `check` is the one that must find it. */
export type RowForgery = Readonly<{ name: string; check: Check; sql: string }>

/** A row of that table chosen by chance. */
export const one = (table: string, where = 'true', key = 'id'): string =>
  `"${key}" = (SELECT "${key}" FROM "${table}" WHERE ${where} ORDER BY "${key}" OFFSET $1::int % (SELECT count(*) FROM "${table}" WHERE ${where})::int LIMIT 1)`

/** An entry chosen by chance that is neither first nor last. */
export const entry = `("articleId", "seq") = (SELECT "articleId", "seq" FROM "Activity" a WHERE "seq" > 1 AND "seq" < (SELECT max("seq") FROM "Activity" b WHERE b."articleId" = a."articleId") ORDER BY 1, 2 OFFSET $1::int % 60 LIMIT 1)`
/** The same of the desk’s own entries. */
export const deskEntry = one(
  'DeskActivity',
  '"seq" > 1 AND "seq" < (SELECT max("seq") FROM "DeskActivity")',
  'seq',
)
/** An article chosen by chance that is not deleted. */
export const article = one('Article', '"deletedAt" IS NULL')
