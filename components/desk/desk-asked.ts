import { articleOrders, articleStates, type ArticleOrder, type ArticleState } from '@/lib/domain/article'
import { deadlines, type Deadline } from '@/lib/domain/assignment'

/** What is asked of the desk, as its link says it; `assignee` is "me", "nobody" or a person's id. */
export type DeskAsked = Readonly<{
  q?: string
  state?: ArticleState
  assignee?: string
  due?: Deadline
  sort?: ArticleOrder
  cursor?: string
}>

const longestSearch = 200

/** What a link asks for; what it says wrongly is left out. */
export function askedOf(params: Readonly<Record<string, unknown>>): DeskAsked {
  const one = (key: string) => String([params[key]].flat()[0] ?? '').trim() || undefined
  const among = <T extends string>(values: readonly T[], key: string) =>
    values.find((value) => value === one(key))
  const assignee = one('assignee')
  return {
    q: one('q')?.slice(0, longestSearch),
    state: among(articleStates, 'state'),
    assignee: assignee && /^[\w-]{1,64}$/.test(assignee) ? assignee : undefined,
    due: among(deadlines, 'due'),
    sort: among(
      articleOrders.filter((order) => order !== 'newest'),
      'sort',
    ),
    cursor: one('cursor')?.slice(0, longestSearch),
  }
}

/** Whether the link narrows the desk, in whatever order it is listed. */
export const isDeskNarrowed = ({ q, state, assignee, due }: DeskAsked): boolean =>
  Boolean(q ?? state ?? assignee ?? due)

/** The link of the desk that asks for this. */
export function deskPath(asked: DeskAsked): string {
  const query = new URLSearchParams(
    Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString()
  return query ? `/?${query}` : '/'
}
