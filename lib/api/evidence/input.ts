import { z } from 'zod'
import { evidenceText, forTexts, stances, type EvidenceText } from '@/lib/domain/evidence'
import { layers } from '@/lib/domain/scales'
import { id, line, link, moment, oneOf, page, prose, version, versionInQuery } from '../fields'

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

const evidenceFields = {
  stance: oneOf(stances),
  layer: oneOf(layers),
  source: line(300).nullable(),
  sourceId: id.nullable(),
  ...forTexts(textInput),
  locator: locatorInput.nullable(),
  retrievedAt: moment.nullable(),
}

export const listEvidenceInput = z.strictObject({ claimId: id, ...page })
export const addEvidenceInput = z
  .strictObject({
    claimId: id,
    ...z.object(evidenceFields).partial().shape,
    stance: evidenceFields.stance,
    layer: evidenceFields.layer.default('substance'),
  })
  .refine(
    (evidence) =>
      [evidence.url, evidence.title, evidence.excerpt, evidence.source, evidence.sourceId].some((field) =>
        /\S/.test(field ?? ''),
      ),
    { path: ['url'], message: 'Evidence needs a link, a title, a source or an excerpt.' },
  )
export const editEvidenceInput = z.strictObject({
  evidenceId: id,
  version,
  ...z.object(evidenceFields).partial().shape,
})
export const withdrawEvidenceInput = z.strictObject({ evidenceId: id, version: versionInQuery.optional() })
export const restoreEvidenceInput = z.strictObject({ evidenceId: id, version: versionInQuery })
