type Thing = Readonly<Record<string, unknown>>

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const articleTypes =
  /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|OpinionPiece|Review|ScholarlyArticle|WebPage)$/
const mostThings = 200

/** All things that a block of linked data speaks of, within graphs and lists too, at most some hundred. */
function thingsIn(value: unknown): Thing[] {
  const found: Thing[] = []
  const waiting = [value]
  for (let each = waiting.shift(); each !== undefined && found.length < mostThings; each = waiting.shift()) {
    if (Array.isArray(each)) waiting.push(...(each as unknown[]).slice(0, mostThings))
    else if (isThing(each)) {
      found.push(each)
      waiting.push(...[each['@graph'], each.mainEntity].filter((more) => more !== undefined))
    }
  }
  return found
}

function parsed(block: string): unknown {
  try {
    return JSON.parse(block.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, '').trim())
  } catch {
    return null // what is no JSON says nothing
  }
}

const typesOf = (thing: Thing): string[] => [thing['@type']].flat().filter((type) => typeof type === 'string')

/** The articles that a page's linked data speaks of, those that are surely articles first. */
export function articlesIn(blocks: readonly string[]): readonly Thing[] {
  const articles = blocks
    .flatMap((block) => thingsIn(parsed(block)))
    .filter((thing) => typesOf(thing).some((type) => articleTypes.test(type)))
  const isPage = (thing: Thing) => typesOf(thing).includes('WebPage')
  return [...articles.filter((thing) => !isPage(thing)), ...articles.filter(isPage)]
}

/** The names in a value that is a name, a thing with one, or a list of such. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(namesIn)
  return isThing(value) && typeof value.name === 'string' ? [value.name] : []
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

/** Words as they are read; many sites write entities into linked data, where they stand for nothing. */
const wordsIn = (value: unknown): string | null =>
  typeof value === 'string'
    ? value.replace(
        /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w+));/gi,
        (whole, decimal, hex, name: string | undefined) => {
          const point = decimal ? Number(decimal) : hex ? parseInt(String(hex), 16) : null
          if (point !== null) return point <= 0x10ffff ? String.fromCodePoint(point) : whole
          return entities[(name ?? '').toLowerCase()] ?? whole
        },
      )
    : null

/** What the first of the articles that says it says of itself. */
export function linkedFacts(articles: readonly Thing[]) {
  const first = <T>(read: (thing: Thing) => T | null): T | null => {
    for (const thing of articles) {
      const found = read(thing)
      if (found !== null) return found
    }
    return null
  }
  return {
    headline: first((thing) => wordsIn(thing.headline)),
    publisher: first((thing) => namesIn(thing.publisher)[0] ?? null),
    author: first((thing) => {
      const names = [...new Set(namesIn(thing.author))].filter((name) => !/^https?:\/\//.test(name))
      return names.length > 0 ? names.join(', ') : null
    }),
    publishedAt: first((thing) => wordsIn(thing.datePublished)),
    language: first((thing) => wordsIn(thing.inLanguage)),
    isForSubscribers: articles.some((thing) => /^false$/i.test(String(thing.isAccessibleForFree))),
  }
}
