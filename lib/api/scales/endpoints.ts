import { endpointsOf } from '../endpoint'
import { listOf } from '../shapes'
import { listScalesInput, makeScaleInput } from './input'
import { scaleOutput } from './output'
import { scalesPaths } from './paths'

/** The endpoints of scales. */
export const scalesEndpoints = endpointsOf(scalesPaths, {
  listScales: { deed: 'read-article', input: listScalesInput, output: listOf(scaleOutput) },
  makeScale: {
    deed: 'manage-scales',
    input: makeScaleInput,
    output: scaleOutput,
    now: scaleOutput.nullable(),
    created: true,
  },
})
