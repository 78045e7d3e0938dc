import { expect, test, visit } from './desk'

const text =
  'The harbour froze in May\n\nBy Joan Mills\n\nThe harbour froze on 3 May, the port office said. Mr. Lund called it “a first”.\n\n- Ships waited.\n- Gulls walked.'

test('an editor pastes a text, sees how it will be read, and opens it as an article', async ({ open }) => {
  const page = await open('editor')
  await visit(page, '/')
  await page.getByRole('link', { name: 'New article' }).click()
  await page.getByRole('textbox', { name: 'Text' }).fill(text)
  await page.getByLabel('Title').fill('The harbour froze in May')
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('heading', { name: 'The harbour froze in May' })).toBeVisible()
  await expect(preview.getByRole('listitem')).toHaveCount(2)
  await page.getByLabel('Outlet').fill('The Harbour Post')
  await page.getByRole('button', { name: 'Add article' }).click()
  const article = page.getByRole('article', { name: 'The harbour froze in May' })
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('The harbour froze in May')
  await expect(article.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByText('0 of 6 sentences looked at').first()).toBeVisible()
})

test('an editor chooses a Markdown file, and its headings and quotes are read as such', async ({ open }) => {
  const page = await open('editor')
  await visit(page, '/articles/new')
  const words =
    '# A quiet market\n\nPrices stood still, **the exchange** said.\n\n> Nothing moved, a trader said.\n\n## What comes next\n\nNobody knows.'
  await page
    .getByLabel('A text file')
    .setInputFiles({ name: 'market.md', mimeType: 'text/markdown', buffer: Buffer.from(words) })
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('blockquote')).toHaveText('Nothing moved, a trader said.')
  await page.getByRole('button', { name: 'Add article' }).click()
  const article = page.getByRole('article', { name: 'A quiet market' })
  await expect(article.getByRole('heading', { name: 'What comes next' })).toBeVisible()
  await expect(article).toContainText('Prices stood still, the exchange said.')
})

test('a file that is chosen before the page is awake is read as soon as it is', async ({ desk, open }) => {
  const page = await open(await desk.add('editor', 'Erin Early'))
  const held: Promise<void>[] = []
  let wake = () => undefined as void
  const asleep = new Promise<void>((settle) => (wake = settle))
  await page.route('**/_next/static/**/*.js', (route) => void held.push(asleep.then(() => route.continue())))
  await page.goto('/articles/new', { waitUntil: 'commit' })
  await page
    .getByLabel('A text file')
    .setInputFiles({ name: 'early.txt', mimeType: 'text/plain', buffer: Buffer.from('An early bird sang.') })
  expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('')
  wake()
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('An early bird sang.')
  await Promise.all(held)
})

test('a file that is no UTF-8 text is refused with a sentence, and what was typed stays', async ({
  open,
}) => {
  const page = await open('editor')
  await visit(page, '/articles/new')
  await page.getByLabel('Title').fill('Kept')
  await page.getByLabel('A text file').setInputFiles({
    name: 'latin.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0x72, 0xe9, 0x73, 0x75, 0x6d, 0xe9]),
  })
  await expect(page.getByText(/UTF-8/).filter({ hasText: /not|no / })).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Kept')
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('')
})

test('an article without words is refused beside its fields', async ({ open }) => {
  const page = await open('editor')
  await visit(page, '/articles/new')
  await page.getByRole('button', { name: 'Add article' }).click()
  await expect(page.getByText('The article needs a title.')).toBeVisible()
  await expect(page.getByText('The article needs a text.')).toBeVisible()
})

test('a half-written article is there again after a reload, and is gone after starting anew', async ({
  desk,
  open,
}) => {
  const page = await open(await desk.add('editor', 'Dora Draft'))
  await visit(page, '/articles/new')
  await page.getByRole('textbox', { name: 'Text' }).fill('Half a text.')
  await page.getByLabel('Title').fill('Half a title')
  await expect(page.getByText(/^Draft saved/)).toBeVisible()
  await visit(page, '/articles/new')
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a text.')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Half a title')
  await page.getByRole('button', { name: 'Start anew' }).click()
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('')
})
