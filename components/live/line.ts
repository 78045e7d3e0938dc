/** What is heard on a line: that it holds, what changed in which article, who came or went, in which something was done in a closed round that one is in, that notices are others now, and that it was lost, for good or for the moment. */
export type LineEvents = Readonly<{
  opened: () => void
  changed: (article: string, seq: number, isMine: boolean) => void
  cameOrWent: (article: string) => void
  inRound: (article: string) => void
  notices: () => void
  lost: (isClosed: boolean) => void
}>

export type Line = Readonly<{ close: () => void }>

/** Opens a line on which these articles are heard of, each after its place in its history. */
export type OpenLine = (places: ReadonlyMap<string, number>, events: LineEvents) => Line

/** The address of a line: of these articles, or without any of what concerns the person alone. */
export function lineAddress(places: ReadonlyMap<string, number>): string {
  if (places.size === 0) return '/api/v1/events'
  const ids = [...places.keys()].map(encodeURIComponent).join(',')
  return `/api/v1/events?article=${ids}&after=${[...places.values()].join(',')}`
}

type Data = Readonly<{ article?: string; seq?: number; mine?: boolean }>

/** A line of server-sent events; the browser resumes by itself where it broke, and what the desk closed is told as closed. */
export const openLine: OpenLine = (places, { opened, changed, cameOrWent, inRound, notices, lost }) => {
  const source = new EventSource(lineAddress(places))
  const read = (event: Event): Data => JSON.parse((event as MessageEvent<string>).data) as Data
  const [only = null] = places.size === 1 ? places.keys() : []
  source.addEventListener('open', opened)
  source.addEventListener('notice', notices)
  source.addEventListener('activity', (event) => {
    const { article = only, seq, mine } = read(event)
    if (article !== null && seq !== undefined) changed(article, seq, mine === true)
  })
  for (const [name, tell] of [
    ['presence', cameOrWent],
    ['round', inRound],
  ] as const) {
    source.addEventListener(name, (event) => {
      const { article = only } = read(event)
      if (article !== null) tell(article)
    })
  }
  source.addEventListener('error', () => lost(source.readyState === EventSource.CLOSED))
  return { close: () => source.close() }
}

/** Whether the desk says that there is no such article for this person. */
export const isGone = (article: string): Promise<boolean> =>
  fetch(lineAddress(new Map([[article, 0]])), { method: 'HEAD' }).then(
    ({ status }) => status === 404,
    () => false,
  )

/** Calls back after so many milliseconds unless the given function is called before. */
export function callLater(milliseconds: number, then: () => void): () => void {
  const waiting = setTimeout(then, milliseconds)
  return () => clearTimeout(waiting)
}
