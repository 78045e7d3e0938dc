import { editEvidenceInput } from '@/lib/api/evidence/input'
import { editEvidence, restoreEvidence, withdrawEvidence } from '@/lib/commands/evidence/change-evidence'
import { removeClaim } from '@/lib/commands/claim/remove-claim'
import { takeReviewBack, takeVoteBack } from '@/lib/commands/review/take-back-answers'
import type { ArticleView } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { deeds, must } from './desk'
import { noteEachKind } from './full-record-kinds'
import { find, patch, type Staff } from './full-record-staff'

/** An answer with words in every field. */
export const yes = {
  attribution: 'heard',
  substance: 'solid',
  reasoning: 'The table says “so” – 𝒜.',
  wouldChange: 'Another table.',
  confidence: 'high',
  submit: true,
} as const
const no = { ...yes, substance: 'thin', reasoning: 'The table says 12 %.', confidence: null }

/** A mark that was a mistake is taken away with its evidence; what was part of it is not any more. */
export async function takeAway({ ada }: Staff, article: ArticleView): Promise<void> {
  const gone = must(await deeds.mark(ada, article, 'Nobody else was asked.'))
  must(await deeds.mark(ada, article, 'Nobody can live here any more', { parent: gone.id }))
  must(await deeds.attach(ada, gone))
  must(await removeClaim(ada, { claimId: gone.id, version: 1 }))
}

/** A review that went out of date twice, and that its reviewer confirmed, with a word and without one. */
async function lookAgain({ finn, ada, ben }: Staff, article: ArticleView): Promise<void> {
  const claim = must(
    await deeds.mark(finn, article, 'housing office', { claimReviewed: 'The office said so.' }),
  )
  must(await deeds.review(ada, claim, yes))
  for (const [claimReviewed, words] of [
    ['The office said “so” – 𝒜.', { note: 'The same, in other words – “𝒜”.' }],
    ['The housing office said so.', {}],
  ] as const) {
    must(await deeds.edit(finn, await find(finn, claim), { claimReviewed }))
    must(await deeds.lookAgain(ada, await find(ada, claim), words))
  }
  must(await deeds.review(ben, claim, yes))
}

/** A claim that two agree on, with evidence in every field. */
async function agreeOnRents({ ada, ben }: Staff, article: ArticleView): Promise<Claim> {
  const agreed = must(
    await deeds.mark(ada, article, ['Rents', 'by a third'], {
      claimReviewed: 'Rents rose by a third.',
      kind: 'quantity',
      claimDate: '2026-11-01',
      claimant: { type: 'unnamed', name: null, description: 'Two “officials”' },
    }),
  )
  must(
    await deeds.attach(ada, agreed, {
      source: 'Housing office',
      url: 'https://stats.test/r?a=1&b=“2”',
      excerpt: 'Harbour:\n+33.4 %',
      locator: { note: 'upper half', page: '12', cell: 'B7' },
      retrievedAt: '2026-11-20T08:00:00.000Z',
    }),
  )
  await noteEachKind(ada, ben, agreed)
  must(await deeds.review(ada, agreed, yes))
  must(await deeds.review(ben, agreed, { ...yes, reasoning: 'I counted.', wouldChange: '' }))
  return agreed
}

/** A claim that two differ on, and that an editor decides. */
async function decideOnTheRise({ eve, ada, ben, vera }: Staff, article: ArticleView): Promise<Claim> {
  const decided = must(
    await deeds.mark(ben, article, 'steepest rise', {
      claimReviewed: 'It was the steepest rise.',
      kind: 'superlative',
      claimant: { type: 'organisation', name: 'Housing office', description: null },
    }),
  )
  must(await deeds.review(ada, decided, yes))
  must(await deeds.review(vera, decided, no))
  must(
    await deeds.adjudicate(eve, decided, {
      attribution: 'heard',
      substance: 'thin',
      reason: 'Both are half right – “𝒜”.',
    }),
  )
  return decided
}

