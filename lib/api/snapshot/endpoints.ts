import { endpointsOf } from '../endpoint'
import { cancelFetchInput, fetchAgainInput, fetchSnapshotInput, readSnapshotInput } from './input'
import { begunFetchOutput, snapshotNow, snapshotOutput } from './output'
import { snapshotPaths } from './paths'

/** The endpoints of snapshots. */
export const snapshotEndpoints = endpointsOf(snapshotPaths, {
  fetchSnapshot: {
    deed: 'fetch-page',
    input: fetchSnapshotInput,
    output: begunFetchOutput,
    now: snapshotNow,
    accepted: true,
  },
  readSnapshot: { deed: 'read-article', input: readSnapshotInput, output: snapshotOutput },
  fetchAgain: {
    deed: 'fetch-page',
    input: fetchAgainInput,
    output: begunFetchOutput,
    now: snapshotNow,
    accepted: true,
  },
  cancelFetch: { deed: 'cancel-fetch', input: cancelFetchInput, output: begunFetchOutput, now: snapshotNow },
})
