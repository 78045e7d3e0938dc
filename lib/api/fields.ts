import { z } from 'zod'

const unstorable = /\u0000/

/** Text that can be stored and given back unchanged: no lone surrogates, no NUL. */
const storable = (text: string): boolean => text.isWellFormed() && !unstorable.test(text)
const storableSays = 'This holds a character that cannot be stored.'

/** A single line of 1 to `max` UTF-16 units, without outer white space. */
export const line = (max: number) =>
  z
    .string()
    .refine(storable, storableSays)
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .min(1, 'This must not be empty.')
        .max(max, `This is too long: at most ${max} characters.`)
        .regex(/^[^\r\n]*$/, 'This must be one line.'),
    )

/** Any text of up to `max` UTF-16 units, kept as it is. */
export const prose = (max: number) =>
  z.string().max(max, `This is too long: at most ${max} characters.`).refine(storable, storableSays)

/** One of a list of words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `This must be one of: ${values.join(', ')}.`)

export const yesOrNo = z.boolean('This must be true or false.')

/** An id as this server makes them; anything else is simply not there. */
export const id = z
  .string()
  .min(1, 'This must not be empty.')
  .max(64, 'This is no id.')
  .regex(/^[A-Za-z0-9_-]+$/, 'This is no id.')

/** A link that may be shown and followed: http or https only, as a browser would read it, which skips over control characters; `www.` alone is https. */
export const link = z
  .string()
  .trim()
  .overwrite((text) => (/^www\.[^/\\]/i.test(text) ? `https://${text}` : text))
  .max(2048, 'This link is too long: at most 2048 characters.')
  .refine(storable, storableSays)
  .refine((text) => /^https?:\/\/[^/\\]/i.test(text), {
    message: 'A link must begin with http:// or https://.',
    abort: true,
  })
  .refine((text) => !/[\s\p{Cc}]/u.test(text), { message: 'A link has no spaces in it.', abort: true })
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'This is no link.')

/** A day or a moment: `2026-11-23` or `2026-11-23T09:30:00Z`. */
export const when = z.union(
  [z.iso.date(), z.iso.datetime({ offset: true })],
  'This must be a date such as 2026-11-23.',
)

/** A day of a history or a list: `2026-11-23`. */
export const day = z.iso.date('This must be a day such as 2026-11-23.')

const momentSays = 'This must be a time such as 2026-11-23T09:30:00Z.'

/** A moment, ISO 8601 with its offset, in the years 1 to 9999 of UTC as the database and the exports write them. */
export const moment = z.iso
  .datetime({ offset: true, error: momentSays, abort: true })
  .refine((text) => /^(?!0000)\d{4}-/.test(new Date(text).toISOString()), momentSays)

/** A language tag of BCP 47, given back in its canonical form. */
export const language = z
  .string()
  .max(35, 'This is no language tag.')
  .transform((tag, ctx) => {
    try {
      return Intl.getCanonicalLocales(tag)[0]!
    } catch {
      ctx.addIssue({ code: 'custom', message: 'This must be a language tag such as en or ur.' })
      return z.NEVER
    }
  })

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'This is no e-mail address.')
  .pipe(z.email('This is no e-mail address.'))

/** A new password: long rather than odd. */
export const newPassword = z
  .string()
  .min(12, 'A password has at least 12 characters.')
  .max(200, 'A password has at most 200 characters.')
  .refine(storable, storableSays)

/** The version of a thing that the writer saw. */
export const version = z
  .int('This must be the version you saw, a whole number.')
  .min(1, 'This must be the version you saw, a whole number.')

/** A version in a link's query, where everything is text. */
export const versionInQuery = z.union(
  [
    version,
    z
      .string()
      .regex(/^\d{1,9}$/, 'This must be the version you saw, a whole number.')
      .transform(Number),
  ],
  'This must be the version you saw, a whole number.',
)

const seqSays = 'This must be the number of a change, from 0.'

/** The number of a change of an article, in a link where everything is text. */
export const seqInQuery = z
  .string(seqSays)
  .regex(/^\d{1,9}$/, seqSays)
  .transform(Number)

const revisionSays = 'A revision is named by its number, from 1.'

/** The number of a revision, in a link where everything is text. */
export const revisionNumber = z
  .string(revisionSays)
  .regex(/^[1-9]\d{0,8}$/, revisionSays)
  .transform(Number)

/** One page of a list: `limit` 1 to 200, `cursor` as a list gave it. */
export const page = {
  limit: z.coerce
    .number('The limit is a whole number from 1 to 200.')
    .int('The limit is a whole number from 1 to 200.')
    .min(1, 'The limit is a whole number from 1 to 200.')
    .max(200, 'The limit is a whole number from 1 to 200.')
    .default(50),
  cursor: z.string().max(200, 'This is no cursor.').optional(),
}

/** Whose work something is, and until when; null takes either away. */
export const assignment = { assignee: id.nullable(), dueAt: moment.nullable() }
