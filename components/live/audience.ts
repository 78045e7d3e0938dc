import type { Told, Subscription } from './told'

/** A page that listens: to an article, or with null only to notices, and the number of the last change that it heard of. */
type Member = { article: string | null; last: number; tell: (told: Told) => void }

/** The pages that listen, and how far each has heard. */
export type Audience = Readonly<{
  isEmpty: () => boolean
  join: (wish: Subscription, tell: (told: Told) => void) => Member
  leave: (member: Member) => void
  /** The articles to be heard of, at most so many, each from where the page is that is furthest behind. */
  wanted: (most: number) => Map<string, number>
  tellAll: (telling: (member: Member) => Told) => void
  tellOf: (article: string, told: Told) => void
  /** Tells of a change those to whom it is new. */
  tellChange: (article: string, seq: number, isMine: boolean) => void
  /** Tells that the article is gone; its pages hear of it no more. */
  forget: (article: string) => void
}>

/** Makes the audience of one hub, empty in the beginning. */
export function makeAudience(): Audience {
  const members = new Set<Member>()
  const of = (article: string): Member[] => [...members].filter((member) => member.article === article)
  return {
    isEmpty: () => members.size === 0,
    join: ({ article, after }, tell) => {
      const member: Member = { article, last: after, tell }
      members.add(member)
      return member
    },
    leave: (member) => void members.delete(member),
    wanted: (most) => {
      const places = new Map<string, number>()
      for (const { article, last } of members) {
        if (article !== null && (places.has(article) || places.size < most))
          places.set(article, Math.min(last, places.get(article) ?? last))
      }
      return places
    },
    tellAll: (telling) => members.forEach((member) => member.tell(telling(member))),
    tellOf: (article, told) => of(article).forEach(({ tell }) => tell(told)),
    tellChange: (article, seq, isMine) => {
      for (const member of of(article)) {
        if (seq <= member.last) continue
        member.last = seq
        member.tell({ kind: 'change', seq, isMine })
      }
    },
    forget: (article) => {
      for (const member of of(article)) {
        member.article = null
        member.tell({ kind: 'gone' })
      }
    },
  }
}
