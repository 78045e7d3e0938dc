import { createHash, randomUUID } from 'node:crypto'
import { insertFile, setFileKept } from '@/lib/db/file/write-file'
import { db } from '@/lib/db/client'
import { putFile } from '@/lib/files/files'
import { anArticleOn, pageText } from './desk'
import { ownFolder } from './own-folder'
import { anEditor, type Prepared } from './prepared'

/** The text of every file of the tests, as one that was uploaded and read. */
export const fileText =
  'Table 4\n\nRents rose by 33 % between 2019 and 2025, and by 4 % in the last year alone.'
const fileBlocks = [
  { kind: 'headline', start: 0, end: 7 },
  { kind: 'paragraph', start: 9, end: fileText.length },
] as const

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type Had = Readonly<{
  name?: string
  bytes?: Uint8Array
  mediaType?: string
  isKept?: boolean
  isRead?: boolean
  picture?: Uint8Array | null
}>

/** A file that somebody uploaded for an article, or of which nothing has come yet; its id. */
export async function aFile(
  articleId: string,
  by: Readonly<{ id: string }>,
  {
    name = 'rents.txt',
    bytes = Buffer.from(fileText),
    mediaType = 'text/plain',
    isKept = true,
    isRead = true,
    picture = null,
  }: Had = {},
): Promise<string> {
  ownFolder()
  const id = randomUUID()
  const at = new Date('2026-03-03T10:00:00Z')
  const announced = sha256Of(bytes)
  await insertFile(db(), {
    id,
    articleId,
    name,
    size: bytes.length,
    announced,
    uploadedById: by.id,
    begunAt: isKept ? at : new Date(), // with what nobody went on for a day is swept
  })
  if (!isKept) return id
  const page = isRead ? { text: fileText, blocks: fileBlocks } : null
  const sha256 = await putFile(bytes)
  await setFileKept(db(), id, {
    mediaType,
    sha256,
    uploadedAt: at,
    page,
    unread: null,
    picture: picture && (await putFile(picture)),
  })
  return id
}

/** A request on a picture of an article of Eve’s. */
export const onPicture = async (owner: Readonly<{ id: string }>): Promise<Prepared> => {
  const { id } = await anArticleOn(pageText, await anEditor())
  return { params: { fileId: await aFile(id, owner, { picture: Buffer.from('RIFF') }) } }
}

/** A request on a file of an article of Eve’s. */
export const onFile =
  (isKept: boolean, body?: unknown, query?: string) =>
  async (owner: Readonly<{ id: string }>): Promise<Prepared> => {
    const { id } = await anArticleOn(pageText, await anEditor())
    return { params: { fileId: await aFile(id, owner, { isKept }) }, body, query }
  }
