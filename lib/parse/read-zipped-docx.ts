import type { ContentFault, ForeignPage, Received } from '@/lib/domain/foreign-page'
import { readDocx } from '@/lib/ingest/docx/read-docx'
import { openZip } from './open-zip'

/** Reads a DOCX as it came: its zip is unpacked while it is counted, then its files are read. */
export async function readZippedDocx(
  bytes: Uint8Array,
  received: Received,
): Promise<ForeignPage | ContentFault> {
  const files = await openZip(bytes)
  return typeof files === 'string' ? files : readDocx(files, received)
}
