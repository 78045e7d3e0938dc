import type { ClaimDeeds } from '@/components/article/claim/claim-deeds'
import type { Answer } from '@/lib/api/contract'
import type { Evidence } from '@/lib/domain/evidence'
import { sourceKey } from '@/lib/domain/source'

type SourceDeeds = Pick<ClaimDeeds, 'readSource' | 'editSource'>

/** Puts one source into the group, or the one that it was merged into; nothing changes for one that is in it. */
async function putInGroup(deeds: SourceDeeds, sourceId: string, group: string): Promise<Answer<unknown>> {
  const read = await deeds.readSource({ sourceId })
  if (!read.ok) return read
  const { id, version, mergedInto, independenceGroup } = read.value
  if (mergedInto !== null) return putInGroup(deeds, mergedInto, group)
  if (independenceGroup !== null && sourceKey(independenceGroup) === sourceKey(group)) return read
  return deeds.editSource({ sourceId: id, version, independenceGroup: group })
}

/** Puts the sources of all these pieces of evidence into one group of independence, so that they count as one; stops at the first that the desk refuses. */
export async function countCopiesAsOne(
  deeds: SourceDeeds,
  copies: readonly Evidence[],
  group: string,
): Promise<Answer<unknown>> {
  let last: Answer<unknown> = { ok: true, value: null }
  for (const source of new Set(copies.flatMap((evidence) => evidence.source ?? []))) {
    last = await putInGroup(deeds, source, group)
    if (!last.ok) return last
  }
  return last
}
