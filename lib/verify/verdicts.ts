import { decidedForm, isOutdated, type Giver } from '@/lib/domain/review'
import { layers } from '@/lib/domain/scales'
import { fittingForms, presentForms } from '@/lib/domain/seal'
import { withdrawalsOf } from '@/lib/domain/source'
import type { ArticleRecord, Entry, Finding, RecordedClaim, Sha256 } from './record'

/** Entries that make a verdict, the first or the next one. */
const making: ReadonlySet<string> = new Set(['verdict-made', 'verdict-confirmed'])

/** A verdict as the history tells of it: the entry that made it, and whether it went stale. */
type Told = Readonly<{ made?: Entry; isStale: boolean }>

/** The verdict that each claim has by the history: the one made last that was not taken back. */
function verdictsTold(history: readonly Entry[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told[]>()
  for (const entry of history) {
    const before = told.get(entry.subject) ?? []
    if (making.has(entry.kind)) told.set(entry.subject, [...before, { made: entry, isStale: false }])
    if (entry.kind === 'verdict-stale')
      told.set(entry.subject, [...before.slice(0, -1), { ...before.at(-1), isStale: true }])
    if (entry.kind === 'verdict-taken-back') told.set(entry.subject, before.slice(0, -1))
  }
  return new Map([...told].flatMap(([claim, all]) => (all.length > 0 ? [[claim, all.at(-1)!] as const] : [])))
}

const decided = (claim: RecordedClaim, what: string): Finding => ({
  check: 'verdicts',
  where: `claim ${claim.id}`,
  what,
})

/** Whether those who are said to have given a verdict gave it, in those words: as its reviews, the votes and decisions of the history have it. */
function wrongGivers({ id, verdict, reviews }: RecordedClaim, history: readonly Entry[]): boolean {
  if (!verdict?.by) return false // older files do not tell
  const { by, method, explanation } = verdict
  const did = (person: string, kinds: readonly string[]): boolean =>
    history.some((entry) => entry.subject === id && entry.actor === person && kinds.includes(entry.kind))
  const reviewed = ({ person, words }: Giver): boolean =>
    reviews.some(
      ({ reviewer, reasoning, attribution, substance }) =>
        reviewer === person &&
        reasoning === words &&
        attribution === verdict.attribution &&
        substance === verdict.substance,
    )
  const gave = (given: Giver): boolean =>
    method === 'agreement'
      ? reviewed(given)
      : did(given.person, by.length > 1 ? ['vote-cast'] : ['verdict-made'])
  return (
    by.length === 0 ||
    !by.every(gave) ||
    by
      .map(({ words }) => words)
      .filter(Boolean)
      .join('\n\n') !== explanation
  )
}

/** Verdicts of which the history does not tell, that are missing, or that do not stand as it says. */
export function wrongVerdicts({ claims, activity }: ArticleRecord, sha256: Sha256): Finding[] {
  const told = verdictsTold(activity)
  return claims.flatMap((claim): Finding[] => {
    const { verdict, state } = claim
    const entry = told.get(claim.id)
    if (!verdict)
      return entry
        ? [decided(claim, 'the history tells of a verdict, but it is not there')]
        : isDecided(state)
          ? [decided(claim, `it is ${state} without a verdict`)]
          : []
    if (!entry) return [decided(claim, 'no entry of the history tells of its verdict')]
    if ((verdict.status === 'stale') !== entry.isStale)
      return [decided(claim, `its verdict is ${verdict.status}, but the history says otherwise`)]
    const { made: making } = entry
    if (making && making.at !== verdict.decidedAt)
      return [decided(claim, `the history says that its verdict was made at ${making.at}`)]
    const digest = making?.leaves ? null : making?.digest
    if (digest && digest !== sha256(decidedForm(claim.id, { ...verdict, reason: verdict.reason ?? null })))
      return [decided(claim, 'its verdict does not say what it said when it was made')]
    if (wrongGivers(claim, activity))
      return [decided(claim, 'it is not those who are named who gave its verdict, or not in these words')]
    return isDecided(state) && verdict.status !== 'current'
      ? [decided(claim, `it is ${state}, but its verdict is ${verdict.status}`)]
      : []
  })
}

const isDecided = (state: RecordedClaim['state']): boolean => state === 'agreed' || state === 'adjudicated'

/** Every string that a claim of a record may be sealed to as it stands, in the forms that are asked for; older files do not say where it was placed. */
function formsOf(
  claim: RecordedClaim,
  { revisions, scales, sources }: Pick<ArticleRecord, 'revisions' | 'scales' | 'sources'>,
  forms: typeof presentForms,
): string[] {
  const withdrawals = withdrawalsOf(sources)
  const evidence = claim.evidence.map((each) => ({
    ...each,
    sourceWithdrawnAt: withdrawals.get(each.source ?? '') ?? null,
  }))
  const [attribution, substance] = layers.map((layer) => scales.find((scale) => scale.layer === layer))
  const newest = Math.max(0, ...claim.spans.map(({ revision }) => revision))
  const {
    number = newest,
    text = '',
    sentences = [],
  } = revisions.find((revision) => revision.number === newest) ?? {}
  if (!attribution || !substance) return []
  const places =
    claim.placedIn === undefined
      ? [...new Set(claim.spans.map(({ revision }) => revision))]
      : [claim.placedIn]
  return places.flatMap((placedIn) =>
    forms({ ...claim, evidence, placedIn }, { attribution, substance }, { number, text, sentences }),
  )
}

/** Reviews that are said to count although the claim is not what they are of, or the other way round. */
export function wrongCounting(record: ArticleRecord, sha256: Sha256): Finding[] {
  const reviews = record.claims.flatMap((claim) => claim.reviews)
  const isSaid = new Set(reviews.map(({ outdated }) => outdated !== undefined))
  const unlike =
    isSaid.size > 1
      ? [
          {
            check: 'seals' as const,
            where: 'reviews',
            what: 'some say whether they are outdated, and some do not',
          },
        ]
      : []
  const empty = reviews
    .filter(({ confirmations }) => confirmations?.length === 0)
    .map(({ id }): Finding => ({
      check: 'seals',
      where: `review ${id}`,
      what: 'its list of confirmations is empty, which the desk leaves out',
    }))
  return [...unlike, ...empty, ...wronglyCounted(record, sha256)]
}

function wronglyCounted(record: ArticleRecord, sha256: Sha256): Finding[] {
  return record.claims.flatMap((claim): Finding[] => {
    if (claim.reviews.every(({ outdated }) => outdated === undefined)) return []
    const seals = formsOf(claim, record, fittingForms).map(sha256)
    return claim.reviews.flatMap(({ id, submittedAt, seal, confirmations = [], outdated }): Finding[] =>
      outdated === undefined || outdated === isOutdated({ submittedAt, seal, confirmations }, seals)
        ? []
        : [
            {
              check: 'seals',
              where: `review ${id}`,
              what: outdated
                ? 'it is of the claim as it stands, but is said to be outdated'
                : 'it is of another state of the claim, but is not said to be outdated',
            },
          ],
    )
  })
}

/** Verdicts that are said to hold although their seal does not fit the words, their sentences, the wording, the evidence or the scales any more. */
export function wrongSeals(record: ArticleRecord, sha256: Sha256): Finding[] {
  const { claims, scales } = record
  if (layers.some((layer) => !scales.some((scale) => scale.layer === layer)))
    return [{ check: 'seals', where: 'scales', what: 'the scale of one of the two questions is not there' }]
  return claims.flatMap((claim): Finding[] => {
    const { verdict } = claim
    if (
      verdict?.status !== 'current' ||
      formsOf(claim, record, presentForms).some((form) => sha256(form) === verdict.seal)
    )
      return []
    return [
      {
        check: 'seals',
        where: `claim ${claim.id}`,
        what: 'what its verdict is sealed to has changed, but the verdict is not stale',
      },
    ]
  })
}
