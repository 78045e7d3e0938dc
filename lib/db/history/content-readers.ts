import 'server-only'
import type { Db } from '@/lib/db/client'

/** What is read: things of an article by their ids, of which each may be gone. */
export type ContentQuery = Readonly<{ tx: Db; articleId: string; ids: readonly string[] }>

/** A thing by its id with what an export shows of it. */
export type Content = readonly [id: string, content: unknown]

/** How each kind of thing is read, by the word with which the names of its leaves begin. */
export type ContentReaders = Readonly<Record<string, (reading: ContentQuery) => Promise<Content[]>>>
