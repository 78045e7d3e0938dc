import { setAccessInput } from '@/lib/api/article/input'
import { signOffInput } from '@/lib/api/sign-off/input'
import { setAccess } from '@/lib/commands/article/restrict-article'
import { withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { signOffArticle } from '@/lib/commands/sign-off/sign-off-article'
import { db } from '@/lib/db/client'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { readArticle } from '@/lib/views/article/read-article'
import { anArticleOn, deeds, must, no, pageText, yes } from '@/tests/support/desk'

export type Cast = Readonly<Record<'ada' | 'ben' | 'eve' | 'finn', Actor>>
type Leaning = Readonly<{ cast: Cast; article: ArticleView; sourceId: string }>

const lean = async ({ cast: { ada }, article, sourceId }: Leaning, words = {}): Promise<Claim> => {
  const claim = must(await deeds.mark(ada, article, 'by a third'))
  must(await deeds.attach(ada, claim, { sourceId, ...words }))
  return claim
}

/** What a claim that leans on a source may have become; `isDecided` where a verdict on it holds. */
export const ways: Readonly<
  Record<string, Readonly<{ isDecided: boolean; make: (leaning: Leaning) => Promise<Claim> }>>
> = {
  open: { isDecided: false, make: (leaning) => lean(leaning) },
  agreed: {
    isDecided: true,
    make: async (leaning) => {
      const claim = await lean(leaning)
      must(await deeds.review(leaning.cast.ben, claim, yes))
      return claim
    },
  },
  'agreed on other evidence too': {
    isDecided: true,
    make: async (leaning) => {
      const claim = await lean(leaning)
      must(await deeds.attach(leaning.cast.ada, claim, { title: 'A table' }))
      must(await deeds.review(leaning.cast.ben, claim, { ...yes, reasoning: '' }))
      return claim
    },
  },
  'agreed without a word, on nothing else': {
    isDecided: true,
    make: async (leaning) => {
      const claim = await lean(leaning)
      must(await deeds.review(leaning.cast.ben, claim, { ...yes, reasoning: '' }))
      return claim
    },
  },
  stale: {
    isDecided: false,
    make: async (leaning) => {
      const claim = await lean(leaning)
      must(await deeds.review(leaning.cast.ben, claim, yes))
      must(await deeds.attach(leaning.cast.ada, claim, { title: 'Another table' }))
      return claim
    },
  },
  'decided before its evidence was withdrawn and looked at again': {
    isDecided: false,
    make: async (leaning) => {
      const claim = await lean(leaning)
      const { evidence } = must(await deeds.review(leaning.cast.ben, claim, yes))
      must(await withdrawEvidence(leaning.cast.ada, { evidenceId: evidence[0]!.id }))
      must(await deeds.confirm(leaning.cast.ben, claim))
      return claim
    },
  },
  dropped: {
    isDecided: false,
    make: async (leaning) => {
      const claim = await lean(leaning)
      must(await deeds.edit(leaning.cast.eve, claim, { state: 'dropped', reason: 'A slip.' }))
      return claim
    },
  },
}

/** Puts articles on the desk in which a claim of each kind leans on the source, each article with one of them more than once. */
export async function articlesThatLean(cast: Cast, sourceId: string, count: number): Promise<Claim[]> {
  const claims: Claim[] = []
  for (let n = 0; n < count; n++) {
    const article = await anArticleOn(pageText, cast.eve)
    for (const { make } of Object.values(ways)) claims.push(await make({ cast, article, sourceId }))
  }
  return claims
}

/** A claim that two reviewers differ on, which an editor decided. */
export async function anAdjudicatedClaim(cast: Cast, sourceId: string): Promise<Claim> {
  const article = await anArticleOn(pageText, cast.eve)
  await db().article.update({ where: { id: article.id }, data: { requiredReviews: 2 } })
  const claim = await lean({ cast, article, sourceId })
  must(await deeds.review(cast.ada, claim, yes))
  must(await deeds.review(cast.ben, claim, no))
  return must(await deeds.adjudicate(cast.eve, claim))
}

/** An article that was signed off with a claim that leans on the source. */
export async function aSignedArticle(cast: Cast, sourceId: string): Promise<Claim> {
  const article = await anArticleOn(pageText, cast.eve)
  const claim = await ways.agreed!.make({ cast, article, sourceId })
  const { version } = must(await readArticle(cast.eve, { articleId: article.id }))
  const overrides = [{ gate: 'sentences', reason: 'Known.' }]
  must(await signOffArticle(cast.eve, signOffInput.parse({ articleId: article.id, version, overrides })))
  return claim
}

/** A claim with a verdict that leans on the source, in an article that only Finn and Ben may see. */
export async function aHiddenClaim(cast: Cast, sourceId: string): Promise<Claim> {
  const { ben, finn } = cast
  const { id } = await anArticleOn(pageText, finn)
  const named = [finn.id, ben.id]
  must(await setAccess(finn, setAccessInput.parse({ articleId: id, version: 1, restricted: true, named })))
  const article = must(await readArticle(finn, { articleId: id }))
  return ways.agreed!.make({ cast: { ...cast, ada: finn }, article, sourceId })
}

/** These claims by their ids as they are stored, each with the verdict that it has. */
export async function storedClaims(claims: readonly Pick<Claim, 'id'>[]) {
  const rows = await db().claim.findMany({
    where: { id: { in: claims.map(({ id }) => id) } },
    include: { verdicts: { where: { status: { in: ['current', 'stale'] } } } },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
