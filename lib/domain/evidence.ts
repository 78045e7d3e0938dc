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

export const sourceTypes = ['document', 'data', 'person', 'media', 'official', 'own-observation'] as const
export type SourceType = (typeof sourceTypes)[number]
export const sourceTiers = ['primary', 'secondary', 'tertiary'] as const
export type SourceTier = (typeof sourceTiers)[number]

export type Source = Readonly<{ id: string; name: string; type: SourceType; tier: SourceTier }>

/** What bears on a claim; a withdrawn one stays in the record and counts no more. */
export type Evidence = Readonly<{
  id: string
  claimId: string
  stance: Stance
  layer: Layer
  source: string | null
  sourceName: string | null
  url: string | null
  title: string | null
  excerpt: string | null
  locator: Locator | null
  retrievedAt: string | null
  version: number
  addedBy: string
  addedAt: string
  /** When its words were changed last, or null. */
  changedAt: string | null
  withdrawnAt: string | null
}>
