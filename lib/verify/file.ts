import { contentsForm } from '@/lib/domain/contents'
import type { Head } from '@/lib/domain/activity'
import { unless, type Finding, type Sha256 } from './record'

const string = /"(?:[^"\\]|\\.)*"/y
const gap = /[^"{}[\],]*/y

/** The keys that stand more than once in one object of a JSON text, each as often as it does so again; a reader of JSON keeps the last and says nothing. */
export function keysTwice(json: string): string[] {
  const twice: string[] = []
  const open: { keys: Set<string> | null; isAtKey: boolean }[] = []
  for (let at = 0; at < json.length;) {
    gap.lastIndex = at
    gap.exec(json)
    at = gap.lastIndex
    const sign = json[at]
    const inner = open.at(-1)
    if (sign === '"') {
      string.lastIndex = at
      const found = string.exec(json)
      if (!found) return twice
      at = string.lastIndex
      if (!inner?.keys || !inner.isAtKey) continue
      const key = JSON.parse(found[0]) as string
      if (inner.keys.has(key)) twice.push(key)
      inner.keys.add(key)
      inner.isAtKey = false
      continue
    }
    if (sign === '{') open.push({ keys: new Set(), isAtKey: true })
    else if (sign === '[') open.push({ keys: null, isAtKey: false })
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',' && inner) inner.isAtKey = inner.keys !== null
    at += 1
  }
  return twice
}

type File = Readonly<{ sha256?: string; head?: Head }>

/** Whether a file is whole, and says what it said when it was made; one without its SHA-256 or the end of its history, or with a key twice, cannot be known. */
export function wrongFile(text: string, exported: File, sha256: Sha256): Finding[] {
  const incomplete = (holds: boolean, what: string): Finding[] =>
    unless(holds, 'file', 'the file', `it is incomplete: ${what}`)
  return [
    ...incomplete(exported.sha256 !== undefined, 'it lacks its own SHA-256 (sha256)'),
    ...incomplete(exported.head !== undefined, 'it does not say where its history ends (head)'),
    ...keysTwice(text).map((key): Finding => ({
      check: 'file',
      where: 'the file',
      what: `the key ${JSON.stringify(key)} stands twice in one place`,
    })),
    ...unless(
      exported.sha256 === undefined || exported.sha256 === sha256(contentsForm(exported)),
      'contents',
      'the file',
      'something in it was changed after it was made',
    ),
  ]
}

/** Whether a history ends with the entry of which somebody noted the hash. */
export function wrongNote(
  history: readonly Readonly<{ seq: number; hash: string }>[],
  noted: string,
): Finding[] {
  if (history.at(-1)?.hash === noted) return []
  const there = history.find(({ hash }) => hash === noted)
  return [
    {
      check: 'head',
      where: 'history',
      what: there
        ? `it goes on after entry ${there.seq}, which is the one that was noted`
        : 'no entry of it is the one that was noted',
    },
  ]
}
