import { endpointsOf } from '../endpoint'
import { eventsInput } from './input'
import { eventsPaths } from './paths'

/** The endpoints of what changes just now. */
export const eventsEndpoints = endpointsOf(eventsPaths, {
  streamEvents: { deed: 'read-article', input: eventsInput, output: null },
})
