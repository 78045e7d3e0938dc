import { execFile } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { sliceBytes, type UploadStanding } from '@/lib/domain/kept-file'
import { administrator } from '../desk'
import { signIn } from '../asking'
import { quantile } from '../figures'
import { api, fillArticle, type Visitor } from '../fill'
import { withOwnDesk } from '../with-own-desk'
import type { Measured } from './surroundings'

const bytes = 25 * 1024 * 1024
const copy = promisify(execFile)

/** 25 MB that begin as a film does, no two alike. */
const aFile = (): Buffer => {
  const film = Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex')
  return Buffer.concat([film, randomBytes(bytes - film.length)])
}

/** Uploads a file as the form does, piece by piece, each behind the answer to the one before. */
async function upload({ origin, cookie }: Visitor, id: string, file: Buffer): Promise<UploadStanding> {
  let standing: UploadStanding = { id, offset: 0, file: null }
  while (!standing.file) {
    const { offset } = standing
    const answer = await fetch(`${origin}/api/v1/files/${id}?offset=${offset}`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(file.subarray(offset, offset + sliceBytes)),
    })
    if (!answer.ok) throw new Error(`A piece was answered with ${answer.status}.`)
    standing = (await answer.json()) as UploadStanding
  }
  return standing
}

/** Copies it as `cp` does, and waits until it is on the disk. */
async function copyByHand(from: string, to: string): Promise<void> {
  await copy('cp', ['--', from, to])
  const file = await open(to)
  await file.sync()
  await file.close()
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function turnAbout(visitor: Visitor, folder: string, rounds: number): Promise<[number[], number[]]> {
  const { id: articleId } = await fillArticle(visitor, 100, 'Uploads')
  const [ours, theirs] = [[] as number[], [] as number[]]
  for (let n = 0; n < rounds; n++) {
    const [file, id, place] = [aFile(), randomUUID(), path.join(folder, String(n))]
    await writeFile(place, file)
    theirs.push(await timed(() => copyByHand(place, `${place}.copy`)))
    const sha256 = createHash('sha256').update(file).digest('hex')
    await api(visitor, 'POST', '/files', { id, articleId, name: 'film.mp4', size: file.length, sha256 })
    ours.push(await timed(() => upload(visitor, id, file)))
    await Promise.all([rm(place), rm(`${place}.copy`)])
  }
  return [ours, theirs]
}

/** A file of 25 MB uploaded in pieces until it is checked and kept, beside `cp` of the same bytes until they are on the disk. */
export async function measureUpload(rounds: number, leaving: AbortSignal): Promise<Measured> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tickmark-upload-'))
  try {
    return await withOwnDesk(leaving, async ({ running }) => {
      const { origin } = running
      const visitor = { origin, cookie: await signIn(origin, administrator.email, administrator.password) }
      const [ours, theirs] = await turnAbout(visitor, folder, rounds)
      const row = {
        measure: 'upload',
        what: '25 MB uploaded, checked and kept, beside cp and fsync, p50',
        unit: 'ms',
        ours: quantile(ours, 0.5),
        floor: quantile(theirs, 0.5),
      } as const
      return { rows: [row], details: { ours, theirs } }
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
