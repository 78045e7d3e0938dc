import type { SnapshotView } from '@/lib/domain/snapshot'
import { noon } from './dossier'

const text = 'Rents rose\n\nRents rose by eleven percent in a year.'
/** A page that says how rents rose, as the desk fetched and kept it. */
export const keptRents: SnapshotView = {
  id: 's1',
  articleId: 'a1',
  url: 'https://stats.test/rents',
  state: 'kept',
  fetchedBy: { id: 'ada', name: 'Ada Noor' },
  askedAt: noon,
  takenAt: noon,
  progress: null,
  failure: null,
  hops: [],
  answer: null,
  page: {
    title: 'Rents rose',
    publisher: 'The Example',
    author: null,
    publishedAt: null,
    language: 'en',
    text,
    blocks: [
      { kind: 'headline', start: 0, end: 10 },
      { kind: 'paragraph', start: 12, end: 51 },
    ],
    reading: 'article',
    wall: 'article',
  },
  wallMessage: null,
  earlier: [],
  compared: null,
}
