import { endpointsOf } from '../endpoint'
import { listQuotationsInput } from './input'
import { quotesOutput } from './output'
import { quotePaths } from './paths'

/** The endpoints of quotations. */
export const quoteEndpoints = endpointsOf(quotePaths, {
  listQuotations: { deed: 'read-article', input: listQuotationsInput, output: quotesOutput },
})
