import type { Paths } from '../method'

/** The addresses of how far reviewers agree. */
export const agreementPaths = {
  readAgreement: ['GET', '/agreement'],
} as const satisfies Paths
