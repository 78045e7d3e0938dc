import { endpointsOf } from '../endpoint'
import { listOf } from '../shapes'
import { readQueueInput } from './input'
import { queueLineOutput } from './output'
import { queuePaths } from './paths'

/** The endpoints of what waits for a person. */
export const queueEndpoints = endpointsOf(queuePaths, {
  readQueue: { deed: 'read-article', input: readQueueInput, output: listOf(queueLineOutput) },
})
