import { z } from 'zod'
import { blockKinds } from '@/lib/domain/revision'

/** A type as it is once nothing of it is read-only: the schemas say nothing of who may write. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T

type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false

/** The schema of a type of the house: compiles only where both say the same, key by key. */
export const schemaOf =
  <T>() =>
  <S extends z.ZodType>(
    schema: Same<Plain<z.output<S>>, Plain<T>> extends true ? S : Plain<T>,
  ): z.ZodType<T> =>
    schema as z.ZodType<T>

/** A list of such things, a page of it: `next` is the cursor of the page after it. */
export const listOf = <T>(one: z.ZodType<T>) =>
  z.strictObject({ items: z.array(one), next: z.string().nullable() })

/** What is answered of what is gone: its id. */
export const idOutput = z.strictObject({ id: z.string() })

/** A moment as the desk tells it: ISO 8601 in UTC. */
export const toldMoment = z.iso.datetime()

/** SHA-256, hexadecimal. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** How many of something there are, or a place counted from 0. */
export const count = z.int().min(0)

/** A number that is counted from 1: of a version, a revision, a round. */
export const ordinal = z.int().min(1)

/** A person with the name as it stands on the screen. */
export const personNamed = z.strictObject({ id: z.string(), name: z.string() })

export const textDirection = z.enum(['ltr', 'rtl'])

/** A block of a page or a file, with its page, or with who says it and when. */
export const foreignBlock = z.strictObject({
  kind: z.enum(blockKinds),
  start: count,
  end: count,
  page: ordinal.optional(),
  from: count.optional(),
  to: count.optional(),
  speaker: z.string().optional(),
})
