import { endpointsOf } from '../endpoint'
import { editDeskInput, readDeskInput, setSourceRulesInput } from './input'
import { deskOutput, sourceRulesOutput } from './output'
import { deskPaths } from './paths'

/** The endpoints of what holds for the whole desk. */
export const deskEndpoints = endpointsOf(deskPaths, {
  readDesk: { deed: 'manage-desk', input: readDeskInput, output: deskOutput },
  readSourceRules: { deed: 'read-article', input: readDeskInput, output: sourceRulesOutput },
  setSourceRules: {
    deed: 'manage-desk',
    input: setSourceRulesInput,
    output: sourceRulesOutput,
    now: sourceRulesOutput,
  },
  editDesk: { deed: 'manage-desk', input: editDeskInput, output: deskOutput, now: deskOutput },
})
