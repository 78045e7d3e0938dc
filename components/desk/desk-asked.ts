import { articleStates, type ArticleState } from '@/lib/domain/article'

/** What is asked of the desk, as its link says it. */
export type DeskAsked = Readonly<{ q?: string; state?: ArticleState; cursor?: string }>

const longestSearch = 200

/** What a link asks for; what it says wrongly is left out. */
export function askedOf(params: Readonly<Record<string, string | string[] | undefined>>): DeskAsked {
  const one = (key: string) => [params[key]].flat()[0]?.trim() || undefined
  return { q: one('q')?.slice(0, longestSearch), state: articleStates.find((state) => state === one('state')), cursor: one('cursor')?.slice(0, longestSearch) }
}

/** The link of the desk that asks for this. */
export function deskPath(asked: DeskAsked): string {
  const query = new URLSearchParams(Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]))).toString()
  return query ? `/?${query}` : '/'
}
