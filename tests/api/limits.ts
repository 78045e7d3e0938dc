import type { z } from 'zod'

/** An input with words that are taken, and the limits of its fields. */
export type Door = readonly [name: string, schema: z.ZodType, words: Words, limits: readonly Limit[]]
export type Words = Record<string, unknown>

/** A field of an input: what is taken at its limits, what lies just beyond them, and what is said of it then. */
export type Limit = readonly [
  field: string,
  taken: readonly unknown[],
  refused: readonly unknown[],
  sentence: string,
]

export const x = (length: number) => 'x'.repeat(length)
export const some = (length: number, make: (n: number) => unknown = (n) => `i${n}`) =>
  Array.from({ length }, (_, n) => make(n))
export const ids = (count: number) => some(count).join(',')

export const text = (field: string, most: number): Limit => [
  field,
  ['', x(most)],
  [x(most + 1)],
  `This is too long: at most ${most} characters.`,
]
export const oneLine = (field: string, most: number): readonly Limit[] => [
  [field, ['x', x(most), ` ${x(most)} `], [x(most + 1)], `This is too long: at most ${most} characters.`],
  [field, [], ['', ' '], 'This must not be empty.'],
  [field, ['a b'], ['a\nb', 'a\rb'], 'This must be one line.'],
]
export const words = (field: string, most: number, say: string): readonly Limit[] => [
  [field, ['x', x(most)], [x(most + 1)], `This is too long: at most ${most} characters.`],
  [field, [' x '], ['', ' \n\t'], say],
]
export const idAt = (field: string): readonly Limit[] => [
  [field, ['a', x(64), 'A_z-9'], [x(65), 'a.b', 'a b', 'é'], 'This is no id.'],
  [field, [], [''], 'This must not be empty.'],
]
export const among = (field: string, all: readonly string[]): Limit => [
  field,
  all,
  ['', 'constructor', all[0]!.toUpperCase()],
  `This must be one of: ${all.join(', ')}.`,
]
export const yesOrNo = (field: string): Limit => [
  field,
  [true, false],
  ['true', 1, null],
  'This must be true or false.',
]
const versionSays = 'This must be the version you saw, a whole number.'
export const versionAt = (field: string): Limit => [field, [1, 2_000_000_000], [0, 1.5, '1', -1], versionSays]
export const versionInLink = (field: string): Limit => [
  field,
  [1, '1', '999999999'],
  ['', '1.5', '-1', '1000000000', 'x'],
  versionSays,
]
export const revisionInLink = (field: string): Limit => [
  field,
  ['1', '999999999'],
  ['0', '01', '1000000000', '1.5', 1],
  'A revision is named by its number, from 1.',
]
export const changeInLink = (field: string): Limit => [
  field,
  ['0', '999999999'],
  ['-1', '1000000000', '1.5', 1],
  'This must be the number of a change, from 0.',
]
export const linkAt = (field: string): Limit => [
  field,
  [`https://a.test/${x(2033)}`, null],
  [`https://a.test/${x(2034)}`],
  'This link is too long: at most 2048 characters.',
]
export const whenAt = (field: string): Limit => [
  field,
  ['2026-11-23', '2024-02-29', '2026-11-23T09:30:00Z', '2026-11-23T09:30:00+05:00', null],
  ['2026-02-29', '2026-11-23T09:30', '2026'],
  'This must be a date such as 2026-11-23.',
]
export const momentAt = (field: string): Limit => [
  field,
  ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '0000-12-31T23:59:59-01:00', null],
  ['2026-11-23', '0000-12-31T23:59:59Z', '0001-01-01T00:00:00+01:00', '9999-12-31T23:59:59-01:00'],
  'This must be a time such as 2026-11-23T09:30:00Z.',
]
export const dayAt = (field: string): Limit => [
  field,
  ['2026-11-23'],
  ['2026-11-31', '2026-11-23T09:30:00Z', ''],
  'This must be a day such as 2026-11-23.',
]
export const emailAt = (field: string): Limit => [
  field,
  ['ada@desk.test', ` ${x(64)}@${`${x(44)}.`.repeat(4)}${x(9)} `],
  ['ada', 'ada@', `${x(64)}@${`${x(44)}.`.repeat(4)}${x(10)}`],
  'This is no e-mail address.',
]
export const passwordAt: readonly Limit[] = [
  ['password', [x(12), x(200)], [x(11)], 'A password has at least 12 characters.'],
  ['password', [], [x(201)], 'A password has at most 200 characters.'],
]
export const languageAt = (field: string): readonly Limit[] => [
  [field, ['en', 'zh-Hant-TW'], ['not a tag', ''], 'This must be a language tag such as en or ur.'],
  [
    field,
    [`en-x-${x(8)}-${x(8)}-${x(8)}-${x(3)}`],
    [`en-x-${x(8)}-${x(8)}-${x(8)}-${x(4)}`],
    'This is no language tag.',
  ],
]
const limitSays = 'The limit is a whole number from 1 to 200.'
export const paged: readonly Limit[] = [
  ['limit', ['1', '200', 50], ['0', '201', '1.5', 'x'], limitSays],
  ['cursor', ['', x(200)], [x(201)], 'This is no cursor.'],
]
export const lengths = (
  field: string,
  least: readonly [number, string] | null,
  most: readonly [number, string],
  make?: (n: number) => unknown,
): readonly Limit[] => [
  [
    field,
    [some(most[0], make), some(Math.max(least?.[0] ?? 0, 0), make)],
    [some(most[0] + 1, make)],
    most[1],
  ],
  ...(least ? [[field, [], [some(least[0] - 1, make)], least[1]] as const] : []),
]
export const rules: readonly Limit[] = [
  ['requiredReviews', [1, 2, 3], [0, 4, 1.5, '2'], 'A claim needs 1 to 3 reviews.'],
  yesOrNo('blind'),
  yesOrNo('panel'),
]
export const keyAt = (field: string): readonly Limit[] => [
  [
    field,
    ['a', '9', 'mostly-true', x(64)],
    ['', 'A', 'a--b', '-a', 'a-', 'a_b'],
    'A key is made of small letters, digits and single hyphens.',
  ],
  [field, [], [x(65)], 'A key has at most 64 characters.'],
]
export const sealAt: Limit = [
  'seal',
  ['0123456789abcdef'.repeat(4)],
  ['0'.repeat(63), '0'.repeat(65), 'A'.repeat(64)],
  'A seal is 64 hexadecimal digits.',
]
