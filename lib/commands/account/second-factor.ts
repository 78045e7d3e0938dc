import 'server-only'
import type { z } from 'zod'
import { countCodeTry, countTry, forgetCodeTries, forgetTries } from '@/lib/accounts/attempts'
import { isPassword } from '@/lib/accounts/passwords'
import {
  dropSecondFactor,
  makeRecoveryCodes,
  prepareSecondFactor,
  takeAppCode,
  takeCode,
} from '@/lib/accounts/second-factor'
import { endSessionsOf } from '@/lib/accounts/sessions'
import { keepToldOnce } from '@/lib/accounts/told-once'
import type { codeInput, endSecondFactorInput, startSecondFactorInput } from '@/lib/api/account/input'
import type { personInput } from '@/lib/api/people/input'
import { change } from '@/lib/db/change'
import { db, type Db } from '@/lib/db/client'
import { appendDeskActivity } from '@/lib/db/desk/desk-log'
import { may } from '@/lib/domain/may'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { deskAddress } from '@/lib/settings/running'

const place = 'second factor'

/** Does the work when the person's code is right; tries are counted before they are made and stay counted when the work is refused. */
async function withCode<T>(
  actor: Actor,
  take: (tx: Db) => Promise<boolean>,
  work: (tx: Db) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const retryAfterSeconds = await countCodeTry(actor.email, place)
  if (retryAfterSeconds > 0) return refuse({ code: 'too-many', retryAfterSeconds })
  const outcome = await change(async (tx) =>
    (await take(tx)) ? work(tx) : refuse({ code: 'against-rule', rule: 'wrong-code' }),
  )
  if (outcome.ok) await forgetCodeTries(actor.email, place)
  return outcome
}

/** New recovery codes in place of the old ones, kept for who asks again under the same key. */
async function newRecoveryCodes(tx: Db, actor: Actor): Promise<{ recoveryCodes: string[] }> {
  const told = { recoveryCodes: await makeRecoveryCodes(tx, actor.id) }
  await keepToldOnce(tx, told)
  return told
}

/** Since when the actor has a second factor; null when there is none. */
const since = async (tx: Db, actor: Actor) =>
  (await tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { totpSince: true } })).totpSince

/** Why the password is not taken as the actor's own, or null; tries are counted. */
async function passwordFault(actor: Actor, password: string): Promise<ReturnType<typeof refuse> | null> {
  const retryAfterSeconds = await countTry(actor.email, place)
  if (retryAfterSeconds > 0) return refuse({ code: 'too-many', retryAfterSeconds })
  const person = await db().person.findUnique({ where: { id: actor.id }, select: { passwordHash: true } })
  if (!(await isPassword(password, person?.passwordHash ?? null)))
    return refuse({ code: 'against-rule', rule: 'wrong-password' })
  await forgetTries(actor.email, place)
  return null
}

/** Makes, for the password, the secret that the actor gives to an authenticator app; it counts once a code of it has come back. */
export async function startSecondFactor(
  actor: Actor,
  { password }: z.output<typeof startSecondFactorInput>,
): Promise<Outcome<{ secret: string; uri: string }>> {
  const fault = await passwordFault(actor, password)
  if (fault) return fault
  return change(async (tx) => {
    if (await since(tx, actor)) return refuse({ code: 'against-rule', rule: 'has-second-factor' })
    const told = await prepareSecondFactor(
      tx,
      actor,
      `Tickmark ${new URL(deskAddress() ?? 'http://localhost').host}`,
    )
    await keepToldOnce(tx, told)
    return done(told)
  })
}

/** Turns the second factor on with the first code of the app, and gives the recovery codes, this once. */
export function confirmSecondFactor(
  actor: Actor,
  { code }: z.output<typeof codeInput>,
): Promise<Outcome<{ recoveryCodes: string[] }>> {
  const at = new Date()
  return withCode(
    actor,
    (tx) => takeAppCode(tx, actor.id, code, at),
    async (tx) => {
      if (await since(tx, actor)) return refuse({ code: 'against-rule', rule: 'has-second-factor' })
      await tx.person.update({
        where: { id: actor.id },
        data: { totpSince: at, version: { increment: 1 } },
        select: { id: true },
      })
      await appendDeskActivity(tx, { actor: actor.id, kind: 'second-factor-on', subject: actor.id, at })
      return done(await newRecoveryCodes(tx, actor))
    },
  )
}

/** Gives ten new recovery codes in place of the old ones, for a code of the app. */
export function renewRecoveryCodes(
  actor: Actor,
  { code }: z.output<typeof codeInput>,
): Promise<Outcome<{ recoveryCodes: string[] }>> {
  return withCode(
    actor,
    (tx) => takeAppCode(tx, actor.id, code, new Date()),
    async (tx) =>
      (await since(tx, actor))
        ? done(await newRecoveryCodes(tx, actor))
        : refuse({ code: 'against-rule', rule: 'no-second-factor' }),
  )
}

/** Turns the actor's own second factor off, for the password and a code. */
export async function endSecondFactor(
  actor: Actor,
  { password, code }: z.output<typeof endSecondFactorInput>,
): Promise<Outcome<{ ended: true }>> {
  const fault = await passwordFault(actor, password)
  if (fault) return fault
  const at = new Date()
  return withCode(
    actor,
    (tx) => takeCode(tx, actor.id, code, at),
    async (tx) => {
      if (!(await since(tx, actor))) return refuse({ code: 'against-rule', rule: 'no-second-factor' })
      await dropSecondFactor(tx, actor.id)
      await appendDeskActivity(tx, { actor: actor.id, kind: 'second-factor-off', subject: actor.id, at })
      return done({ ended: true })
    },
  )
}

/** Takes the second factor off somebody who lost it, and ends that person's sessions. */
export function takeSecondFactor(
  actor: Actor,
  { personId }: z.output<typeof personInput>,
): Promise<Outcome<{ id: string }>> {
  return change(async (tx) => {
    if (!may(actor, 'manage-people')) return refuse({ code: 'not-allowed' })
    const person = await tx.person.findUnique({ where: { id: personId }, select: { totpSince: true } })
    if (!person) return refuse({ code: 'not-there' })
    if (!person.totpSince) return refuse({ code: 'against-rule', rule: 'no-second-factor' })
    await dropSecondFactor(tx, personId)
    await endSessionsOf(tx, personId)
    await appendDeskActivity(tx, {
      actor: actor.id,
      kind: 'second-factor-off',
      subject: personId,
      at: new Date(),
    })
    return done({ id: personId })
  })
}
