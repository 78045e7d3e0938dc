import 'server-only'
import { listKeptFiles } from '@/lib/db/file/list-kept-files'
import { listKept } from '@/lib/db/snapshot/list-kept'
import { checkFile } from '@/lib/files/files'
import type { Finding } from '@/lib/verify/record'

const atOnce = 200

const says = {
  gone: 'the bytes that were kept are not there',
  changed: 'the bytes are not those that were kept',
}

type FileFinding = Finding & Readonly<{ article: string }>

/** What of one kind was kept and is not there any more, byte for byte; some at a time. */
async function wrongOf(kind: string, list: typeof listKept): Promise<FileFinding[]> {
  const findings: FileFinding[] = []
  for (let kept = await list('', atOnce); kept.length > 0; kept = await list(kept.at(-1)!.id, atOnce)) {
    for (const { id, articleId, sha256 } of kept) {
      const state = await checkFile(sha256)
      if (state !== 'whole')
        findings.push({ check: 'files', where: `${kind} ${id}`, what: says[state], article: articleId })
    }
  }
  return findings
}

/** What was kept of pages and files and is not there any more, byte for byte, each with its article. */
export const wrongFiles = async (): Promise<FileFinding[]> => [
  ...(await wrongOf('snapshot', listKept)),
  ...(await wrongOf('file', listKeptFiles)),
]
