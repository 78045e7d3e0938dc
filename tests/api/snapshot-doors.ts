import {
  cancelFetchInput,
  fetchAgainInput,
  fetchSnapshotInput,
  readSnapshotInput,
} from '@/lib/api/snapshot/input'
import { idAt, linkAt, type Door, type Limit } from './limits'

const placeSays = 'This must be a place in the text, from 0.'
const excerpt: readonly Limit[] = [
  ['excerpt.start', [0, 5], [-1, 1.5, '1'], placeSays],
  ['excerpt.end', [1, 5], [-1, 1.5, '1'], placeSays],
]
const [field, [longest], refused, sentence] = linkAt('url')

/** The inputs of snapshots. */
export const snapshotDoors: readonly Door[] = [
  [
    'fetchSnapshot',
    fetchSnapshotInput,
    { articleId: 'a', url: 'https://news.example/' },
    [...idAt('articleId'), [field, [longest], refused, sentence]],
  ],
  ['readSnapshot', readSnapshotInput, { snapshotId: 'a' }, idAt('snapshotId')],
  [
    'fetchAgain',
    fetchAgainInput,
    { snapshotId: 'a', excerpt: { start: 0, end: 5 } },
    [...idAt('snapshotId'), ...excerpt],
  ],
  ['cancelFetch', cancelFetchInput, { snapshotId: 'a' }, idAt('snapshotId')],
]
