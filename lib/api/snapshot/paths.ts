import type { Paths } from '../method'

/** The addresses of snapshots. */
export const snapshotPaths = {
  fetchSnapshot: ['POST', '/snapshots'],
  readSnapshot: ['GET', '/snapshots/{snapshotId}'],
  fetchAgain: ['POST', '/snapshots/{snapshotId}/again'],
  cancelFetch: ['POST', '/snapshots/{snapshotId}/cancel'],
} as const satisfies Paths
