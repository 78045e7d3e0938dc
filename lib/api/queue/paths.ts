import type { Paths } from '../method'

/** The addresses of what waits for a person. */
export const queuePaths = {
  readQueue: ['GET', '/queue'],
} as const satisfies Paths
