import 'server-only'
import type { Outcome, Refusal } from '@/lib/domain/outcome'
import { db, type Db } from './client'
import { keyedDeed, takeKey } from './deed-key'
import { writeHistory } from './history/write-history'

/** Carries a refusal out of a transaction so that the database takes everything back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super('refused')
  }
}

const isTwice = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'P2002'

/**
 * Does the work in one transaction, and writes the history of what was done when it is done; a refusal takes back whatever the work had
 * written. A deed that was asked for under a key takes it first, so that it is done once whatever becomes of the answer; one whose client
 * chose an id that is there already is refused. `timeout`, in milliseconds, is for work that takes longer than a deed may.
 */
export async function change<T>(
  work: (tx: Db) => Promise<Outcome<T>>,
  options: Readonly<{ timeout?: number }> = {},
): Promise<Outcome<T>> {
  try {
    return await db().$transaction(async (tx) => {
      if (!(await takeKey(tx))) throw new Refused({ code: 'against-rule', rule: 'key-used' })
      const outcome = await work(tx)
      if (!outcome.ok) throw new Refused(outcome.refusal)
      await writeHistory(tx)
      return outcome
    }, options)
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    if (keyedDeed()?.isOwnId && isTwice(error))
      return { ok: false, refusal: { code: 'against-rule', rule: 'id-taken' } }
    throw error
  }
}
