/** What is asked of the history, as its link says it. */
export type HistoryAsked = Readonly<{
  kind?: string
  actor?: string
  article?: string
  from?: string
  to?: string
  cursor?: string
}>

const names = ['kind', 'actor', 'article', 'from', 'to', 'cursor'] as const

/** What a link asks for; what it leaves empty is left out. */
export function historyAskedOf(
  params: Readonly<Record<string, string | string[] | undefined>>,
): HistoryAsked {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = [params[name]].flat()[0]?.trim()
      return value ? [[name, value]] : []
    }),
  )
}

/** The link of the history that asks for this. */
export function historyPath(asked: HistoryAsked): string {
  const query = new URLSearchParams(
    Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString()
  return query ? `/history?${query}` : '/history'
}
