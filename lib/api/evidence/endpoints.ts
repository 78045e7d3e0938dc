import { endpointsOf } from '../endpoint'
import { listOf } from '../shapes'
import {
  addEvidenceInput,
  editEvidenceInput,
  listEvidenceInput,
  restoreEvidenceInput,
  withdrawEvidenceInput,
} from './input'
import { evidenceAndClaimOutput, evidenceOutput } from './output'
import { evidencePaths } from './paths'

/** The endpoints of evidence. */
export const evidenceEndpoints = endpointsOf(evidencePaths, {
  listEvidence: { deed: 'read-article', input: listEvidenceInput, output: listOf(evidenceOutput) },
  addEvidence: {
    deed: 'add-evidence',
    input: addEvidenceInput,
    output: evidenceAndClaimOutput,
    created: true,
  },
  editEvidence: { deed: 'edit-evidence', input: editEvidenceInput, output: evidenceAndClaimOutput },
  withdrawEvidence: { deed: 'edit-evidence', input: withdrawEvidenceInput, output: evidenceAndClaimOutput },
  restoreEvidence: { deed: 'edit-evidence', input: restoreEvidenceInput, output: evidenceAndClaimOutput },
})
