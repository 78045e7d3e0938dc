/** What a page wants to hear of: an article's changes after a place in its history, or with null only of notices. */
export type Subscription = Readonly<{ article: string | null; after: number }>

/** What a page is told: a change by its number, a coming or going, that something was done in a closed round that one is in, that notices are others now, whether the line holds, that the article is there no more. */
export type Told =
  | Readonly<{ kind: 'change'; seq: number; isMine: boolean }>
  | Readonly<{ kind: 'line'; holds: boolean }>
  | Readonly<{ kind: 'presence' | 'round' | 'notice' | 'gone' }>

/** Tells a page of what it wishes to hear until the function that is given back is called. */
export type Hear = (wish: Subscription, tell: (told: Told) => void) => () => void
