import { beginUploadInput, readFileInput, sendSliceInput } from '@/lib/api/file/input'
import { idAt, oneLine, type Door } from './limits'

const sizeSays = 'This must be the number of bytes of the file, from 1.'
const offsetSays = 'This must be the number of bytes that came before, from 0.'
const sha256 = 'a'.repeat(64)

/** The inputs of files. */
export const fileDoors: readonly Door[] = [
  [
    'beginUpload',
    beginUploadInput,
    { articleId: 'a', name: 'rents.pdf', size: 5, sha256 },
    [
      ...idAt('articleId'),
      ...oneLine('name', 300),
      ['size', [1, 2_000_000_000], [0, -1, 1.5, '1', 2_000_000_001], sizeSays],
      [
        'sha256',
        [sha256, sha256.toUpperCase()],
        ['', `${sha256}a`, 'g'.repeat(64)],
        'A SHA-256 is 64 hexadecimal digits.',
      ],
    ],
  ],
  [
    'sendSlice',
    sendSliceInput,
    { fileId: 'a', offset: '0', bytes: new Uint8Array(1) },
    [
      ...idAt('fileId'),
      ['offset', ['0', '9999999999'], ['', '-1', '1.5', '10000000000', 1, 'x'], offsetSays],
    ],
  ],
  ['readFile', readFileInput, { fileId: 'a' }, idAt('fileId')],
]
