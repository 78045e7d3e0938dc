import type { Layer } from './scales'

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

/** What bears on a claim; a withdrawn one stays in the record and counts no more. */
export type Evidence = Readonly<
  Record<EvidenceText, string | null> & {
    id: string
    claimId: string
    stance: Stance
    layer: Layer
    /** The source that was named; the three below are of the one that it was merged into, where it was. */
    source: string | null
    sourceName: string | null
    sourceWithdrawnAt: string | null
    sourceWithdrawnReason: string | null
    locator: Locator | null
    retrievedAt: string | null
    version: number
    addedBy: string
    addedAt: string
    /** When its words were changed last, or null. */
    changedAt: string | null
    withdrawnAt: string | null
  }
>

/** Whether a piece of evidence counts: neither it nor its source is withdrawn. */
export const isCountingEvidence = ({
  withdrawnAt,
  sourceWithdrawnAt,
}: Pick<Evidence, 'withdrawnAt' | 'sourceWithdrawnAt'>): boolean =>
  withdrawnAt === null && sourceWithdrawnAt === null
