import { endpointsOf } from '../endpoint'
import { editDeskInput, readDeskInput } from './input'
import { deskOutput } from './output'
import { deskPaths } from './paths'

/** The endpoints of what holds for the whole desk. */
export const deskEndpoints = endpointsOf(deskPaths, {
  readDesk: { deed: 'manage-desk', input: readDeskInput, output: deskOutput },
  editDesk: { deed: 'manage-desk', input: editDeskInput, output: deskOutput, now: deskOutput },
})
