import type { ForeignPage } from '@/lib/domain/foreign-page'

const sayingNothing = { title: null, publisher: null, author: null, publishedAt: null, language: null }

type Bare = Pick<ForeignPage, 'text' | 'blocks'> & Partial<Pick<ForeignPage, 'title' | 'author' | 'language'>>

/** A file as a page, all of it read, that says nothing of itself beyond what is given. */
export const barePage = (status: number, words: Bare): ForeignPage => ({
  ...sayingNothing,
  ...words,
  reading: 'page',
  wall: status >= 400 ? 'error' : 'article',
})
