import { expect, test } from 'vitest'
import { link } from '@/lib/api/fields'

test.for([
  'https://example.org',
  'http://example.org/a?b=c#d',
  'HTTPS://EXAMPLE.ORG/',
  'https://example.org/%20?q=%22',
  'https://پاکستان.example/خبر',
  'https://example.org:8443/~a(b)',
  'https://[2001:db8::1]/',
  '  https://example.org  ',
])('%s may be followed', (address) => {
  expect(link.parse(address)).toBe(address.trim())
})

test('an address that begins with www. is meant as https', () => {
  expect(link.parse(' www.example.org/a?b ')).toBe('https://www.example.org/a?b')
  expect(link.parse('WWW.Example.org')).toBe('https://WWW.Example.org')
  for (const none of ['www.', 'www./a', 'www.a b', 'wwwx.example.org', 'www.\\evil'])
    expect(link.safeParse(none).success).toBe(false)
})

test.for([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'jAvAsCrIpT:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\u0000:alert(1)',
  '\u00a0javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'DATA:text/html;base64,PHM+',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org',
  'blob:https://example.org/1',
  'mailto:ada@desk.test',
  'about:blank',
  'example.org',
  '/articles',
  '//example.org',
  '',
  ' ',
  'http://',
  'https://',
  'http:',
  'https:example.org',
  'http:/example.org',
  'http:\\\\example.org',
  'https:javascript:alert(1)',
  'ht\ntps://example.org',
  'https://exam\tple.org',
  'https://example.org/a b',
  'https://example.org/\u0000',
  'https://example.org/\u007f',
  'https://example.org/\u0085',
  'https://example.org/\ud800',
  `https://example.org/${'x'.repeat(2048)}`,
  'https://exa mple.org',
  'https://[::1',
  'https://example.org:99999',
])('%j may not', (address) => {
  expect(link.safeParse(address).success).toBe(false)
})

test('a link is refused in one plain sentence', () => {
  expect(link.safeParse('javascript:alert(1)').error?.issues[0]?.message).toBe(
    'A link must begin with http:// or https://.',
  )
  expect(link.safeParse('https://example.org/a b').error?.issues[0]?.message).toBe(
    'A link has no spaces in it.',
  )
})
