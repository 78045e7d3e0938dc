import { createHash } from 'node:crypto'
import { chainedForm } from '@/lib/domain/activity'
import { contentsForm } from '@/lib/domain/contents'
import type { TickmarkExport } from '@/lib/export/export-schema'
import type { Check } from '@/lib/verify/record'
import type { Chance } from './chance'

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

type Claim = TickmarkExport['claims'][number]
type Entry = TickmarkExport['activity'][number]

/** One way to forge a file; `check` is the one that must find it, whatever else does. */
export type Forgery = Readonly<{
  name: string
  check: Check
  forge: (file: TickmarkExport, chance: Chance) => void
}>

/** Writes the whole chain anew and notes its head, as somebody who knows how it is made would. */
function rechain(file: TickmarkExport): void {
  let previousHash = ''
  file.activity.forEach((entry, at) => {
    Object.assign(entry, { seq: at + 1, previousHash })
    previousHash = sha256(
      chainedForm(file.article.id, { ...entry, reason: entry.reason ?? null, digest: entry.digest ?? null }),
    )
    entry.hash = previousHash
  })
  file.head = { seq: file.activity.length, hash: previousHash }
}

const other = (text: string): string => `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`
const takeOut = <T>(list: T[], item: T): void => void list.splice(list.indexOf(item), 1)
const entriesOf = (file: TickmarkExport, ...kinds: string[]): Entry[] =>
  file.activity.filter(({ kind }) => kinds.includes(kind))
const decided = (file: TickmarkExport): Claim[] =>
  file.claims.filter((claim) => claim.verdict?.status === 'current')
const bare = (file: TickmarkExport): Claim[] => file.claims.filter((claim) => claim.verdict === null)
const proved = (claims: Claim[]): Claim[] => claims.filter((claim) => claim.evidence.length > 0)
const reviewed = (file: TickmarkExport): Claim[] => file.claims.filter((claim) => claim.reviews.length > 0)
/** An entry that is neither the first nor the last. */
const inside = (file: TickmarkExport, chance: Chance): number => 1 + chance.below(file.activity.length - 2)

/** Forgeries by hand: an entry of the history is touched and nothing else. */
const ofTheChain: readonly Forgery[] = [
  ...(['actor', 'subject', 'kind', 'at'] as const).map((field): Forgery => ({
    name: `edit the ${field} of an entry`,
    check: 'chain',
    forge: (file, chance) => {
      const entry = chance.of(file.activity)
      const values = {
        actor: other(entry.actor),
        subject: other(entry.subject),
        kind: entry.kind === 'article-changed' ? 'coverage-changed' : 'article-changed',
        at: new Date(Date.parse(entry.at) + 1).toISOString(),
      }
      Object.assign(entry, { [field]: values[field] })
    },
  })),
  {
    name: 'edit a digest',
    check: 'chain',
    forge: (file, chance) =>
      void (chance.of(file.activity.filter(({ digest }) => digest)).digest = sha256('x')),
  },
  {
    name: 'add a reason',
    check: 'chain',
    forge: (file, chance) => void (chance.of(file.activity).reason = 'Because.'),
  },
  {
    name: 'edit a hash',
    check: 'chain',
    forge: (file, chance) => {
      const entry = chance.of(file.activity.slice(0, -1))
      entry.hash = sha256(entry.hash)
    },
  },
  {
    name: 'delete an entry',
    check: 'chain',
    forge: (file, chance) => void file.activity.splice(inside(file, chance), 1),
  },
  {
    name: 'delete an entry and close the gap in the numbers',
    check: 'chain',
    forge: (file, chance) => {
      file.activity.splice(inside(file, chance), 1)
      file.activity.forEach((entry, at) => (entry.seq = at + 1))
      file.head!.seq -= 1
    },
  },
  {
    name: 'insert an entry',
    check: 'chain',
    forge: (file, chance) => {
      const at = inside(file, chance)
      file.activity.splice(at, 0, { ...file.activity[at]! })
    },
  },
  {
    name: 'reorder two entries',
    check: 'chain',
    forge: (file, chance) => {
      const at = inside(file, chance)
      const [one, two] = [file.activity[at]!, file.activity[at + 1]!]
      file.activity.splice(at, 2, two, one)
    },
  },
  {
    name: 'reorder two entries and their numbers',
    check: 'chain',
    forge: (file, chance) => {
      const at = inside(file, chance)
      const [one, two] = [file.activity[at]!, file.activity[at + 1]!]
      file.activity.splice(at, 2, { ...two, seq: one.seq }, { ...one, seq: two.seq })
    },
  },
  {
    name: 'cut the tail',
    check: 'head',
    forge: (file, chance) => void file.activity.splice(-1 - chance.below(3)),
  },
  {
    name: 'add an entry at the end',
    check: 'head',
    forge: (file) => {
      const { head } = structuredClone(file)
      file.activity.push({ ...file.activity.at(-1)! })
      rechain(file)
      file.head = head
    },
  },
]

