import type { Answer, List } from '@/lib/api/contract'

type Page = { limit: number; cursor?: string }

const onAPage = 200

/** Reads a list page by page to its end, or as far as `mostPages`; `onPage` hears of all that is known after each. */
export async function readAll<T>(
  list: (page: Page) => Promise<Answer<List<T>>>,
  { mostPages = Infinity, onPage }: { mostPages?: number; onPage?: (known: readonly T[]) => void } = {},
): Promise<Answer<readonly T[]>> {
  let known: readonly T[] = []
  let cursor: string | null = null
  for (let pages = 0; pages < mostPages; pages += 1) {
    const answer: Answer<List<T>> = await list({ limit: onAPage, ...(cursor === null ? {} : { cursor }) })
    if (!answer.ok) return answer
    known = [...known, ...answer.value.items]
    onPage?.(known)
    cursor = answer.value.next
    if (cursor === null) break
  }
  return { ok: true, value: known }
}
