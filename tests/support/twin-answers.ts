import { readdirSync } from 'node:fs'
import type { Twin } from './twins'

/** Every page of the app that somebody who is signed in can open, of a twin. */
export function pagesOf({ article, claim, evidence, snapshotId }: Twin): string[] {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('page.tsx'),
  )
  const paths = files.map((file) => `/${file.replace(/\(.*?\)\//g, '').replace(/\/?page\.tsx$/, '')}`)
  const own = paths
    .filter((path) => !path.includes('[token]'))
    .map((path) =>
      path
        .replace('[articleId]', article.id)
        .replace('[snapshotId]', snapshotId)
        .replace('[sourceId]', evidence.source!),
    )
  return [
    ...own,
    `/articles/${article.id}?claim=${claim.id}`,
    `/history?article=${article.id}`,
    `/claims?state=open`,
    '/?sort=due',
  ].toSorted()
}

/** What wraps the parts of a page that are streamed when they are ready, in whatever order that is. */
const wraps = /^<(?:\/|!--|template|div hidden id="S:)/

/** A page whose times are told by their moments alone. */
const plainTimes = (html: string): string =>
  html.replaceAll(/<time[^>]*>[^<]*<\/time>/g, (whole) =>
    whole.replace(/title="[^"]*"/, '').replace(/>[^<]*</, '>…<'),
  )

/** A page in an order of its own: every tag and every word of it, and every row of what the browser goes on from. */
export function settled(html: string): string {
  const rows = [...html.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g)]
    .map(([, row]) => JSON.parse(row!) as string)
    .join('')
  const parts = plainTimes(html)
    .replaceAll(/<script[^>]*>.*?<\/script>/gs, '')
    .split(/(?=<)/)
  const tags = parts
    .map((part) => (wraps.test(part) ? part.slice(part.indexOf('>') + 1) : part))
    .filter((part) => part !== '')
  const plainRows = rows
    .split('\n')
    .map((row) => row.replace(/^[0-9a-f]*:/, '').replaceAll(/"\$L?[0-9a-f]+"/g, '"$"'))
  return [...tags.toSorted(), ...plainRows.toSorted()].join('\n')
}

const written =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|\b(?:[0-9a-f]{64}|[0-9a-f]{32})\b/g
const isTime = (value: string): boolean => value.includes('T')

/** The leaves of each entry of an exported history, which are sorted by ids, in the order in which the file first speaks of those. */
function inOrder(text: string): string {
  const placeOf = (leaf: string): number => text.indexOf(/"(?:\w+:)?([^"]*)"/.exec(leaf)?.[1] ?? leaf)
  return text.replaceAll(
    /("leaves": \{\n)(.*?)(\n {6}\})/gs,
    (_, begin: string, leaves: string, end: string) =>
      begin +
      leaves
        .split(/,\n(?= {8}")/)
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .join(',\n') +
      end,
  )
}

/**
 * The same words with what differs in any two articles named by its place: ids and hashes by where they first stand, times by their order.
 * Everything else stays byte by byte.
 */
export function named(text: string): string {
  const plainText = inOrder(text)
    .replaceAll(/"(?:next|cursor)":"([\w-]+)"/g, (whole, cursor: string) =>
      whole.replace(cursor, Buffer.from(cursor, 'base64url').toString('utf8')),
    )
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|\\"nonce\\":\\"[^"]*\\"/g, 'nonce')
  const found = plainText.match(written) ?? []
  const times = [...new Set(found.filter(isTime))].toSorted()
  const ids = [...new Set(found.filter((value) => !isTime(value)))]
  const names = new Map([
    ...times.map((time, at) => [time, `time ${at}`] as const),
    ...ids.map((id, at) => [id, `id ${at}`] as const),
  ])
  return plainText.replaceAll(written, (value) => names.get(value)!)
}
