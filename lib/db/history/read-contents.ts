import 'server-only'
import type { Db } from '@/lib/db/client'
import { articleContents } from './article-contents'
import { claimContents } from './claim-contents'
import type { ContentReaders } from './content-readers'
import { reviewContents } from './review-contents'
import { talkContents } from './talk-contents'

const readers: ContentReaders = {
  ...articleContents,
  ...claimContents,
  ...reviewContents,
  ...talkContents,
}

/** What these things of an article are now, by their names, as an export shows them; those that are handed in are not read, and what is not there is left out. */
export async function readContents(
  tx: Db,
  articleId: string,
  names: readonly string[],
  handed: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, unknown>> {
  const contents = new Map(handed)
  const missing = names
    .filter((name) => !contents.has(name))
    .map((name) => ({ thing: name.split(':', 1)[0]!, id: name.slice(name.indexOf(':') + 1) }))
  for (const [thing, wanted] of Map.groupBy(missing, (each) => each.thing)) {
    for (const [id, content] of await readers[thing]!({ tx, articleId, ids: wanted.map((each) => each.id) }))
      contents.set(id === '' ? thing : `${thing}:${id}`, content)
  }
  return contents
}
