import type { Paths } from '../method'

/** The addresses of what holds for the whole desk. */
export const deskPaths = {
  readDesk: ['GET', '/desk'],
  editDesk: ['PATCH', '/desk'],
} as const satisfies Paths
