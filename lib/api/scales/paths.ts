import type { Paths } from '../method'

/** The addresses of scales. */
export const scalesPaths = {
  listScales: ['GET', '/scales'],
  makeScale: ['POST', '/scales'],
} as const satisfies Paths
