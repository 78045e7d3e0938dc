import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtml } from '@/lib/ingest/html/read-html'
import { blocksOf, pageOf, prose, readPage } from './pages'

test('an article is read in the blocks that articles have, without what stands around it', () => {
  const page = readPage(
    pageOf(`<nav><a href="/">Home</a> <a href="/city">City</a></nav>
      <article><h1>Rents rose</h1><p>By Ada Lind</p>${prose()}
      <h2>What the mayor says</h2><blockquote><p>Nobody could have known it, and nobody did know it, she said to the council.</p></blockquote>
      <ul><li>One of the reasons is that people move here from everywhere.</li><li>Another is that little is built.</li></ul>
      <figure><img src="a.jpg" alt="x"><figcaption>A street in the city.</figcaption></figure>
      <p>First line<br>second line<br><br>another paragraph altogether, after two forced line ends.</p></article>
      <footer>All rights reserved by somebody.</footer>`),
  )
  expect(page.reading).toBe('article')
  const blocks = blocksOf(page)
  expect(blocks.slice(0, 2)).toEqual([
    ['headline', 'Rents rose'],
    ['byline', 'By Ada Lind'],
  ])
  expect(blocks).toContainEqual(['subheading', 'What the mayor says'])
  expect(blocks).toContainEqual([
    'quote',
    'Nobody could have known it, and nobody did know it, she said to the council.',
  ])
  expect(blocks).toContainEqual(['list-item', 'Another is that little is built.'])
  expect(blocks).toContainEqual(['caption', 'A street in the city.'])
  expect(blocks).toContainEqual(['paragraph', 'First line\nsecond line'])
  expect(page.text).not.toMatch(/Home|All rights/)
})

test('a page with little to read is read as what it marks as its main part, and otherwise whole, and says which', () => {
  const table = Array.from(
    { length: 12 },
    (_, n) => `<tr><td>District ${n}</td><td>${n * 11} percent</td></tr>`,
  )
  const main = readPage(pageOf(`<nav>Home</nav><main><table>${table.join('')}</table></main>`))
  expect(main.text).toContain('District 3\t33 percent')
  const short = readPage(pageOf('<p>Hello.</p><footer>The end.</footer>'))
  expect([short.reading, short.text]).toEqual(['page', 'Hello.\n\nThe end.'])
})

test('what a page hides, runs or draws is not among its words', () => {
  const page = readPage(
    pageOf(`<article>${prose()}<p hidden>Hidden one.</p><p style="display:none">Hidden two.</p><p aria-hidden="true">Hidden three.</p>
      <script>var said = "Hidden four."</script><style>p::after { content: "Hidden five." }</style><noscript>Hidden six.</noscript>
      <svg><style><a>Hidden seven.</a></style><text>Hidden eight.</text></svg><template>Hidden nine.</template><iframe srcdoc="Hidden ten.">Hidden eleven.</iframe></article>`),
  )
  expect(page.text).not.toContain('Hidden')
  expect(page.text).not.toMatch(/[<>]/)
})

test('markup in words is words', () => {
  const page = readPage(pageOf(`<article>${prose('&lt;img src=x onerror=alert(1)&gt; rose')}</article>`))
  expect(page.text).toContain('<img src=x onerror=alert(1)> rose last year')
})

test.for([
  '',
  '   ',
  '<',
  '<p',
  '<!--',
  '<table><tr>',
  '\0\0',
  '<html><body></body></html>',
  '<frameset><frame></frameset>',
])('of %j nothing is read, and nothing breaks', (html) => {
  expect(readPage(html)).toMatchObject({ reading: 'page' })
})

test.for([
  ['fifty thousand elements in each other', '<div>'.repeat(50_000)],
  ['fifty thousand that never end', '<b>'.repeat(50_000)],
  ['a hundred thousand and one beside each other', '<i></i>'.repeat(100_001)],
  [
    'an element with three hundred attributes',
    `<p ${Array.from({ length: 300 }, (_, n) => `a${n}=1`).join(' ')}>`,
  ],
])('a page with %s is refused', ([, html]) => {
  const received = {
    mediaType: 'text/html',
    contentType: null,
    address: 'https://news.example/',
    status: 200,
  }
  expect(readHtml(new TextEncoder().encode(html), received)).toBe('too-tangled')
})

test('the blocks of whatever page lie in order in its text, which is canonical', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'li',
    'h1',
    'blockquote',
    'td',
    'tr',
    'table',
    'b',
    'br',
    'pre',
    'article',
    'figcaption',
  )
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Rents rose by eleven percent in a year, which is a lot. '.repeat(4),
      '\r\n',
      'e\u0301',
      '\ufeff',
      '&#0;',
      '\ud800',
    ),
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text, blocks } = readPage(pieces.join(''))
      expect(text).toBe(text.normalize('NFC'))
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toMatch(/\r|\0/)
      let end = 0
      for (const block of blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(block.start, block.end).trim()).not.toBe('')
        end = block.end
      }
      expect(end).toBe(text.length)
    }),
    { numRuns: 150 },
  )
})
