import type { Paths } from '../method'

/** The addresses of files. */
export const filePaths = {
  beginUpload: ['POST', '/files'],
  sendSlice: ['PUT', '/files/{fileId}'],
  readFile: ['GET', '/files/{fileId}'],
  showPicture: ['GET', '/files/{fileId}/picture'],
  readFileText: ['GET', '/files/{fileId}/text'],
} as const satisfies Paths
