import type { Paths } from '../method'

/** The addresses of sources. */
export const sourcePaths = {
  listSources: ['GET', '/sources'],
  makeSource: ['POST', '/sources'],
  readSource: ['GET', '/sources/{sourceId}'],
  editSource: ['PATCH', '/sources/{sourceId}'],
  listTouches: ['GET', '/sources/{sourceId}/touches'],
  withdrawSource: ['POST', '/sources/{sourceId}/withdrawal'],
  restoreSource: ['DELETE', '/sources/{sourceId}/withdrawal'],
  mergeSource: ['POST', '/sources/{sourceId}/merge'],
} as const satisfies Paths
