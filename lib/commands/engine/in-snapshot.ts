import 'server-only'
import { findSnapshot } from '@/lib/db/snapshot/find-snapshot'
import type { StoredSnapshot } from '@/lib/db/snapshot/snapshot-row'
import type { Deed } from '@/lib/domain/deeds'
import { refuse, type Outcome, type Rule } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { byTable, onLockedArticle, type ArticleScene } from './locked-article'

/** An article's scene with the one snapshot that the deed is on. */
type SnapshotScene = ArticleScene & Readonly<{ snapshot: StoredSnapshot }>

/** Which snapshot, and the rule by which its own state refuses the deed. */
type Named = Readonly<{ snapshotId: string; ruleAgainst: (snapshot: StoredSnapshot) => Rule | null }>

/** Does a deed on a snapshot, as the table of rights lets it be done. */
export function inSnapshot<T>(
  actor: Actor,
  deed: Deed,
  { snapshotId, ruleAgainst }: Named,
  work: (scene: SnapshotScene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return onLockedArticle(actor, { snapshotId, makesWords: true }, async (scene) => {
    const snapshot = await findSnapshot(scene.tx, actor, snapshotId)
    if (!snapshot) return refuse({ code: 'not-there' })
    const target = {
      thing: { createdBy: snapshot.fetchedById },
      now: { id: snapshot.id, state: snapshot.state },
      isSeen: true,
      rule: ruleAgainst(snapshot),
    }
    return byTable(scene, deed, target, () => work({ ...scene, snapshot }))
  })
}
