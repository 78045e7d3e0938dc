import { createHash } from 'node:crypto'
import { chainedForm } from '@/lib/domain/activity'
import { contentsForm } from '@/lib/domain/contents'
import type { TickmarkExport } from '@/lib/export/export-schema'
import { readJson } from '@/lib/export/read-json'
import { leafForm, newestLeaves, reasonLeaf } from '@/lib/record/leaves'
import { presentThings } from '@/lib/record/present'
import { wrongFile, wrongNote } from '@/lib/verify/file'
import type { Finding } from '@/lib/verify/record'
import { verifyArticle } from '@/lib/verify/verify'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Writes the file's own SHA-256 anew. */
export function seal(file: TickmarkExport): void {
  if (file.sha256 !== undefined) file.sha256 = sha256(contentsForm(file))
}

/** Writes everything anew that can be: the leaf of each thing as it stands, the chain, its end, and the file's own SHA-256. */
export function writeAnew(file: TickmarkExport): void {
  const newest = newestLeaves(file.activity)
  for (const [name, content] of presentThings(file)) {
    const found = newest.get(name)
    if (!found?.leaf.salt) continue
    const digest = sha256(leafForm(found.leaf.salt, name, content))
    if (found.entry.leaves?.[name]) found.entry.leaves[name].digest = digest
    else found.entry.digest = digest
  }
  let previousHash = ''
  file.activity.forEach((entry, at) => {
    const reason = entry.leaves?.[reasonLeaf]
    if (reason?.salt && entry.reason !== undefined)
      reason.digest = sha256(leafForm(reason.salt, reasonLeaf, entry.reason))
    Object.assign(entry, { seq: at + 1, previousHash })
    previousHash = sha256(
      chainedForm(file.article.id, { ...entry, reason: entry.reason ?? null, digest: entry.digest ?? null }),
    )
    entry.hash = previousHash
  })
  if (file.head) file.head = { seq: file.activity.length, hash: previousHash }
  seal(file)
}

/** Whether something is a file of the format at all; what is none is told as none. */
export const isFile = (file: unknown): boolean => readJson(JSON.stringify(file)).ok

/** What `tickmark verify FILE` says of a file, with a noted hash where one is given; null of what is no such file. */
export function said(file: unknown, noted?: string): readonly Finding[] | null {
  const text = JSON.stringify(file)
  const read = readJson(text)
  if (!read.ok) return null
  return [
    ...wrongFile(text, read.exported, sha256),
    ...verifyArticle(read.exported, sha256),
    ...(noted === undefined ? [] : wrongNote(read.exported.activity, noted)),
  ]
}
