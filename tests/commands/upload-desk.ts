import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beginUploadInput } from '@/lib/api/file/input'
import { beginUpload } from '@/lib/commands/file/begin-upload'
import { sendSlice } from '@/lib/commands/file/send-slice'
import { anArticleOn, aPerson, must, pageText } from '@/tests/support/desk'
import { ownFolder } from '@/tests/support/own-folder'

type Bytes = Uint8Array<ArrayBuffer>

/** A desk on which Ada uploads for an article of Eve's, with the folders where files lie. */
export async function anUploadingDesk() {
  ownFolder()
  const [eve, ada] = [await aPerson('editor', 'Eve'), await aPerson('reviewer', 'Ada')]
  const article = await anArticleOn(pageText, eve)
  const folder = (name: string) => path.join(process.env.DATA_DIR!, 'files', name)
  const begin = async (bytes: Bytes, name = 'rents.txt', more: object = {}) => {
    const words = { articleId: article.id, name, size: bytes.length, ...more }
    return must(await beginUpload(ada, beginUploadInput.parse(words))).id
  }
  const send = (fileId: string, offset: number, bytes: Bytes) => sendSlice(ada, { fileId, offset, bytes })
  /** Uploads a file in one piece. */
  const upload = async (bytes: Bytes, name?: string) => must(await send(await begin(bytes, name), 0, bytes))
  const partials = () => (existsSync(folder('partial')) ? readdirSync(folder('partial')) : [])
  return { eve, ada, article, folder, begin, send, upload, partials }
}

export const words = (text: string): Bytes => new Uint8Array(Buffer.from(text))
