import 'server-only'
import type { z } from 'zod'
import type { coverSentencesInput } from '@/lib/api/article/input'
import { inArticle } from '@/lib/commands/engine/in-article'
import { findRevision } from '@/lib/db/revision/find-revision'
import { readCoverage } from '@/lib/db/revision/read-coverage'
import { done, refuse, type Outcome } from '@/lib/domain/outcome'
import type { Actor } from '@/lib/domain/person'
import { readCoveredSentences, type CoveredSentences } from '@/lib/views/article/covered-sentences'

/** Says of sentences of the current revision that there is nothing in them to check, or takes that back; a claimed one stays claimed. */
export function coverSentences(
  actor: Actor,
  input: z.output<typeof coverSentencesInput>,
): Promise<Outcome<CoveredSentences>> {
  return inArticle(
    actor,
    'cover-sentence',
    { articleId: input.articleId },
    async ({ tx, article, at, log }) => {
      const revision = await findRevision(tx, article.id, article.currentRevision)
      if (!revision) return refuse({ code: 'not-there' })
      if (input.revision !== undefined && input.revision !== revision.number)
        return refuse({ code: 'against-rule', rule: 'not-this-revision', now: { revision: revision.number } })
      const numbers = [...new Set([input.sentence].flat())]
      if (numbers.some((number) => number >= revision.sentences.length)) {
        return refuse({
          code: 'invalid',
          fields: { sentence: `The article has ${revision.sentences.length} sentences, counted from 0.` },
        })
      }
      const before = (await readCoverage(tx, revision)).sentences
      const isCleared = input.coverage === 'nothing-to-check'
      if (isCleared && numbers.some((number) => before[number]!.coverage === 'claimed'))
        return refuse({ code: 'against-rule', rule: 'has-claims' })
      const starts = numbers.map((number) => revision.sentences[number]!.start)
      await tx.clearedSentence.deleteMany({ where: { revisionId: revision.id, start: { in: starts } } })
      if (isCleared) {
        const reason = input.reason?.trim() || null
        await tx.clearedSentence.createMany({
          data: starts.map((start) => ({ revisionId: revision.id, start, byId: actor.id, reason, at })),
        })
      }
      await log('coverage-changed', `${revision.number}:${numbers.join(',').slice(0, 200)}`)
      return done(await readCoveredSentences(tx, revision, numbers))
    },
  )
}
