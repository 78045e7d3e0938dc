import { claimStates, type ClaimState } from '@/lib/domain/claim'

/** What is asked of all claims, as its link says it; `assignee` is "me", "nobody" or a person's id. */
export type ClaimsAsked = Readonly<{
  q?: string
  state?: ClaimState
  rating?: string
  assignee?: string
  cursor?: string
}>

const longestSearch = 200

/** What a link asks for; what it says wrongly is left out. */
export function claimsAskedOf(params: Readonly<Record<string, unknown>>): ClaimsAsked {
  const one = (key: string) => String([params[key]].flat()[0] ?? '').trim() || undefined
  const like = (key: string, form: RegExp) =>
    [one(key)].find((value) => value !== undefined && form.test(value))
  return {
    q: one('q')?.slice(0, longestSearch),
    state: claimStates.find((state) => state === one('state')),
    rating: like('rating', /^[a-z0-9-]{1,64}$/),
    assignee: like('assignee', /^[\w-]{1,64}$/),
    cursor: one('cursor')?.slice(0, longestSearch),
  }
}

/** Whether the link narrows the claims. */
export const areClaimsNarrowed = ({ q, state, rating, assignee }: ClaimsAsked): boolean =>
  Boolean(q ?? state ?? rating ?? assignee)

/** The link to the claims that are asked for. */
export function claimsPath(asked: ClaimsAsked): string {
  const query = new URLSearchParams(
    Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString()
  return query ? `/claims?${query}` : '/claims'
}
