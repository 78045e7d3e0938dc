import 'server-only'
import type { Db } from '@/lib/db/client'
import { keepSealed, keyedDeed } from '@/lib/db/deed-key'
import { seal, unseal } from './sealed'

const about = ({ who, key }: { who: string; key: string }): string => `${who} ${key}`

/** Keeps, sealed and for a day, what this deed tells once, such as a link or codes, for the client who asks again because the answer was lost. */
export async function keepToldOnce(db: Db, told: object): Promise<void> {
  const deed = keyedDeed()
  if (deed) await keepSealed(db, seal(JSON.stringify(told), about(deed)))
}

/** What was told once under that key; null when nothing was kept, or the desk has another secret by now. */
export function toldOnce(deed: { who: string; key: string }, sealed: string | null): unknown {
  const words = sealed === null ? null : unseal(sealed, about(deed))
  return words === null ? null : JSON.parse(words)
}
