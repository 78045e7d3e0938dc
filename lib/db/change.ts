import 'server-only'
import type { Outcome, Refusal } from '@/lib/domain/outcome'
import { db, type Db } from './client'

/** Carries a refusal out of a transaction so that the database takes everything back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused')
  }
}

/** Does the work in one transaction; a refusal takes back whatever the work had written. */
export async function change<T>(work: (tx: Db) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await db().$transaction(async (tx) => {
      const outcome = await work(tx)
      if (!outcome.ok) throw new Refused(outcome.refusal)
      return outcome
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}
