import 'server-only'
import { randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Db } from '@/lib/db/client'
import { seal, unseal } from './sealed'
import { secretHash } from './secrets'

const seconds = 30
const codesAtOnce = 10

/** Letters and digits that nobody takes for one another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A new secret for an authenticator app, sealed on the person's row until a code confirms it, and the same as the app takes it. */
export async function prepareSecondFactor(
  tx: Db,
  person: { id: string; email: string },
  desk: string,
): Promise<{ secret: string; uri: string }> {
  const secret = generateSecret()
  await tx.person.update({
    where: { id: person.id },
    data: { totpSecret: seal(secret, person.id), totpSince: null, totpLastStep: null },
    select: { id: true },
  })
  return { secret, uri: generateURI({ issuer: desk, label: person.email, secret }) }
}

/** The step of time that an app's code belongs to, at most one step away from `at` and after the last that was taken; null for a wrong code. */
export function stepOf(secret: string, code: string, at: Date, last: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const found = verifySync({
    secret,
    token: code,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: seconds,
    ...(last === null ? {} : { afterTimeStep: last }),
  })
  return found.valid && 'timeStep' in found ? found.timeStep : null
}

/** Takes a code of the person's app, once: of two who send it in the same moment one is let in. */
export async function takeAppCode(tx: Db, personId: string, code: string, at: Date): Promise<boolean> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { totpSecret: true, totpLastStep: true },
  })
  const secret = person?.totpSecret ? unseal(person.totpSecret, personId) : null
  const step =
    secret === null ? null : stepOf(secret, code.replace(/\s/g, ''), at, person?.totpLastStep ?? null)
  if (step === null) return false
  const { count } = await tx.person.updateMany({
    where: {
      id: personId,
      totpSecret: person?.totpSecret,
      OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }],
    },
    data: { totpLastStep: step },
  })
  return count === 1
}

const folded = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '')

/** Takes a code of the person's app, or one of the recovery codes; each is taken once. */
export async function takeCode(tx: Db, personId: string, code: string, at: Date): Promise<boolean> {
  if (await takeAppCode(tx, personId, code, at)) return true
  const { count } = await tx.recoveryCode.updateMany({
    where: { personId, codeHash: secretHash(folded(code)), usedAt: null },
    data: { usedAt: at },
  })
  return count === 1
}

const recoveryCode = (): string =>
  Array.from(
    randomBytes(16),
    (byte, n) => (n > 0 && n % 4 === 0 ? '-' : '') + alphabet[byte % alphabet.length]!,
  ).join('')

/** Ten new recovery codes of 80 bits each in place of the old ones; only their hashes are kept. */
export async function makeRecoveryCodes(tx: Db, personId: string): Promise<string[]> {
  const codes = Array.from({ length: codesAtOnce }, recoveryCode)
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: secretHash(folded(code)) })),
  })
  return codes
}

/** Takes the second factor away, with its secret and all recovery codes. */
export async function dropSecondFactor(tx: Db, personId: string): Promise<void> {
  await tx.person.update({
    where: { id: personId },
    data: { totpSecret: null, totpSince: null, totpLastStep: null, version: { increment: 1 } },
    select: { id: true },
  })
  await tx.recoveryCode.deleteMany({ where: { personId } })
}
