import type { Paths } from '../method'

/** The addresses of what changes just now. */
export const eventsPaths = {
  streamEvents: ['GET', '/events'],
} as const satisfies Paths
