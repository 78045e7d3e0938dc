import type { EndpointName } from '@/lib/api/paths'
import type { Actor } from '@/lib/domain/person'
import { must } from './desk'
import { anEditor, type Prepared, type Requested } from './prepared'
import { sourceDeeds } from './sources'

const aSource = async () => must(await sourceDeeds.make(await anEditor(), `Source ${crypto.randomUUID()}`))

/** A request on a source that stands. */
const onSource =
  (body?: object) =>
  async (_: Actor): Promise<Prepared> => ({
    params: { sourceId: (await aSource()).id },
    body: body && { version: 1, ...body },
  })

/** Requests on sources. */
export const sourceRequests = {
  listSources: { deed: 'read-sources', prepare: () => ({ query: '?q=office&limit=20' }) },
  makeSource: { deed: 'edit-source', prepare: () => ({ body: { name: `Office ${crypto.randomUUID()}` } }) },
  readSource: { deed: 'read-sources', prepare: onSource() },
  editSource: { deed: 'edit-source', prepare: onSource({ interests: 'Lets flats.' }) },
  listTouches: { deed: 'read-sources', prepare: onSource() },
  withdrawSource: { deed: 'withdraw-source', prepare: onSource({ reason: 'It was made up.' }) },
  restoreSource: {
    deed: 'withdraw-source',
    prepare: async () => {
      const { id } = must(await sourceDeeds.withdraw(await anEditor(), await aSource()))
      return { params: { sourceId: id }, query: '?version=2' }
    },
  },
  mergeSource: {
    deed: 'merge-source',
    prepare: async (owner) => onSource({ into: (await aSource()).id })(owner),
  },
} satisfies Partial<Record<EndpointName, Requested>>
