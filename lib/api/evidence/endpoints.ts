import { endpointsOf } from '../endpoint'
import { listOf } from '../shapes'
import {
  addEvidenceInput,
  checkEvidenceInput,
  editEvidenceInput,
  listCopiesInput,
  listEvidenceInput,
  restoreEvidenceInput,
  withdrawEvidenceInput,
} from './input'
import { evidenceAndClaimOutput, evidenceNow } from '../claim/output'
import { copiesOutput, evidenceOutput } from './output'
import { evidencePaths } from './paths'

/** The endpoints of evidence. */
export const evidenceEndpoints = endpointsOf(evidencePaths, {
  listEvidence: { deed: 'read-article', input: listEvidenceInput, output: listOf(evidenceOutput) },
  listCopies: { deed: 'read-article', input: listCopiesInput, output: copiesOutput },
  addEvidence: {
    deed: 'add-evidence',
    input: addEvidenceInput,
    output: evidenceAndClaimOutput,
    now: evidenceNow,
    created: true,
  },
  editEvidence: {
    deed: 'edit-evidence',
    input: editEvidenceInput,
    output: evidenceAndClaimOutput,
    now: evidenceNow,
  },
  withdrawEvidence: {
    deed: 'edit-evidence',
    input: withdrawEvidenceInput,
    output: evidenceAndClaimOutput,
    now: evidenceNow,
  },
  checkEvidence: {
    deed: 'check-evidence',
    input: checkEvidenceInput,
    output: evidenceAndClaimOutput,
    now: evidenceNow,
  },
  restoreEvidence: {
    deed: 'edit-evidence',
    input: restoreEvidenceInput,
    output: evidenceAndClaimOutput,
    now: evidenceNow,
  },
})
