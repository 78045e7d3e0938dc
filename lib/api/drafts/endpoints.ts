import { articleBody, endpointsOf } from '../endpoint'
import { draftInput, saveDraftInput } from './input'
import { draftDroppedOutput, draftOutput, draftSavedOutput } from './output'
import { draftsPaths } from './paths'

/** The endpoints of half-written forms. */
export const draftsEndpoints = endpointsOf(draftsPaths, {
  readDraft: { deed: 'keep-draft', input: draftInput, output: draftOutput },
  saveDraft: {
    deed: 'keep-draft',
    input: saveDraftInput,
    output: draftSavedOutput,
    largestBody: articleBody,
  },
  dropDraft: { deed: 'keep-draft', input: draftInput, output: draftDroppedOutput },
})
