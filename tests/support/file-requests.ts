import type { EndpointName } from '@/lib/api/paths'
import { fileText, onFile, onPicture } from './files'
import { onArticle, type Requested } from './prepared'

/** Requests on files. */
export const fileRequests = {
  beginUpload: {
    deed: 'upload-file',
    prepare: async () => {
      const { params } = await onArticle()
      return { body: { articleId: params!.articleId, name: 'rents.txt', size: 5 } }
    },
  },
  sendSlice: { deed: 'send-slice', prepare: onFile(false, Buffer.from(fileText), '?offset=0') },
  readFile: { deed: 'read-article', prepare: onFile(true) },
  showPicture: { deed: 'read-article', prepare: onPicture },
  readFileText: { deed: 'read-article', prepare: onFile(true) },
} satisfies Partial<Record<EndpointName, Requested>>
