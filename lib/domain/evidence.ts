import type { Span } from '@/lib/anchor/span'
import {
  detailsOf,
  kindLabel,
  type EvidenceDetailName,
  type EvidenceDetails,
  type EvidenceKind,
  type EvidenceOrigin,
} from './evidence-kinds'
import type { FileSeen } from './kept-file'
import type { Layer } from './scales'
import type { SourceTier, SourceType } from './source'

export const stances = ['supports', 'refutes', 'mixed', 'context'] as const
export type Stance = (typeof stances)[number]
export const stanceLabel: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  mixed: 'Mixed',
  context: 'Context',
}

export const locatorParts = ['page', 'paragraph', 'timecode', 'cell', 'note'] as const
export type LocatorPart = (typeof locatorParts)[number]
export const locatorLabel: Record<LocatorPart, string> = {
  page: 'Page',
  paragraph: 'Paragraph',
  timecode: 'Time code',
  cell: 'Cell',
  note: 'Note',
}

/** The place in the source, as a person would look it up. */
export type Locator = Readonly<Partial<Record<LocatorPart, string>>>

type TextRule = Readonly<{ label: string } & ({ most: number } | { isLink: true })>

/**
 * What is said of a piece of evidence in words, beside its source and its place there: the name on the screen, and how much it may hold, in
 * UTF-16 units. Columns, contract, form and exports are made from it; only what is sealed, chained or written to a file is told on its own.
 */
export const evidenceText = {
  url: { label: 'Link', isLink: true },
  title: { label: 'Title', most: 500 },
  excerpt: { label: 'Excerpt', most: 10_000 },
} as const satisfies Record<string, TextRule>
export type EvidenceText = keyof typeof evidenceText
export const evidenceTexts = Object.keys(evidenceText) as readonly EvidenceText[]

/** Something for each text of a piece of evidence, under its name and in the order of the table. */
export const forTexts = <T>(make: (text: EvidenceText) => T): Record<EvidenceText, T> =>
  Object.fromEntries(evidenceTexts.map((text) => [text, make(text)])) as Record<EvidenceText, T>

/** A snapshot as far as evidence that leans on it tells of it. */
export type SnapshotSeen = Readonly<{
  id: string
  sha256: string
  mediaType: string
  bytes: number
  takenAt: string
}>

/** What bears on a claim; a withdrawn one stays in the record and counts no more. */
export type Evidence = Readonly<
  Record<EvidenceText, string | null> & {
    id: string
    claimId: string
    stance: Stance
    layer: Layer
    kind: EvidenceKind
    /** What is noted of it by its kind. */
    details: EvidenceDetails
    /** How it came to the desk, null where nobody said. */
    origin: EvidenceOrigin | null
    /** Whether who says it saw it, and whether it was said on the record; null where nobody said. */
    firstHand: boolean | null
    onRecord: boolean | null
    /** The source that was named; those below are of the one that it was merged into, where it was. */
    source: string | null
    sourceName: string | null
    sourceWithdrawnAt: string | null
    sourceWithdrawnReason: string | null
    sourceType: SourceType | null
    sourceTier: SourceTier | null
    /** The label of those sources that are copies of one another. */
    sourceGroup: string | null
    locator: Locator | null
    /** What the desk fetched of it and kept, or what somebody uploaded, and where in that text the excerpt stands. */
    snapshot: SnapshotSeen | null
    file: FileSeen | null
    excerptAt: Span | null
    /** How it was got: "fetched" by the desk, "uploaded" by a person, or null. */
    method: 'fetched' | 'uploaded' | null
    retrievedAt: string | null
    version: number
    addedBy: string
    addedAt: string
    /** When its words were changed last, or null. */
    changedAt: string | null
    /** Who looked a calculation over, as it now is, and when; somebody other than who wrote it. */
    checkedBy: string | null
    checkedAt: string | null
    withdrawnAt: string | null
  }
>

/** Whether a piece of evidence counts: neither it nor its source is withdrawn. */
export const isCountingEvidence = ({
  withdrawnAt,
  sourceWithdrawnAt,
}: Pick<Evidence, 'withdrawnAt' | 'sourceWithdrawnAt'>): boolean =>
  withdrawnAt === null && sourceWithdrawnAt === null

type Said = Pick<Evidence, 'kind' | 'details'> &
  Readonly<Partial<Record<'url' | 'title' | 'excerpt' | 'source', string | null>>>

/**
 * What is wrong with evidence of that kind: that it notes what is not noted of its kind, or lacks what is needed, which is what its kind
 * needs, or else a link, a title, a source or an excerpt. Sentences under the names of their fields, or null.
 */
export function evidenceFaults({ kind, details, ...said }: Said): Readonly<Record<string, string>> | null {
  const rules = new Map(detailsOf(kind))
  const strange = Object.keys(details).filter((name) => !rules.has(name as EvidenceDetailName))
  const needed = [...rules].filter(([, rule]) => rule.isNeeded)
  const missing = needed.filter(([name]) => !/\S/.test(details[name] ?? ''))
  const faults = [
    ...strange.map((name) => [`details.${name}`, `This is not noted of “${kindLabel[kind]}”.`]),
    ...missing.map(([name, { label }]) => [`details.${name}`, `“${label}” is needed.`]),
  ]
  if (faults.length > 0) return Object.fromEntries(faults) as Record<string, string>
  const hasWords = [said.url, said.title, said.excerpt, said.source].some((field) => /\S/.test(field ?? ''))
  return hasWords || needed.length > 0
    ? null
    : { url: 'Evidence needs a link, a title, a source or an excerpt.' }
}
