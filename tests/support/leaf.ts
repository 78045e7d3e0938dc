import { sha256 } from '@/lib/db/log'
import { leafForm, mainLeaf, saltForm, saltOf } from '@/lib/record/leaves'
import type { ActivityKind } from '@/lib/domain/activity'

/** The digest by which an entry of the history covers what it is about, if that is its content. */
export function digestOf(
  { secret, ...entry }: { kind: string; subject: string; actorId: string; secret: string | null },
  content: unknown,
): string {
  const name = mainLeaf({ kind: entry.kind as ActivityKind, subject: entry.subject, actor: entry.actorId })
  if (name === null || secret === null) throw new Error('this entry covers nothing')
  return sha256(leafForm(saltOf(sha256(saltForm(secret, name))), name, content))
}
