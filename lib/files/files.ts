import 'server-only'
import { createHash } from 'node:crypto'
import { fileStore } from '@/lib/settings/running'
import { getFromDisk, putOnDisk } from './disk'
import { getFromStore, isInStore, putInStore } from './s3'

type Bytes = Uint8Array<ArrayBuffer>

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What lies under that SHA-256, on the disk or in the store that is set; null where there is nothing. */
const read = (sha256: string): Promise<Bytes | null> => {
  const store = fileStore()
  return store ? getFromStore(store, sha256) : getFromDisk(sha256)
}

/** Keeps these bytes among the desk's files and gives their SHA-256, under which they are found; the same bytes are kept once, and written anew where something else has taken their place. */
export async function putFile(bytes: Uint8Array): Promise<string> {
  const sha256 = digestOf(bytes)
  const store = fileStore()
  if (!store) {
    if ((await checkFile(sha256)) !== 'whole') await putOnDisk(sha256, bytes)
  } else if (!(await isInStore(store, sha256, bytes.length))) await putInStore(store, sha256, bytes)
  return sha256
}

/** The bytes with that SHA-256 as they were kept; `gone` where there are none, `changed` where something else lies there. */
export async function checkedFile(sha256: string): Promise<Bytes | 'gone' | 'changed'> {
  const bytes = await read(sha256)
  if (bytes === null) return 'gone'
  return digestOf(bytes) === sha256 ? bytes : 'changed'
}

/** Whether the bytes with that SHA-256 are there as they were kept: `gone` where there are none, `changed` where something else lies there. */
export async function checkFile(sha256: string): Promise<'whole' | 'gone' | 'changed'> {
  const found = await checkedFile(sha256)
  return typeof found === 'string' ? found : 'whole'
}
