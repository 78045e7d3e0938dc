import type { TickmarkExport } from '@/lib/export/export-schema'
import type { Chance } from './chance'
import { other, rechain, sha256, type Forgery } from './tamper-parts'

/** An entry that is neither the first nor the last. */
const inside = (file: TickmarkExport, chance: Chance): number => 1 + chance.below(file.activity.length - 2)

/** Forgeries by hand: an entry of the history is touched and nothing else. */
export const ofTheChain: readonly Forgery[] = [
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
