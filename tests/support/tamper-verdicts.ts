import { bare, decided, entriesOf, other, proved, sha256, takeOut, type Forgery } from './tamper-parts'

/** Forgeries of verdicts, and of the words, scales and texts that they are about. */
export const verdictForgeries: readonly Forgery[] = [
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
]
