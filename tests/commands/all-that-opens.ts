import { readArticle } from '@/lib/views/article/read-article'
import { exportArticle } from '@/lib/commands/article/export-article'
import { readPresence } from '@/lib/views/article/read-presence'
import { listClaims, readClaim } from '@/lib/views/claim/read-claims'
import { listEvidence } from '@/lib/views/evidence/list-evidence'
import { listArticleComments, listClaimComments } from '@/lib/views/talk/list-comments'
import { listRevisions } from '@/lib/views/revision/read-revisions'
import { readScreen } from '@/lib/views/article/read-screen'
import { listCorrections, listSignOffs } from '@/lib/views/sign-off/list-sign-offs'
import { listVerdicts, listVotes } from '@/lib/views/review/list-verdicts'
import { readGates } from '@/lib/views/sign-off/read-gates'
import { watch } from '@/lib/commands/events/watch'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'

const page = { limit: 200 }

/** An article of the desk, and all there is to list of it: each person is told of it, has it open, and is to review a claim of it. */
export type Told = Readonly<{
  article: ArticleView
  claims: Readonly<Record<string, Claim>>
  comment: string
}>

/** What is answered for one article and what is in it, each by its name: all of it opens to who sees the article, none of it to anybody else. */
export async function opens(person: Actor, { article, claims }: Told): Promise<Record<string, boolean>> {
  const [articleId, claimId] = [article.id, claims[person.id]!.id]
  const asked = {
    article: readArticle(person, { articleId }),
    screen: readScreen(person, { articleId }),
    revisions: listRevisions(person, { articleId, ...page }),
    claims: listClaims(person, { articleId, ...page }),
    claim: readClaim(person, { claimId }),
    evidence: listEvidence(person, { claimId, ...page }),
    verdicts: listVerdicts(person, { claimId, ...page }),
    votes: listVotes(person, { claimId }),
    comments: listArticleComments(person, { articleId, ...page }),
    said: listClaimComments(person, { claimId, ...page }),
    presence: readPresence(person, { articleId }),
    gates: readGates(person, { articleId }),
    signOffs: listSignOffs(person, { articleId, ...page }),
    corrections: listCorrections(person, { articleId }),
    json: exportArticle(person, { articleId, format: 'json' }),
    annotations: exportArticle(person, { articleId, format: 'web-annotation' }),
    events: watch(person, { article: [articleId] }),
  }
  const found: Record<string, boolean> = {}
  for (const [name, answer] of Object.entries(asked)) found[name] = (await answer).ok
  return found
}
