import { articleInput } from '../article/input'
import { articleFactsOutput } from '../article/output'
import { endpointsOf } from '../endpoint'
import { listOf } from '../shapes'
import {
  callReadyInput,
  correctInput,
  frozenInput,
  listCorrectionsInput,
  listSignOffsInput,
  publishInput,
  reopenInput,
  retractInput,
  signOffInput,
} from './input'
import { correctionOutput, gatesOutput, signOffOutput, gatesNow } from './output'
import { signOffPaths } from './paths'

/** The endpoints of signing off, publishing and correcting. */
export const signOffEndpoints = endpointsOf(signOffPaths, {
  readGates: { deed: 'read-article', input: articleInput, output: gatesOutput },
  signOffArticle: { deed: 'sign-off-article', input: signOffInput, output: signOffOutput, now: gatesNow },
  listSignOffs: { deed: 'read-article', input: listSignOffsInput, output: listOf(signOffOutput) },
  exportSignOff: { deed: 'export-article', input: frozenInput, output: null },
  callReady: {
    deed: 'call-ready',
    input: callReadyInput,
    output: articleFactsOutput,
    now: articleFactsOutput,
  },
  reopenArticle: {
    deed: 'reopen-article',
    input: reopenInput,
    output: articleFactsOutput,
    now: articleFactsOutput,
  },
  publishArticle: {
    deed: 'publish-article',
    input: publishInput,
    output: articleFactsOutput,
    now: articleFactsOutput,
  },
  listCorrections: { deed: 'read-article', input: listCorrectionsInput, output: listOf(correctionOutput) },
  correctArticle: {
    deed: 'correct-article',
    input: correctInput,
    output: articleFactsOutput,
    now: articleFactsOutput,
    created: true,
  },
  retractArticle: {
    deed: 'retract-article',
    input: retractInput,
    output: articleFactsOutput,
    now: articleFactsOutput,
  },
})
