import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Command, InvalidArgumentError } from 'commander'
import { settingsOfThisDesk, visitDesk } from '@/bin/desk'
import { say } from '@/bin/say'
import { Trouble } from '@/bin/trouble'
import type { Verified } from '@/lib/views/desk/verify-database'
import { readJson } from '@/lib/export/read-json'
import { wrongFile, wrongNote } from '@/lib/verify/file'
import { burntIn } from '@/lib/verify/leaves'
import { verifyArticle } from '@/lib/verify/verify'

type Told = Verified &
  Readonly<{ head?: { seq: number; hash: string }; burnt?: readonly { seq: number; by: string }[] }>

/** `tickmark verify`: whether the record is as the desk wrote it. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'check histories, texts, reviews, verdicts and seals: of the whole desk, or of one exported file, which needs no desk',
    )
    .argument('[file]', 'a file of the format json as the desk exports it')
    .option('--head <hash>', 'the hash of the last entry of the history as it was noted elsewhere', readHash)
    .option('--json', 'print what was found as JSON')
    .action(verify)
}

function readHash(given: string): string {
  if (!/^[0-9a-f]{64}$/i.test(given)) throw new InvalidArgumentError('A hash has 64 digits from 0 to f.')
  return given.toLowerCase()
}

async function verify(
  file: string | undefined,
  { json, head }: { json?: boolean; head?: string },
  command: Command,
): Promise<void> {
  if (head !== undefined && file === undefined) command.error('error: --head is about a file; name it.')
  const told = file === undefined ? await ofDesk() : await ofFile(file, head)
  if (json) say(JSON.stringify(told, null, 2))
  else tell(told)
  if (told.findings.length > 0)
    throw new Trouble(
      told.findings.length === 1
        ? '1 thing is not as the desk wrote it.'
        : `${told.findings.length} things are not as the desk wrote them.`,
    )
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

function tell({ articles, entries, findings, head, burnt = [] }: Told): void {
  for (const { seq, by } of burnt) say(`history entry ${seq}: ${by}`)
  for (const { article, where, what } of findings)
    say(`${article === null ? 'the desk' : `article ${article}`}, ${where}: ${what}`)
  if (findings.length > 0) return
  say(
    `${count(articles, 'article', 'articles')} and ${count(entries, 'entry', 'entries')} of history are as the desk wrote them.`,
  )
  if (head) say(`The history ends with entry ${head.seq}, ${head.hash}`)
}

async function ofDesk(): Promise<Told> {
  const desk = await visitDesk(settingsOfThisDesk())
  Object.assign(process.env, desk.env)
  const { closeDb } = await import('@/lib/db/client')
  try {
    return await (await import('@/lib/views/desk/verify-database')).verifyDatabase()
  } finally {
    await closeDb()
    await desk.database.close()
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

async function ofFile(file: string, noted?: string): Promise<Told> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Trouble(`The file ${file} cannot be read.`)
  })
  const read = readJson(text)
  if (!read.ok)
    throw new Trouble(`This is no file of tickmark.export/1: ${read.faults.slice(0, 3).join('; ')}.`)
  const { exported } = read
  const {
    article: { id },
    activity,
  } = exported
  const found = [
    ...wrongFile(text, exported, sha256),
    ...verifyArticle(exported, sha256),
    ...(noted === undefined ? [] : wrongNote(activity, noted)),
  ]
  const last = activity.at(-1)
  return {
    articles: 1,
    entries: activity.length,
    head: last && { seq: last.seq, hash: last.hash },
    burnt: burntIn(activity),
    findings: found.map((finding) => ({ ...finding, article: id })),
  }
}
