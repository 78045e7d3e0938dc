import { articleStates, type ArticleState } from '@/lib/domain/article'

/** Of which articles agreement is asked, as the link says it; `article` are those that were ticked. */
export type AgreementAsked = Readonly<{
  q?: string
  state?: ArticleState
  from?: string
  to?: string
  article?: string
}>

const isDay = (text: string): boolean =>
  /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/** What a link asks for; what it says wrongly is left out. */
export function agreementAskedOf(
  params: Readonly<Record<string, string | string[] | undefined>>,
): AgreementAsked {
  const all = (key: string): string[] => [params[key] ?? []].flat()
  const one = (key: string): string | undefined => all(key)[0]?.trim() || undefined
  const day = (key: string): string | undefined =>
    [one(key)].find((text) => text !== undefined && isDay(text))
  const ids = all('article')
    .flatMap((list) => list.split(','))
    .filter((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id))
  return {
    q: one('q')?.slice(0, 200),
    state: articleStates.find((state) => state === one('state')),
    from: day('from'),
    to: day('to'),
    article: ids.length > 0 ? ids.slice(0, 200).join(',') : undefined,
  }
}
