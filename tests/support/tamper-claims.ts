import type { TickmarkExport } from '@/lib/export/export-schema'
import { bare, entriesOf, proved, takeOut, type Claim, type Forgery } from './tamper-parts'

const reviewed = (file: TickmarkExport): Claim[] => file.claims.filter((claim) => claim.reviews.length > 0)

/** Forgeries of claims, their evidence and their reviews. */
export const claimForgeries: readonly Forgery[] = [
  {
    name: 'cut the entry that marked a claim',
    check: 'claims',
    forge: (file, chance) => takeOut(file.activity, chance.of(entriesOf(file, 'claim-marked'))),
  },
  {
    name: 'insert the marking of a claim',
    check: 'claims',
    forge: (file, chance) =>
      void file.activity.push({ ...chance.of(entriesOf(file, 'claim-marked')), subject: 'invented' }),
  },
  {
    name: 'insert a claim',
    check: 'claims',
    forge: (file, chance) =>
      void file.claims.push({ ...structuredClone(chance.of(bare(file))), id: 'invented', evidence: [] }),
  },
  {
    name: 'delete a claim',
    check: 'claims',
    forge: (file, chance) =>
      takeOut(file.claims, chance.of(bare(file).filter((claim) => claim.evidence.length === 0))),
  },
  {
    name: 'take back a drop',
    check: 'claims',
    forge: (file, chance) =>
      void (chance.of(file.claims.filter(({ state }) => state === 'dropped')).state = 'open'),
  },
  {
    name: 'drop a claim',
    check: 'claims',
    forge: (file, chance) =>
      void (chance.of(bare(file).filter(({ state }) => state === 'open')).state = 'dropped'),
  },
  {
    name: 'delete evidence',
    check: 'evidence',
    forge: (file, chance) => {
      const { evidence } = chance.of(proved(bare(file)))
      takeOut(evidence, evidence.at(-1)!)
    },
  },
  {
    name: 'insert evidence',
    check: 'evidence',
    forge: (file, chance) => {
      const { evidence } = chance.of(proved(bare(file)))
      evidence.push({ ...evidence[0]!, id: 'invented' })
    },
  },
  {
    name: 'take back a withdrawal',
    check: 'evidence',
    forge: (file) => {
      for (const claim of bare(file)) for (const evidence of claim.evidence) evidence.withdrawnAt = null
    },
  },
  {
    name: 'cut the entry that added evidence',
    check: 'evidence',
    forge: (file, chance) =>
      takeOut(
        file.activity,
        chance.of(
          entriesOf(file, 'evidence-added').filter(({ subject }) =>
            file.claims.some((claim) => claim.evidence.some(({ id }) => id === subject)),
          ),
        ),
      ),
  },
  ...(['reasoning', 'wouldChange', 'substance', 'attribution', 'reviewer'] as const).map(
    (field): Forgery => ({
      name: `edit the ${field} of a review`,
      check: 'reviews',
      forge: (file, chance) => {
        const review = chance.of(chance.of(reviewed(file)).reviews)
        review[field] = `${review[field]}0`
      },
    }),
  ),
  {
    name: 'delete a review',
    check: 'reviews',
    forge: (file, chance) => {
      const { reviews } = chance.of(reviewed(file))
      takeOut(reviews, chance.of(reviews))
    },
  },
  {
    name: 'insert a review',
    check: 'reviews',
    forge: (file, chance) => {
      const { reviews } = chance.of(reviewed(file))
      reviews.push({ ...reviews[0]!, id: 'invented' })
    },
  },
  {
    name: 'cut the entry of a review',
    check: 'reviews',
    forge: (file, chance) => takeOut(file.activity, chance.of(entriesOf(file, 'review-submitted'))),
  },
]
