import { endpointsOf } from '../endpoint'
import { readAgreementInput } from './input'
import { agreementOutput } from './output'
import { agreementPaths } from './paths'

/** The endpoints of how far reviewers agree. */
export const agreementEndpoints = endpointsOf(agreementPaths, {
  readAgreement: { deed: 'read-agreement', input: readAgreementInput, output: agreementOutput },
})
