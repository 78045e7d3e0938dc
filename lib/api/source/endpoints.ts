import { endpointsOf } from '../endpoint'
import { listOf } from '../shapes'
import {
  editSourceInput,
  listSourcesInput,
  listTouchesInput,
  makeSourceInput,
  mergeSourceInput,
  readSourceInput,
  restoreSourceInput,
  withdrawSourceInput,
} from './input'
import { sourcePageOutput, sourceViewOutput, touchOutput } from './output'
import { sourcePaths } from './paths'

const changed = { output: sourceViewOutput, now: sourceViewOutput }

/** The endpoints of sources. */
export const sourceEndpoints = endpointsOf(sourcePaths, {
  listSources: { deed: 'read-sources', input: listSourcesInput, output: listOf(sourceViewOutput) },
  makeSource: { deed: 'edit-source', input: makeSourceInput, ...changed, created: true },
  readSource: { deed: 'read-sources', input: readSourceInput, output: sourcePageOutput },
  editSource: { deed: 'edit-source', input: editSourceInput, ...changed },
  listTouches: { deed: 'read-sources', input: listTouchesInput, output: listOf(touchOutput) },
  withdrawSource: { deed: 'withdraw-source', input: withdrawSourceInput, ...changed },
  restoreSource: { deed: 'withdraw-source', input: restoreSourceInput, ...changed },
  mergeSource: { deed: 'merge-source', input: mergeSourceInput, ...changed },
})
