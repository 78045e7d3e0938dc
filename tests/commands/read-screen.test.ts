import { expect, test } from 'vitest'
import { coverSentencesInput, readScreenInput } from '@/lib/api/article/input'
import { listClaimsInput } from '@/lib/api/claim/input'
import { coverSentences } from '@/lib/commands/article/cover-sentences'
import { listClaims } from '@/lib/views/claim/read-claims'
import { readScreen } from '@/lib/views/article/read-screen'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { readDossier } from '@/lib/db/article/read-dossier'
import { withChanges } from '@/lib/domain/dossier'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { isSketch } from '@/lib/domain/sketch'
import { anArticleOn, deeds, must, pageText, yes } from '@/tests/support/desk'
import { onTheDesk } from '@/tests/support/on-the-desk'

const { eve, ada } = await onTheDesk({ eve: 'editor', ada: 'reviewer' })

const many = Array.from({ length: 24 }, (_, at) => `Tower ${at} was sold.`)

async function screenOf(actor: Actor, articleId: string, more: Record<string, string> = {}) {
  const read = must(await readScreen(actor, readScreenInput.parse({ articleId, ...more })))
  if (!('whole' in read)) throw new Error('only changes came')
  return read.whole
}
async function changesOf(actor: Actor, articleId: string, after: number, revision = 1) {
  const read = must(
    await readScreen(
      actor,
      readScreenInput.parse({ articleId, after: String(after), revision: String(revision) }),
    ),
  )
  return 'changes' in read ? read.changes : null
}

/** What of a claim lights its words. */
const lightOf = ({ state, version, lastSeq, quote, createdBy, placedIn, parent, spans }: Claim) => ({
  state,
  version,
  lastSeq,
  quote,
  createdBy,
  placedIn,
  parent,
  spans: spans.map(({ start, end, exact, anchor, revision }) => ({ start, end, exact, anchor, revision })),
})

test('a screen begins with the first claims and the named one whole, and of the others with what is lit from them', async () => {
  const article = await anArticleOn(many.join('\n\n'), eve)
  const claims = []
  for (const words of many)
    claims.push(must(await deeds.mark(ada, article, words, { claimReviewed: `Wording of ${words}` })))
  must(await deeds.review(ada, claims[22]!, yes))
  must(await deeds.review(ada, claims[21]!, { substance: 'false', reasoning: 'Not yet sure.' }))
  must(
    await deeds.edit(eve, must(await deeds.review(ada, claims[20]!, yes)), {
      claimReviewed: 'It was sold twice.',
    }),
  )
  const screen = await screenOf(ada, article.id, { claim: claims[23]!.id })
  const dossier = (await readDossier(ada, article.id))!
  expect(screen.claims.map((claim) => claim.id)).toEqual(dossier.claims.map((claim) => claim.id))
  expect(screen.claims.map(isSketch)).toEqual(many.map((_, at) => at >= 16 && at < 23))
  for (const [at, claim] of screen.claims.entries()) {
    const { verdict, mine } = dossier.claims[at]!
    expect(claim).toMatchObject(lightOf(dossier.claims[at]!))
    expect(claim.given).toEqual(dossier.claims[at]!.given)
    expect(claim.given?.outdated).toBe(at === 22 ? false : at === 20 ? true : undefined)
    expect([
      claim.verdict?.substance,
      claim.verdict?.status,
      claim.mine?.substance,
      claim.mine?.version,
    ]).toEqual([verdict?.substance, verdict?.status, mine?.substance, mine?.version])
  }
  expect(screen.revisions).toEqual(dossier.revisions)
  expect(screen.people).toEqual(dossier.people)
  expect(JSON.stringify(screen.claims[20])).not.toContain('Wording')
  expect(screen.claims[0]).toEqual(dossier.claims[0])
  const named = must(
    await listClaims(
      ada,
      listClaimsInput.parse({ articleId: article.id, ids: `${claims[20]!.id},${claims[18]!.id},nothing` }),
    ),
  )
  expect(named).toEqual({ items: [dossier.claims[18], dossier.claims[20]], next: null })
})

test('a sketch tells nothing of a colleague’s draft', async () => {
  const article = await anArticleOn(many.join('\n\n'), eve)
  for (const words of many) must(await deeds.mark(ada, article, words))
  const { claims } = await screenOf(ada, article.id)
  must(
    await deeds.review(eve, claims[20]!, { substance: 'false', reasoning: 'Between me and the register.' }),
  )
  expect((await screenOf(ada, article.id)).claims[20]).toMatchObject({ mine: null, verdict: null })
  expect((await screenOf(eve, article.id)).claims[20]).toMatchObject({ mine: { substance: 'false' } })
})

test('after a change only the change is read, and with it the screen is as if all had been read again', async () => {
  const article = await anArticleOn(pageText, eve)
  const first = must(await deeds.mark(ada, article, 'by a third'))
  const gone = must(await deeds.mark(ada, article, 'since 1990'))
  const still = must(await deeds.mark(ada, article, 'Ana Roy'))
  const before = await screenOf(ada, article.id)
  must(await deeds.review(ada, first, yes))
  const more = must(await deeds.mark(eve, article, 'the freeze was dead'))
  must(await removeClaim(ada, { claimId: gone.id, version: gone.version }))
  const changes = (await changesOf(ada, article.id, before.lastSeq))!
  expect(changes.claims.map((claim) => claim.id)).toEqual([first.id, more.id])
  expect(changes.removed).toEqual([gone.id])
  expect(changes.sentences).toBeNull()
  const after = withChanges(before, changes)
  const read = await screenOf(ada, article.id)
  expect(new Set(after.claims.map((claim) => claim.id))).toEqual(new Set([first.id, still.id, more.id]))
  expect([...after.claims].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start)).toEqual(read.claims)
  expect({ ...after, claims: [], revisions: [] }).toEqual({ ...read, claims: [], revisions: [] })
  expect(await changesOf(ada, article.id, after.lastSeq)).toMatchObject({
    claims: [],
    removed: [],
    sentences: null,
  })
})

test('sentences that were cleared come with the changes', async () => {
  const article = await anArticleOn(pageText, eve)
  const before = await screenOf(ada, article.id)
  must(
    await coverSentences(
      ada,
      coverSentencesInput.parse({
        articleId: article.id,
        sentence: 1,
        coverage: 'nothing-to-check',
        reason: 'Known.',
      }),
    ),
  )
  const changes = (await changesOf(ada, article.id, before.lastSeq))!
  expect(withChanges(before, changes).revisions).toEqual((await screenOf(ada, article.id)).revisions)
  expect(changes.sentences?.[1]).toMatchObject({ coverage: 'nothing-to-check', reason: 'Known.' })
})

test('who shows another revision, or knows a number that is yet to come, is given everything', async () => {
  const article = await anArticleOn(pageText, eve)
  expect(await changesOf(ada, article.id, 1, 2)).toBeNull()
  expect(await changesOf(ada, article.id, 999)).toBeNull()
  expect(await readScreen(ada, { articleId: 'nowhere' })).toMatchObject({
    ok: false,
    refusal: { code: 'not-there' },
  })
})
