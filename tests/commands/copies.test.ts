import { expect, test } from 'vitest'
import { withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { listCopies } from '@/lib/views/evidence/list-copies'
import type { Claim } from '@/lib/domain/claim'
import { deeds, must } from '@/tests/support/desk'
import { aSnapshot } from '@/tests/support/snapshots'
import { aDeskWithEvidence } from './attached-evidence'

const { ada, mark } = await aDeskWithEvidence()
const report = Array.from(
  { length: 12 },
  (_, at) => `In ward ${at} the office counted ${at} hundred rooms that were let above the cap.`,
).join(' ')
const own = Array.from(
  { length: 12 },
  (_, at) => `Our reporter rang at door ${at} and nobody there had seen the letter of the landlord.`,
).join(' ')

async function seen(claim: Claim, url: string, text: string) {
  const snapshotId = await aSnapshot(claim.articleId, ada, { url, page: { text } })
  return must(await deeds.attach(ada, claim, { snapshotId, url }))
}
const copiesOf = async ({ id }: Claim) => must(await listCopies(ada, { claimId: id }))

test('two pages that were kept and a text that was pasted are found to be one, and how far; a report of its own is not', async () => {
  const claim = await mark()
  const wire = await seen(claim, 'https://wire.test/rents', report)
  await seen(claim, 'https://own.test/rents', own)
  const local = await seen(claim, 'https://local.test/rents', `City in turmoil. ${report} More to follow.`)
  const pasted = must(
    await deeds.attach(ada, claim, { excerpt: report.slice(0, 500), url: 'https://daily.test/' }),
  )
  expect(await copiesOf(claim)).toEqual({
    items: [{ evidence: [wire.id, local.id, pasted.id], share: expect.closeTo(0.98, 1) as number }],
    looked: 4,
    of: 4,
  })
})

test('one page that two pieces lean on, or that was fetched twice, is no copy of itself', async () => {
  const claim = await mark()
  await seen(claim, 'https://wire.test/rents', report)
  await seen(claim, 'https://wire.test/rents?utm_source=desk', report)
  expect(await copiesOf(claim)).toEqual({ items: [], looked: 1, of: 1 })
})

test('withdrawn evidence is no copy of anything', async () => {
  const claim = await mark()
  await seen(claim, 'https://wire.test/rents', report)
  const local = await seen(claim, 'https://local.test/rents', report)
  must(await withdrawEvidence(ada, { evidenceId: local.id, version: local.version }))
  expect(await copiesOf(claim)).toEqual({ items: [], looked: 1, of: 1 })
})
