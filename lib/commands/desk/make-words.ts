import 'server-only'
import { writeMissingWords } from '@/lib/db/claim/word-index'
import { db } from '@/lib/db/client'

/** Makes the words that claims and titles are found by where they are missing, as after an upgrade: some at a time, so that an end in between loses nothing. */
export async function makeWords(): Promise<void> {
  while ((await db().$transaction((tx) => writeMissingWords(tx))) > 0);
}
