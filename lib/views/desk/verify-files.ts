import 'server-only'
import { listKept } from '@/lib/db/snapshot/list-kept'
import { checkFile } from '@/lib/files/files'
import type { Finding } from '@/lib/verify/record'

const atOnce = 200

const says = {
  gone: 'the bytes that were kept are not there',
  changed: 'the bytes are not those that were kept',
}

/** What was kept of pages and is not there any more, byte for byte, each with its article; some pages at a time. */
export async function wrongFiles(): Promise<(Finding & Readonly<{ article: string }>)[]> {
  const findings: (Finding & Readonly<{ article: string }>)[] = []
  for (
    let kept = await listKept('', atOnce);
    kept.length > 0;
    kept = await listKept(kept.at(-1)!.id, atOnce)
  ) {
    for (const { id, articleId, sha256 } of kept) {
      const state = await checkFile(sha256)
      if (state !== 'whole')
        findings.push({ check: 'files', where: `snapshot ${id}`, what: says[state], article: articleId })
    }
  }
  return findings
}
