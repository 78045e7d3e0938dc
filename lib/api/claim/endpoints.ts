import { articleBody, endpointsOf } from '../endpoint'
import { idOutput, listOf } from '../shapes'
import {
  assignClaimsInput,
  claimInput,
  editClaimInput,
  listClaimsInput,
  markClaimInput,
  removeClaimInput,
  searchClaimsInput,
} from './input'
import { claimNow, claimOrPlaceNow, claimOutput, claimsNow, claimsOutput, placeNow } from './output'
import { claimPaths } from './paths'

/** The endpoints of claims. */
export const claimEndpoints = endpointsOf(claimPaths, {
  listClaims: { deed: 'read-article', input: listClaimsInput, output: listOf(claimOutput) },
  markClaim: {
    deed: 'mark-claim',
    input: markClaimInput,
    output: claimOutput,
    now: placeNow,
    created: true,
    largestBody: articleBody,
  },
  searchClaims: { deed: 'read-article', input: searchClaimsInput, output: listOf(claimOutput) },
  readClaim: { deed: 'read-article', input: claimInput, output: claimOutput },
  editClaim: {
    deed: 'edit-claim',
    input: editClaimInput,
    output: claimOutput,
    now: claimOrPlaceNow,
    largestBody: articleBody,
  },
  removeClaim: { deed: 'remove-claim', input: removeClaimInput, output: idOutput, now: claimNow },
  assignClaims: { deed: 'assign-claims', input: assignClaimsInput, output: claimsOutput, now: claimsNow },
})
