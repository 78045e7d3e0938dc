import type { Paths } from '../method'

/** The addresses of what holds for the whole desk. */
export const deskPaths = {
  readDesk: ['GET', '/desk'],
  readSourceRules: ['GET', '/desk/rules'],
  setSourceRules: ['PUT', '/desk/rules'],
  editDesk: ['PATCH', '/desk'],
} as const satisfies Paths
