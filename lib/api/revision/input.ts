import { z } from 'zod'
import { newText } from '../article/input'
import { id, page, revisionNumber, versionInQuery } from '../fields'

export const listRevisionsInput = z.strictObject({ articleId: id, ...page })
export const previewRevisionInput = z.strictObject({ articleId: id, ...newText })
export const reviseArticleInput = z.strictObject({ articleId: id, version: versionInQuery, ...newText })
export const readRevisionInput = z.strictObject({
  articleId: id,
  number: revisionNumber,
  from: revisionNumber.optional(),
})
