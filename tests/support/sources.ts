import {
  editSourceInput,
  makeSourceInput,
  mergeSourceInput,
  restoreSourceInput,
  withdrawSourceInput,
} from '@/lib/api/source/input'
import { editSource } from '@/lib/commands/source/edit-source'
import { makeSource } from '@/lib/commands/source/make-source'
import { mergeSource } from '@/lib/commands/source/merge-source'
import { restoreSource, withdrawSource } from '@/lib/commands/source/withdraw-source'
import type { Actor } from '@/lib/domain/person'
import type { SourceTouch } from '@/lib/domain/source-touch'
import { listTouches } from '@/lib/views/source/list-touches'
import { must } from './desk'
import type { SourceView } from '@/lib/domain/source'

type Named = Pick<SourceView, 'id' | 'version'>
const of = ({ id, version }: Named) => ({ sourceId: id, version })

/** The deeds on sources with their words checked as at the door. */
export const sourceDeeds = {
  make: (by: Actor, name: string, more: object = {}) =>
    makeSource(by, makeSourceInput.parse({ name, ...more })),
  edit: (by: Actor, source: Named, words: object) =>
    editSource(by, editSourceInput.parse({ ...of(source), ...words })),
  withdraw: (by: Actor, source: Named, reason = 'It was made up.') =>
    withdrawSource(by, withdrawSourceInput.parse({ ...of(source), reason })),
  restore: (by: Actor, source: Named) => restoreSource(by, restoreSourceInput.parse(of(source))),
  merge: (by: Actor, source: Named, into: Pick<Named, 'id'>) =>
    mergeSource(by, mergeSourceInput.parse({ ...of(source), into: into.id })),
}

/** All that a source touches as that person may see it, read in small pages. */
export async function listAllTouches(by: Actor, sourceId: string): Promise<SourceTouch[]> {
  const found: SourceTouch[] = []
  for (let cursor: string | undefined; ;) {
    const { items, next } = must(await listTouches(by, { sourceId, limit: 7, cursor }))
    found.push(...items)
    if (next === null) return found
    cursor = next
  }
}
