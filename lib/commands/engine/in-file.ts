import 'server-only'
import { findFile } from '@/lib/db/file/find-file'
import type { StoredFile } from '@/lib/db/file/file-row'
import type { Deed } from '@/lib/domain/deeds'
import { refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { byTable, onLockedArticle, type ArticleScene } from './locked-article'

/** An article's scene with the one file that the deed is on. */
type FileScene = ArticleScene & Readonly<{ file: StoredFile }>

/** Does a deed on a file, as the table of rights lets it be done. */
export function inFile<T>(
  actor: Actor,
  deed: Deed,
  fileId: string,
  work: (scene: FileScene) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return onLockedArticle(actor, { fileId, makesWords: true }, async (scene) => {
    const file = await findFile(scene.tx, actor, fileId)
    if (!file) return refuse({ code: 'not-there' })
    const target = { thing: { createdBy: file.uploadedById }, now: null, isSeen: true, rule: null }
    return byTable(scene, deed, target, () => work({ ...scene, file }))
  })
}
