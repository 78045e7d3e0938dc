import { z } from 'zod'
import { evidenceText, forTexts, evidenceFaults, stances, type EvidenceText } from '@/lib/domain/evidence'
import {
  detailRules,
  evidenceKinds,
  evidenceOrigins,
  type DetailRule,
  type EvidenceDetails,
} from '@/lib/domain/evidence-kinds'
import { layers } from '@/lib/domain/scales'
import { id, line, link, moment, oneOf, page, prose, version, versionInQuery, yesOrNo } from '../fields'

const locatorInput = z
  .strictObject({
    page: prose(200),
    paragraph: prose(200),
    timecode: prose(200),
    cell: prose(200),
    note: prose(1000),
  })
  .partial()

function textInput(text: EvidenceText) {
  const rule = evidenceText[text]
  return ('isLink' in rule ? link : prose(rule.most)).nullable()
}

/** What may be noted; empty words say nothing. */
function detailInput(rule: DetailRule) {
  if ('choices' in rule) return oneOf(Object.keys(rule.choices) as [string, ...string[]])
  return 'isMoment' in rule ? moment : prose(rule.most)
}

const isSaid = (said: unknown): boolean => typeof said === 'string' && /\S/.test(said)

/** What is noted of any kind, without what is left empty; whether it is noted of this one is asked where the kind is known. */
const detailsInput = z
  .strictObject(Object.fromEntries(detailRules.map(([name, rule]) => [name, detailInput(rule)])))
  .partial()
  .transform(
    (given) =>
      Object.fromEntries(Object.entries(given).filter(([, said]) => isSaid(said))) as EvidenceDetails,
  )

const placeSays = 'This must be a place in the text, from 0.'
const placeInText = z.int(placeSays).min(0, placeSays)

const evidenceFields = {
  kind: oneOf(evidenceKinds),
  details: detailsInput,
  origin: oneOf(evidenceOrigins).nullable(),
  firstHand: yesOrNo.nullable(),
  onRecord: yesOrNo.nullable(),
  stance: oneOf(stances),
  layer: oneOf(layers),
  source: line(300).nullable(),
  sourceId: id.nullable(),
  ...forTexts(textInput),
  locator: locatorInput.nullable(),
  snapshotId: id.nullable(),
  fileId: id.nullable(),
  excerptAt: z.strictObject({ start: placeInText, end: placeInText }).nullable(),
  retrievedAt: moment.nullable(),
}

export const listEvidenceInput = z.strictObject({ claimId: id, ...page })
export const listCopiesInput = z.strictObject({ claimId: id })
export const addEvidenceInput = z
  .strictObject({
    claimId: id,
    ...z.object(evidenceFields).partial().shape,
    stance: evidenceFields.stance,
    layer: evidenceFields.layer.default('substance'),
    kind: evidenceFields.kind.default('link'),
    details: evidenceFields.details.default({}),
  })
  .superRefine((evidence, ctx) => {
    const { url, title, excerpt, kind, details } = evidence
    const faults = evidenceFaults({
      kind,
      details,
      url,
      title,
      excerpt,
      source: evidence.source ?? evidence.sourceId,
    })
    for (const [path, message] of Object.entries(faults ?? {}))
      ctx.addIssue({ code: 'custom', path: path.split('.'), message })
  })
export const editEvidenceInput = z.strictObject({
  evidenceId: id,
  version,
  ...z.object(evidenceFields).partial().shape,
})
export const withdrawEvidenceInput = z.strictObject({ evidenceId: id, version: versionInQuery.optional() })
export const restoreEvidenceInput = z.strictObject({ evidenceId: id, version: versionInQuery })
export const checkEvidenceInput = z.strictObject({ evidenceId: id, version })
