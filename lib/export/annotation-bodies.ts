import type { Claim } from '@/lib/domain/claim'
import type { Comment } from '@/lib/domain/comment'
import { forTexts, locatorParts, type Evidence } from '@/lib/domain/evidence'
import { notedDetails } from '@/lib/domain/evidence-kinds'
import { findRating, layerQuestion, layers, type Layer, type Scale } from '@/lib/domain/scales'
import { iri, said, type OwnWord } from './annotation-context'

/** A person of the desk as the model's agent. */
export type Agent = Readonly<{ id: string; type: 'Person'; name?: string; nickname?: string }>

type Surroundings = Readonly<{
  comments: readonly Comment[]
  scales: readonly Scale[]
  person: (id: string) => Agent
}>
type Words = Partial<Record<OwnWord, unknown>>

/** Nobody knows in which language a reviewer writes; the labels of ratings are English. */
const unknownLanguage = 'und'

const text = (
  purpose: string,
  value: string,
  language: string,
  words: Words,
  by: Agent | readonly Agent[],
  at: string,
) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  language,
  textDirection: 'auto',
  ...said(words),
  creator: by,
  created: at,
})

type Answer = Readonly<{ attribution: string | null; substance: string | null }>

function rating(
  layer: Layer,
  answer: Answer,
  words: Words,
  scales: readonly Scale[],
  by: Agent | readonly Agent[],
  at: string,
): object[] {
  const key = answer[layer]
  if (key === null) return []
  const scale = scales.find((each) => each.layer === layer)
  const found = scale && findRating(scale, key)
  const own = {
    layer,
    question: layerQuestion[layer],
    rating: key,
    ratingValue: found?.value,
    scale: scale && `${scale.key}/${scale.version}`,
    ...words,
  }
  return [text('classifying', found?.label ?? key, found ? 'en' : unknownLanguage, own, by, at)]
}

const reasoning = (value: string, words: Words, by: Agent, at: string): object[] =>
  /\S/.test(value) ? [text('describing', value, unknownLanguage, words, by, at)] : []

/** The verdict, or the submitted reviews while there is none: a rating for each question by all who gave it, then the reasoning of each. */
function ratings({ verdict, reviews }: Claim, { scales, person }: Surroundings): object[] {
  if (verdict) {
    const {
      status: verdictStatus,
      method: verdictMethod,
      seal,
      by,
      decidedBy,
      decidedAt,
      explanation,
    } = verdict
    const given = by.length > 0 ? by : [{ person: decidedBy, words: explanation }]
    const agents = given.map((each) => person(each.person))
    const each = layers.flatMap((layer) =>
      rating(
        layer,
        verdict,
        { verdictStatus, verdictMethod, seal },
        scales,
        agents.length === 1 ? agents[0]! : agents,
        decidedAt,
      ),
    )
    return [
      ...each,
      ...given.flatMap(({ words }, at) => reasoning(words, { verdictStatus }, agents[at]!, decidedAt)),
    ]
  }
  return reviews.flatMap((review) => {
    const { submittedAt, round, confidence, wouldChange } = review
    if (submittedAt === null) return []
    const by = person(review.reviewer)
    const outdated = review.outdated ? { outdated: true } : {}
    const each = layers.flatMap((layer) =>
      rating(layer, review, { round, confidence, ...outdated }, scales, by, submittedAt),
    )
    return [
      ...each,
      ...reasoning(review.reasoning, { round, confidence, wouldChange, ...outdated }, by, submittedAt),
    ]
  })
}

/** What a piece of evidence is and what is noted of it; nothing more of a link of which nobody said more. */
function kindWords(evidence: Evidence): Words {
  const { kind, details, origin, firstHand, onRecord, checkedAt, snapshot, file } = evidence
  const noted = notedDetails(kind, details)
  return {
    evidenceKind: kind === 'link' ? null : kind,
    details: noted.length > 0 ? Object.fromEntries(noted.map(([name, , words]) => [name, words])) : null,
    origin,
    firstHand,
    onRecord,
    checkedAt,
    snapshotSha256: snapshot?.sha256,
    snapshotTakenAt: snapshot?.takenAt,
    fileSha256: file?.sha256,
    fileMediaType: file?.mediaType,
    fileName: file?.name,
    fileUploadedAt: file?.uploadedAt,
  }
}

function evidenceBody(evidence: Evidence, { person }: Surroundings): object {
  const { stance, layer, sourceName, locator, retrievedAt, withdrawnAt, sourceWithdrawnAt } = evidence
  const { addedAt, addedBy } = evidence
  const { url, title: sourceTitle, ...texts } = forTexts((text) => evidence[text])
  const place = locator && said(Object.fromEntries(locatorParts.map((part) => [part, locator[part]])))
  const words = {
    stance,
    layer,
    sourceName,
    sourceTitle,
    ...texts,
    locator: place && Object.keys(place).length > 0 ? place : null,
    retrievedAt,
    withdrawnAt,
    ...kindWords(evidence),
    sourceWithdrawnAt,
  }
  if (url !== null)
    return {
      type: 'SpecificResource',
      purpose: 'linking',
      source: iri(url),
      ...said(words),
      creator: person(addedBy),
      created: addedAt,
    }
  const named = [sourceTitle, evidence.details.who, sourceName, texts.excerpt].find((name) =>
    /\S/.test(name ?? ''),
  )
  return text('linking', named ?? stance, unknownLanguage, words, person(addedBy), addedAt)
}

const commentBody = ({ text: words, author, at }: Comment, { person }: Surroundings): object =>
  text('commenting', words, unknownLanguage, {}, person(author.id), at)

/** The bodies of a claim's annotation, each with the purpose the model has for it: ratings *classifying*, reasoning *describing*, evidence *linking*, comments *commenting*. */
export function annotationBodies(claim: Claim, surroundings: Surroundings): object[] {
  const comments = surroundings.comments.filter(
    ({ claimId, deletedAt }) => claimId === claim.id && deletedAt === null,
  )
  return [
    ...ratings(claim, surroundings),
    ...claim.evidence.map((evidence) => evidenceBody(evidence, surroundings)),
    ...comments.map((comment) => commentBody(comment, surroundings)),
  ]
}
