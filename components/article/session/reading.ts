import type { ArticleFacts, CoveredSentence, RevisionView } from '@/lib/domain/article'
import { readerOfClosed } from '@/lib/domain/article-state'
import type { Claim } from '@/lib/domain/claim'
import type { Dossier } from '@/lib/domain/dossier'
import { may } from '@/lib/domain/may'
import type { Actor } from '@/lib/domain/person'
import { scalesByLayer, type Layer, type Scale } from '@/lib/domain/scales'
import { stateNow } from './article-now'
import { claimsInTextOrder, type Known } from './known-claims'
import { railOf, type Rail } from './rail'
import { sectionsOf, type PageSection } from './sections'
import type { Tick } from './ticks'

/** What was answered of sentences since the article was read, by their numbers. */
export type Covered = ReadonlyMap<number, CoveredSentence>

/** Whence all is known: who reads, the article as it was last read, and what the desk has answered since. */
export type Sources = Readonly<{ own: Actor; dossier: Dossier; known: Known; covered: Covered }>

/** What the screen is drawn from. Parts that are the same as before are the very same. */
export type Reading = Readonly<{
  article: ArticleFacts
  revision: RevisionView
  sections: readonly PageSection[]
  /** In the order of the text. */
  claims: readonly Claim[]
  rail: Rail
  ticks: readonly Tick[]
  scales: Record<Layer, Scale>
  /** Names by person. */
  people: ReadonlyMap<string, string>
  /** Whoever reads, who is a mere reader of a closed article. */
  actor: Actor
  /** Whether whoever reads here may mark claims. */
  mayMark: boolean
}>

/** Sources and what was made of them. */
type Made = Sources & Readonly<{ reading: Reading }>

/** The same text keeps the old string, so that no block is drawn again for nothing. */
function revisionOf({ dossier, covered }: Sources, before: Made | null): RevisionView {
  if (before?.dossier === dossier && before.covered === covered) return before.reading.revision
  const read = dossier.revisions[0]!
  const sentences =
    covered.size > 0
      ? read.sentences.map((sentence, number) => covered.get(number) ?? sentence)
      : read.sentences
  const kept = before?.reading.revision
  const isSame = kept?.sha256 === read.sha256 && kept.number === read.number
  return isSame ? { ...read, text: kept.text, blocks: kept.blocks, sentences } : { ...read, sentences }
}

function claimsOf({ known, dossier }: Sources, before: Made | null): readonly Claim[] {
  const { currentRevision } = dossier.article
  const isSame = before?.known === known && before.dossier.article.currentRevision === currentRevision
  return isSame ? before.reading.claims : claimsInTextOrder(known.claims.values(), currentRevision)
}

/** The article in the state that what was done here has led it to; the very object that was read, as long as nothing moved it on. */
function articleOf(
  { dossier }: Sources,
  claims: readonly Claim[],
  { sentences }: RevisionView,
  before: Made | null,
): ArticleFacts {
  const { article } = dossier
  const state = stateNow(dossier, claims, sentences)
  if (state === article.state) return article
  const isSame = before?.dossier.article === article && before.reading.article.state === state
  return isSame ? before.reading.article : { ...article, state }
}

function peopleOf({ dossier }: Sources, { id, name }: Actor, before: Made | null): Reading['people'] {
  const isSame =
    before?.dossier.people === dossier.people &&
    before.reading.actor.id === id &&
    before.reading.actor.name === name
  return isSame
    ? before.reading.people
    : new Map([...dossier.people, { id, name }].map((person) => [person.id, person.name]))
}

/** What the screen is drawn from, by what is known of the article. */
export function readingOf(sources: Sources, before: Made | null): Reading {
  const { own, dossier } = sources
  const { state } = dossier.article
  const actor =
    before?.own === own && before.dossier.article.state === state
      ? before.reading.actor
      : readerOfClosed(own, state)
  const revision = revisionOf(sources, before)
  const sections =
    before?.reading.revision.blocks === revision.blocks
      ? before.reading.sections
      : sectionsOf(revision.blocks)
  const claims = claimsOf(sources, before)
  const scales =
    before?.dossier.scales === dossier.scales ? before.reading.scales : scalesByLayer(dossier.scales)
  const { number, sentences } = revision
  const { substance } = scales
  const rail = railOf({ sections, number, sentences, claims, substance }, before?.reading.rail ?? null)
  return {
    article: articleOf(sources, claims, revision, before),
    revision,
    sections,
    claims,
    rail,
    ticks: rail.ticks,
    scales,
    people: peopleOf(sources, actor, before),
    actor,
    mayMark: may(actor, 'mark-claim'),
  }
}
