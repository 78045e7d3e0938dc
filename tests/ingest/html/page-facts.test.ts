import { expect, test } from 'vitest'
import { pageOf, prose, readPage } from './pages'

const linked = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`
const factsOf = (head: string, before = '<html>') => {
  const page = readPage(pageOf(`<article>${prose()}</article>`, head).replace('<html>', before))
  return [page.title, page.publisher, page.author, page.publishedAt, page.language]
}

test('a page’s linked data is believed first', () => {
  const thing = {
    '@graph': [
      { '@type': 'WebPage', headline: 'City desk' },
      {
        '@type': ['NewsArticle'],
        headline: 'Rents &#8211; they rose',
        publisher: { '@type': 'Organization', name: 'The Example' },
        author: [{ name: 'Ada Lind' }, { name: 'Bo Ek' }, 'Ada Lind'],
        datePublished: '2026-03-02T08:00:00+0100',
        inLanguage: 'en_GB',
      },
    ],
  }
  const head = `${linked(thing)}<meta property="og:title" content="Another"><meta name="author" content="Nobody">`
  expect(factsOf(head, '<html lang="de">')).toEqual([
    'Rents – they rose',
    'The Example',
    'Ada Lind, Bo Ek',
    '2026-03-02T07:00:00.000Z',
    'en-GB',
  ])
})

test('then what it tells those who share it, then its other words', () => {
  const head = `<meta property="og:title" content="Rents  rose &amp; rose"><meta property="og:site_name" content="The Example">
    <meta property="article:author" content="https://social.example/ada"><meta name="author" content="By Ada Lind">
    <meta property="article:published_time" content="2026-03-02">`
  expect(factsOf(head, '<html lang="sv">')).toEqual([
    'Rents rose & rose',
    'The Example',
    'Ada Lind',
    '2026-03-02',
    'sv',
  ])
})

test('a page that says nothing of itself is told by its title alone', () => {
  expect(factsOf('')).toEqual(['Rents rose', null, null, null, null])
})

test.for([
  '{"@type": "NewsArticle", "headline": ',
  '[]',
  'null',
  '{"@type": "NewsArticle", "headline": {"a": 1}, "author": {"name": 7}, "publisher": [], "datePublished": "0001-01-01T00:00:00Z", "inLanguage": "no language at all"}',
  '{"@graph": {"@graph": {"@graph": {}}}}',
  '{"@type": "NewsArticle", "datePublished": "yesterday", "inLanguage": "\\u0000"}',
])('linked data such as %s says nothing, and breaks nothing', (words) => {
  const head = `<script type="application/ld+json">${words}</script>`
  expect(factsOf(head)).toEqual(['Rents rose', null, null, null, null])
})
