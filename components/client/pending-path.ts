/** What a link to an article asks for when it leads to the first sentence that nobody has looked at. */
export const pendingAsked = { name: 'sentence', value: 'pending' } as const

/** The link to one sentence of an article, by its number from 0. */
export const sentencePath = (articleId: string, number: number): string =>
  `/articles/${articleId}?${pendingAsked.name}=${number}`

/** The link to an article's first pending sentence. */
export const pendingPath = (articleId: string): string =>
  `/articles/${articleId}?${pendingAsked.name}=${pendingAsked.value}`
