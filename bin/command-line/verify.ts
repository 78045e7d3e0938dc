import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { settingsOfThisDesk, visitDesk } from '@/bin/desk'
import { say } from '@/bin/say'
import { Trouble } from '@/bin/trouble'
import type { Verified } from '@/lib/commands/verify'
import { readJson } from '@/lib/export/read-json'
import { wrongContents } from '@/lib/verify/contents'
import { verifyArticle } from '@/lib/verify/verify'

type Told = Verified & Readonly<{ head?: { seq: number; hash: string } }>

/** `tickmark verify`: whether the record is as the desk wrote it. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('check histories, texts, reviews, verdicts and seals: of the whole desk, or of one exported file, which needs no desk')
    .argument('[file]', 'a file of the format json as the desk exports it')
    .option('--json', 'print what was found as JSON')
    .action(verify)
}

async function verify(file: string | undefined, { json }: { json?: boolean }): Promise<void> {
  const told = file === undefined ? await ofDesk() : await ofFile(file)
  if (json) say(JSON.stringify(told, null, 2))
  else tell(told)
  if (told.findings.length > 0) throw new Trouble(told.findings.length === 1 ? '1 thing is not as the desk wrote it.' : `${told.findings.length} things are not as the desk wrote them.`)
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

function tell({ articles, entries, findings, head }: Told): void {
  for (const { article, where, what } of findings) say(`${article === null ? 'the desk' : `article ${article}`}, ${where}: ${what}`)
  if (findings.length > 0) return
  say(`${count(articles, 'article', 'articles')} and ${count(entries, 'entry', 'entries')} of history are as the desk wrote them.`)
  if (head) say(`The history ends with entry ${head.seq}, ${head.hash}`)
}

async function ofDesk(): Promise<Told> {
  const desk = await visitDesk(settingsOfThisDesk())
  Object.assign(process.env, desk.env)
  const { closeDb } = await import('@/lib/db/client')
  try {
    return await (await import('@/lib/commands/verify')).verifyDatabase()
  } finally {
    await closeDb()
    await desk.database.close()
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

async function ofFile(file: string): Promise<Told> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Trouble(`The file ${file} cannot be read.`)
  })
  const read = readJson(text)
  if (!read.ok) throw new Trouble(`This is no file of tickmark.export/1: ${read.faults.slice(0, 3).join('; ')}.`)
  const { exported } = read
  const { id } = exported.article
  const findings = [...wrongContents(exported, sha256), ...verifyArticle(exported, sha256)].map((finding) => ({ ...finding, article: id }))
  return { articles: 1, entries: exported.activity.length, head: exported.activity.at(-1) && { seq: exported.activity.at(-1)!.seq, hash: exported.activity.at(-1)!.hash }, findings }
}