/** A claim that is part of another, and that a panel decides. */
async function letThePanelVote(
  { eve, ada, ben, vera, wim }: Staff,
  article: ArticleView,
  parent: Claim,
): Promise<Claim> {
  await patch(eve, article, { panel: true })
  const voted = must(await deeds.mark(eve, article, 'Ana Roy', { parent: parent.id, kind: 'quotation' }))
  must(await deeds.review(ada, voted, yes))
  must(await deeds.review(ben, voted, no))
  const { version } = must(
    await deeds.vote(vera, voted, { attribution: 'heard', substance: 'thin', reason: 'Vera is not sure.' }),
  )
  must(await takeVoteBack(vera, { claimId: voted.id, version }))
  must(await deeds.vote(vera, voted, { attribution: 'heard', substance: 'solid', reason: 'Vera heard it.' }))
  must(await deeds.vote(wim, voted, { attribution: 'heard', substance: 'solid', reason: 'Wim, too.' }))
  return voted
}

/** A claim that nobody reviews: its words are marked anew, and its evidence is edited, withdrawn and restored. */
async function proveTheFreeze({ ada, ben }: Staff, article: ArticleView): Promise<Claim> {
  const open = must(await deeds.mark(ada, article, 'freeze was dead'))
  const moved = must(
    await deeds.edit(ada, open, {
      claimReviewed: 'The freeze is dead.',
      revision: 1,
      spans: [{ ...spanOf(article, 'the freeze was dead') }],
    }),
  )
  const [kept, wrong] = [
    must(await deeds.attach(ada, moved, { source: 'Yearbook', layer: 'attribution', stance: 'refutes' })),
    must(await deeds.attach(ben, moved, { title: 'Wrong table', stance: 'context' })),
  ]
  must(
    await editEvidence(
      ada,
      editEvidenceInput.parse({
        evidenceId: kept.id,
        version: 1,
        excerpt: 'Other words',
        locator: { timecode: '00:12' },
      }),
    ),
  )
  must(await withdrawEvidence(ben, { evidenceId: wrong.id, version: 1 }))
  must(await withdrawEvidence(ada, { evidenceId: kept.id, version: 2 }))
  must(await restoreEvidence(ada, { evidenceId: kept.id, version: 3 }))
  return moved
}

/** Claims that are dropped, brought back, and reviewed by somebody who takes it back. */
async function dropAndTakeBack({ finn, ada, ben }: Staff, article: ArticleView): Promise<void> {
  const [dropped, back] = [
    must(await deeds.mark(ada, article, 'counted')),
    must(await deeds.mark(ada, article, 'paid 5 million')),
  ]
  must(await deeds.edit(ada, dropped, { state: 'dropped', reason: 'Not checkable.' }))
  must(await deeds.edit(ada, back, { state: 'dropped', reason: 'By mistake.' }))
  must(await deeds.edit(ada, { id: back.id, version: 2 }, { state: 'open' }))
  must(await deeds.mark(finn, article, 'last for two years'))
  const flats = must(await deeds.mark(finn, article, '4,000 flats'))
  must(await deeds.review(ben, flats, no))
  must(await takeReviewBack(ben, { claimId: flats.id, version: flats.version }))
  must(await deeds.mark(finn, article, 'else was asked'))
}

/** Claims in every state, each with evidence. */
export async function workOnClaims(
  staff: Staff,
  article: ArticleView,
): Promise<Record<'agreed' | 'decided' | 'child' | 'open', Claim>> {
  const agreed = await agreeOnRents(staff, article)
  const decided = await decideOnTheRise(staff, article)
  await lookAgain(staff, article)
  const child = await letThePanelVote(staff, article, decided)
  const open = await proveTheFreeze(staff, article)
  await dropAndTakeBack(staff, article)
  return { agreed, decided, child, open }
}

function spanOf(
  { revision: { text } }: ArticleView,
  exact: string,
): { start: number; end: number; exact: string } {
  const start = text.lastIndexOf(exact)
  return { start, end: start + exact.length, exact }
}