/** Forgeries of somebody who writes the whole chain anew and notes its head. */
const behindTheChain: readonly Forgery[] = (
  [
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
    {
      name: 'delete a verdict',
      check: 'verdicts',
      forge: (file, chance) => void (chance.of(decided(file)).verdict = null),
    },
    {
      name: 'let a stale verdict hold',
      check: 'verdicts',
      forge: (file, chance) => {
        const claim = chance.of(file.claims.filter(({ verdict }) => verdict?.status === 'stale'))
        Object.assign(claim, { state: 'agreed' })
        claim.verdict!.status = 'current'
      },
    },
    {
      name: 'let a verdict be stale',
      check: 'verdicts',
      forge: (file, chance) => {
        const claim = chance.of(decided(file))
        Object.assign(claim, { state: 'stale' })
        claim.verdict!.status = 'stale'
      },
    },
    ...(['explanation', 'substance', 'decidedBy', 'seal'] as const).map((field): Forgery => ({
      name: `edit the ${field} of a verdict`,
      check: 'verdicts',
      forge: (file, chance) => {
        const { verdict } = chance.of(file.claims.filter(({ verdict }) => verdict))
        verdict![field] = field === 'seal' ? sha256('x') : `${verdict![field]}0`
      },
    })),
    {
      name: 'insert a verdict',
      check: 'verdicts',
      forge: (file, chance) =>
        void (chance.of(bare(file)).verdict = {
          ...structuredClone(chance.of(decided(file)).verdict!),
          status: 'stale',
        }),
    },
    {
      name: 'edit the wording under a verdict',
      check: 'seals',
      forge: (file, chance) => void (chance.of(decided(file)).claimReviewed += ' Always.'),
    },
    {
      name: 'edit evidence under a verdict',
      check: 'seals',
      forge: (file, chance) =>
        void (chance.of(chance.of(proved(decided(file))).evidence).excerpt = 'Other words.'),
    },
    {
      name: 'edit the scale under the verdicts',
      check: 'seals',
      forge: (file) => void (file.scales[1]!.version += 1),
    },
    {
      name: 'edit the text of a revision',
      check: 'revisions',
      forge: (file, chance) => {
        const revision = chance.of(file.revisions)
        revision.text = `${revision.text} More.`
      },
    },
    {
      name: 'delete a revision’s entry',
      check: 'revisions',
      forge: (file, chance) => takeOut(file.activity, chance.of(entriesOf(file, 'article-revised'))),
    },
    {
      name: 'insert a revision',
      check: 'revisions',
      forge: (file) => void file.revisions.push({ ...structuredClone(file.revisions[0]!), number: 3 }),
    },
    {
      name: 'move a span',
      check: 'spans',
      forge: (file, chance) => {
        const span = chance.of(chance.of(bare(file)).spans)
        span.start += 1
        span.end += 1
      },
    },
    {
      name: 'edit the words of a span',
      check: 'spans',
      forge: (file, chance) => {
        const span = chance.of(chance.of(bare(file)).spans.filter(({ anchor }) => anchor === 'exact'))
        span.exact = other(span.exact)
      },
    },
  ] satisfies readonly Forgery[]
).map((forgery) => ({
  ...forgery,
  forge: (file, chance) => {
    forgery.forge(file, chance)
    rechain(file)
  },
}))

/** Forgeries of a file, each with the file's own SHA-256 written anew. */
export const fileForgeries: readonly Forgery[] = [...ofTheChain, ...behindTheChain].map((forgery) => ({
  ...forgery,
  forge: (file, chance) => {
    forgery.forge(file, chance)
    file.sha256 = sha256(contentsForm(file))
  },
}))
