import { ask } from '../asking'
import { median, type Row } from '../figures'
import type { Measure } from './surroundings'

const gzip = { 'Accept-Encoding': 'gzip' }

/** When a page came, in milliseconds, and how large it was. */
type Loaded = Readonly<{ firstByte: number; lastByte: number; bytes: number }>

async function load({ url, headers }: { url: string; headers: Record<string, string> }): Promise<Loaded> {
  const { status, firstByte, lastByte, body, headers: got } = await ask(url, { headers })
  if (status !== 200 || got['content-encoding'] !== 'gzip')
    throw new Error(`${url} was answered with ${status}, ${got['content-encoding']}.`)
  return { firstByte, lastByte, bytes: body.byteLength }
}

/** The article page as it leaves the server, beside bare Next pages. */
export const measurePage: Measure = async ({ visitor, full, floorNext, rounds }) => {
  const sides = {
    ours: {
      url: `${visitor.origin}/articles/${full.id}`,
      headers: { ...gzip, Cookie: visitor.cookie, Accept: 'text/html' },
    },
    text: { url: floorNext.origin, headers: gzip },
    claims: { url: `${floorNext.origin}/with-claims`, headers: gzip },
  }
  const names = ['ours', 'text', 'claims'] as const
  const found: Record<keyof typeof sides, Loaded[]> = { ours: [], text: [], claims: [] }
  const warmUp = 5
  for (let round = 0; round < rounds(40) + warmUp; round++) {
    for (const name of names) {
      const page = await load(sides[name])
      if (round >= warmUp) found[name].push(page)
    }
  }
  const middle = (name: keyof typeof sides, of: keyof Loaded) => median(found[name].map((each) => each[of]))
  const row = (what: string, of: keyof Loaded, floor: 'text' | 'claims', aim?: number): Row => {
    const [unit, scale] = of === 'bytes' ? (['kB', 1000] as const) : (['ms', 1] as const)
    return {
      measure: 'page',
      what,
      unit,
      ours: middle('ours', of) / scale,
      floor: middle(floor, of) / scale,
      ...(aim ? { aim: { ratio: aim } } : {}),
    }
  }
  return {
    rows: [
      row('article page, first byte (floor: bare Next page, same text)', 'firstByte', 'text', 2),
      row('article page, first byte (floor: … and the claims’ words)', 'firstByte', 'claims', 2),
      row('article page, last byte (floor: bare Next page, same text)', 'lastByte', 'text'),
      row('article page, last byte (floor: … and the claims’ words)', 'lastByte', 'claims'),
      row('article page, bytes gzip (floor: bare Next page, same text)', 'bytes', 'text', 1.3),
      row('article page, bytes gzip (floor: … and the claims’ words)', 'bytes', 'claims', 1.3),
    ],
    details: found,
  }
}
