/** What is asked of the sources, as their link says it. */
export type SourcesAsked = Readonly<{ q?: string; cursor?: string }>

const longest = 200

/** What a link asks for; what it says wrongly is left out. */
export function sourcesAskedOf(params: Readonly<Record<string, unknown>>): SourcesAsked {
  const one = (key: string) => String([params[key]].flat()[0] ?? '').trim() || undefined
  return { q: one('q')?.slice(0, longest), cursor: one('cursor')?.slice(0, longest) }
}

/** The link to the sources that are asked for. */
export function sourcesPath(asked: SourcesAsked): string {
  const query = new URLSearchParams(
    Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString()
  return query ? `/sources?${query}` : '/sources'
}
