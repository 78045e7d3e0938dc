import { endpointsOf } from '../endpoint'
import { listOf } from '../shapes'
import { readArticleHistoryInput, readHistoryInput } from './input'
import { historyEntryOutput } from './output'
import { historyPaths } from './paths'

/** The endpoints of what was done. */
export const historyEndpoints = endpointsOf(historyPaths, {
  readHistory: { deed: 'read-history', input: readHistoryInput, output: listOf(historyEntryOutput) },
  readArticleHistory: {
    deed: 'read-history',
    input: readArticleHistoryInput,
    output: listOf(historyEntryOutput),
  },
})
