import { beforeAll, expect, test } from 'vitest'
import { readClaim } from '@/lib/views/claim/read-claims'
import type { Claim } from '@/lib/domain/claim'
import type { Actor } from '@/lib/domain/person'
import { anArticleOn, aPerson, deeds, must, pageText } from '@/tests/support/desk'

/** How many people write at once, and how often each; `TICKMARK_EDITS=200` is the whole of it. */
const people = 20
const edits = Number(process.env.TICKMARK_EDITS ?? 10)
const longest = 20 * 60_000

let eve: Actor
let reviewers: Actor[]

beforeAll(async () => {
  eve = await aPerson('editor', 'Eve')
  reviewers = await Promise.all(Array.from({ length: people }, (_, n) => aPerson('reviewer', `R${n}`)))
})

/** Appends a token to the wording of the claim as it was read last, reading it again as often as somebody was faster. */
async function append(by: Actor, seen: Claim, token: string): Promise<{ claim: Claim; tries: number }> {
  for (let tries = 1, claim = seen; ; tries++) {
    const outcome = await deeds.edit(by, claim, { claimReviewed: `${claim.claimReviewed} ${token}` })
    if (outcome.ok) return { claim: outcome.value, tries }
    if (outcome.refusal.code !== 'stale') throw new Error(JSON.stringify(outcome.refusal))
    claim = outcome.refusal.now as Claim
  }
}

test(
  `${people} people who edit the same ten claims ${edits} times each at once lose no word`,
  { timeout: longest },
  async ({ annotate }) => {
    const article = await anArticleOn(pageText, eve)
    const claims: Claim[] = []
    for (let n = 0; n < 10; n++) claims.push(must(await deeds.mark(eve, article, 'Rents')))
    const acknowledged = claims.map((): string[] => [])
    let refused = 0
    await Promise.all(
      reviewers.map(async (by, person) => {
        const seen = [...claims]
        for (let edit = 0; edit < edits; edit++) {
          const at = (person + edit * 7) % claims.length
          const token = `${person.toString(36)}${edit.toString(36)}` // as short as can be: all of them have to fit into one wording
          const { claim, tries } = await append(by, seen[at]!, token)
          seen[at] = claim
          acknowledged[at]!.push(token)
          refused += tries - 1
        }
      }),
    )
    for (const [at, { id }] of claims.entries()) {
      const stored = must(await readClaim(eve, { claimId: id }))
      expect(stored.claimReviewed.trim().split(' ').toSorted()).toEqual(acknowledged[at]!.toSorted())
      expect(stored.version).toBe(1 + acknowledged[at]!.length)
    }
    expect(refused).toBeGreaterThan(people)
    await annotate(
      `${people * edits} edits acknowledged and kept, ${refused} refused as stale and done again`,
    )
  },
)
