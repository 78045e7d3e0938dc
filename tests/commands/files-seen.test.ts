import { expect, test } from 'vitest'
import { countUpload } from '@/lib/accounts/attempts'
import { setAccess } from '@/lib/commands/article/restrict-article'
import { beginUpload } from '@/lib/commands/file/begin-upload'
import { sendSlice } from '@/lib/commands/file/send-slice'
import { db } from '@/lib/db/client'
import { readFile } from '@/lib/views/file/read-file'
import { readFileText } from '@/lib/views/file/read-file-text'
import { anArticleOn, aPerson, must, pageText } from '@/tests/support/desk'
import { aFile, fileText, sha256Of } from '@/tests/support/files'
import { ownFolder } from '@/tests/support/own-folder'

ownFolder()
const eve = await aPerson('editor', 'Eve')
const ada = await aPerson('reviewer', 'Ada')
const rhea = await aPerson('reader', 'Rhea')
const hidden = { ok: false, refusal: { code: 'not-there' } }
const nowhere = '00000000-0000-4000-8000-000000000000'
const bytes = new Uint8Array(Buffer.from(fileText))

/** An article on which only Eve is named. */
async function aRestrictedArticle() {
  const article = await anArticleOn(pageText, eve)
  const { id: articleId, version } = article
  must(await setAccess(eve, { articleId, version, restricted: true, named: [eve.id] }))
  return article
}

test('who does not see an article learns nothing of its files, by their ids or by guessed ones', async () => {
  const article = await aRestrictedArticle()
  const kept = await aFile(article.id, eve)
  const begun = await aFile(article.id, eve, { isKept: false })
  for (const fileId of [kept, begun, nowhere]) {
    expect(await readFile(ada, { fileId })).toEqual(hidden)
    expect(await readFileText(ada, { fileId })).toEqual(hidden)
    expect(await sendSlice(ada, { fileId, offset: 0, bytes })).toEqual(hidden)
  }
  expect(await beginUpload(ada, { articleId: article.id, name: 'x', size: 5 })).toEqual(hidden)
  expect(await db().keptFile.count({ where: { articleId: article.id } })).toBe(2)
})

test('no file is found by its SHA-256, not even by who has the same bytes', async () => {
  const closed = await aRestrictedArticle()
  await aFile(closed.id, eve)
  const sha256 = sha256Of(bytes)
  expect(await readFile(ada, { fileId: sha256 })).toEqual(hidden)
  expect(await readFileText(ada, { fileId: sha256 })).toEqual(hidden)
  const open = await anArticleOn(pageText, eve)
  const words = { articleId: open.id, name: 'mine.txt', size: bytes.length, sha256 }
  const begun = must(await beginUpload(ada, words))
  expect(begun).toEqual({ id: begun.id, offset: 0, file: null })
  expect(must(await sendSlice(ada, { fileId: begun.id, offset: 0, bytes })).file).toMatchObject({
    id: begun.id,
    uploadedBy: ada.id,
    name: 'mine.txt',
  })
})

test('whoever sees the article reads its files; nobody goes on with the upload of somebody else, and a reader uploads none', async () => {
  const article = await anArticleOn(pageText, eve)
  expect(must(await readFileText(rhea, { fileId: await aFile(article.id, ada) })).name).toBe('rents.txt')
  const begun = await aFile(article.id, eve, { isKept: false })
  const refused = { refusal: { code: 'not-allowed' } }
  expect(await sendSlice(ada, { fileId: begun, offset: 0, bytes })).toMatchObject(refused)
  expect(await beginUpload(rhea, { articleId: article.id, name: 'x', size: 5 })).toMatchObject(refused)
})

test('nothing is uploaded for an article that is closed, nor kept of what was begun before', async () => {
  const article = await anArticleOn(pageText, eve)
  const begun = await aFile(article.id, ada, { isKept: false })
  await db().article.update({ where: { id: article.id }, data: { state: 'published' } })
  const refused = { refusal: { rule: 'is-published' } }
  expect(await sendSlice(ada, { fileId: begun, offset: 0, bytes })).toMatchObject(refused)
  expect(await beginUpload(ada, { articleId: article.id, name: 'x', size: 5 })).toMatchObject(refused)
})

test('nobody uploads without end: after a hundred files in ten minutes one waits', async () => {
  const ben = await aPerson('reviewer', 'Ben')
  const article = await anArticleOn(pageText, eve)
  const asked = { articleId: article.id, name: 'x', size: 5 }
  for (let n = 0; n < 99; n += 1) await countUpload(ben.id)
  must(await beginUpload(ben, asked))
  expect(await beginUpload(ben, asked)).toMatchObject({ refusal: { code: 'too-many' } })
})
