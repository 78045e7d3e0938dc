import type { KeptPage } from '@/lib/domain/snapshot'

/** What was read in a page of the tests, where nothing else is said. */
export const keptPage: KeptPage = {
  title: 'Rents rose',
  publisher: 'The Example',
  author: 'Ada Lind',
  publishedAt: '2026-03-02',
  language: 'en',
  text: 'Rents rose\n\nRents rose by eleven percent in a year.',
  blocks: [
    { kind: 'headline', start: 0, end: 10 },
    { kind: 'paragraph', start: 12, end: 51 },
  ],
  reading: 'article',
  wall: 'article',
}
