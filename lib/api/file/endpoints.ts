import { endpointsOf } from '../endpoint'
import { sliceBytes } from '@/lib/domain/kept-file'
import { beginUploadInput, readFileInput, sendSliceInput } from './input'
import { fileOutput, uploadNow, uploadOutput } from './output'
import { filePaths } from './paths'

/** The endpoints of files. */
export const fileEndpoints = endpointsOf(filePaths, {
  beginUpload: {
    deed: 'upload-file',
    input: beginUploadInput,
    output: uploadOutput,
    now: uploadNow,
    created: true,
  },
  sendSlice: {
    deed: 'send-slice',
    input: sendSliceInput,
    output: uploadOutput,
    now: uploadNow,
    largestBody: sliceBytes,
    takesBytes: true,
  },
  readFile: { deed: 'read-article', input: readFileInput, output: null },
  showPicture: { deed: 'read-article', input: readFileInput, output: null },
  readFileText: { deed: 'read-article', input: readFileInput, output: fileOutput },
})
