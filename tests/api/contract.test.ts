import { expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { route } from '@/app/api/door/open'
import type { Call, Input, Now, Output } from '@/lib/api/contract'
import { endpoints } from '@/lib/api/endpoints'
import { errorOutput } from '@/lib/api/error'
import { schemaOf } from '@/lib/api/shapes'
import type { acceptInvitation } from '@/lib/commands/account/accept-invitation'
import type { addEvidence } from '@/lib/commands/evidence/add-evidence'
import type { editEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import type { readClaim } from '@/lib/views/claim/read-claims'
import type { listEvidence } from '@/lib/views/evidence/list-evidence'
import type { ArticleFacts } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Evidence } from '@/lib/domain/evidence'
import type { Caller, Nobody } from '@/lib/domain/caller'
import type { Actor } from '@/lib/domain/person'
import type { Outcome } from '@/lib/domain/outcome'

type Adding = Parameters<typeof route<'addEvidence'>>[1]

test('a route takes only a command that gives what its row promises, and takes what its row lets through', () => {
  expectTypeOf<typeof addEvidence>().toExtend<Adding>()
  expectTypeOf<typeof listEvidence>().not.toExtend<Adding>()
  expectTypeOf<typeof readClaim>().not.toExtend<Adding>()
  expectTypeOf<typeof editEvidence>().not.toExtend<Adding>()
  expectTypeOf<typeof withdrawEvidence>().not.toExtend<Adding>()
  expectTypeOf<(actor: Actor) => Promise<Outcome<Evidence>>>().not.toExtend<Adding>()
  expectTypeOf<Parameters<typeof route>[0]>().not.toEqualTypeOf<keyof typeof endpoints>()
  expectTypeOf<'exportArticle' | 'exportSignOff' | 'streamEvents'>().not.toExtend<
    Parameters<typeof route>[0]
  >()
})

test('nobody is an actor of their own, who is handed on only where no sign-in is asked for', () => {
  type Accepting = Parameters<typeof route<'acceptInvitation'>>[1]
  expectTypeOf<typeof acceptInvitation>().toExtend<Accepting>()
  expectTypeOf<(actor: Actor) => ReturnType<typeof acceptInvitation>>().not.toExtend<Accepting>()
  expectTypeOf<Parameters<Accepting>[0]>().toEqualTypeOf<Nobody>()
  expectTypeOf<Parameters<Adding>[0]>().toEqualTypeOf<Caller>()
  expectTypeOf<Nobody>().not.toExtend<Actor>()
})

test('the browser’s client is typed from the same rows', () => {
  expectTypeOf<Output<'addEvidence'>>().toEqualTypeOf<Evidence & { claim: Claim }>()
  expectTypeOf<Input<'addEvidence'>['stance']>().toEqualTypeOf<Evidence['stance']>()
  expectTypeOf<Now<'saveReview'>>().toEqualTypeOf<Claim | ArticleFacts>()
  expectTypeOf<Now<'readClaim'>>().toBeNever()
  expectTypeOf<Awaited<ReturnType<Call<'readClaim'>>>>().toExtend<
    { ok: true; value: Claim } | { ok: false }
  >()
})

const says = schemaOf<{ readonly words: string; readonly changed?: true }>()
const changed = z.literal(true)
const same = z.strictObject({ words: z.string(), changed: changed.optional() })
const less = z.strictObject({ words: z.string() })
const more = same.extend({ by: z.string().optional() })
const stricter = z.strictObject({ words: z.string(), changed })

test('a schema says of a type of the house all that it says, and no more', () => {
  const whole = { words: 'Rents', changed: true }
  expect(says(same).parse(whole)).toEqual(whole)
  expect([less, more, stricter].map((schema) => schema.safeParse(whole).success)).toEqual([false, true, true])
  expectTypeOf<Parameters<typeof says<typeof same>>[0]>().toEqualTypeOf<typeof same>()
  expectTypeOf<Parameters<typeof says<typeof less>>[0]>().not.toEqualTypeOf<typeof less>()
  expectTypeOf<Parameters<typeof says<typeof more>>[0]>().not.toEqualTypeOf<typeof more>()
  expectTypeOf<Parameters<typeof says<typeof stricter>>[0]>().not.toEqualTypeOf<typeof stricter>()
})

test('an answer with a key that is not in its schema is none', () => {
  const answers = Object.values(endpoints).flatMap(({ output, now }) => [
    ...(output === null ? [] : [output]),
    errorOutput(now),
  ])
  expect(answers.length).toBeGreaterThan(150)
  for (const schema of answers) expect(schema.safeParse({ more: 1 }).success).toBe(false)
  const error = { code: 'against-rule', rule: 'has-claims', message: 'Said.' }
  expect(errorOutput(null).safeParse({ error }).success).toBe(true)
  expect(errorOutput(null).safeParse({ error: { ...error, now: 1 } }).success).toBe(false)
  expect(errorOutput(null).safeParse({ error: { ...error, rule: 'none' } }).success).toBe(false)
})
