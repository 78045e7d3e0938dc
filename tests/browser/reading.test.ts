import { expect, openCard, test, visit } from './desk'
import { drag, lit } from './text-hand'

const urdu = [
  'بندرگاہ میں کرایے بڑھ گئے',
  'پاکستان کے شہر کراچی میں گزشتہ سال کرایوں میں ایک تہائی اضافہ ہوا۔ دفتر نے کہا کہ یہ 1990 کے بعد سب سے بڑا اضافہ ہے۔',
  '“یہاں اب کوئی نہیں رہ سکتا،” کرایہ داروں کی انجمن کی سربراہ آنا رائے نے کہا۔',
].join('\n\n')

test('an article in Urdu reads from the right, and a claim can be marked in it', async ({ desk, open }) => {
  const article = await desk.write({ title: 'کرایے', text: urdu, language: 'ur' })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  const text = page.getByRole('article').first()
  await expect(text).toHaveAttribute('dir', 'rtl')
  await expect(text).toHaveAttribute('lang', 'ur')
  const paragraph = text.getByText('دفتر نے کہا')
  expect(await paragraph.evaluate((element) => getComputedStyle(element).textAlign)).toMatch(/start|right/)
  await drag(page, 'ایک تہائی اضافہ')
  await page.keyboard.press('c')
  await expect(openCard(page)).toContainText('ایک تہائی اضافہ')
  await expect(lit(page, 'ایک تہائی اضافہ')).toBeVisible()
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: 'ایک تہائی اضافہ' }])
})

const hostile = [
  '<script>document.title = "run"</script><img src="https://tracker.example/pixel.png" onerror="document.title = \'run\'">',
  'A [link](javascript:alert(1)) and ![a picture](https://tracker.example/pixel.png) and https://tracker.example/page stood here.',
  '<style>@import "https://tracker.example/style.css"</style><iframe src="https://tracker.example/frame"></iframe>',
].join('\n\n')

test('opening an imported article runs nothing of it and asks no other host for anything', async ({
  desk,
  open,
}) => {
  for (const name of ['hostile.txt', 'hostile.md']) {
    const article = await desk.admin.api.ask<{ id: string }>('POST', '/articles', {
      title: `<b>${name}</b>`,
      text: hostile,
      fileName: name,
      url: 'https://tracker.example/page',
    })
    const page = await open('reviewer')
    await visit(page, `/articles/${article.id}`)
    await expect(page.getByRole('article').first()).toContainText('stood here')
    expect(await page.title()).toContain(`<b>${name}</b>`)
    expect(
      await page.evaluate(
        () =>
          [
            ...document.querySelectorAll(
              'article img, article iframe, article a, article style, article script',
            ),
          ].length,
      ),
    ).toBe(0)
  }
})

test('letters that hide or turn other letters do not break the text or its claims', async ({
  desk,
  open,
}) => {
  const article = await desk.write({
    title: 'Letters',
    text: 'The \u202eevil\u202c word and the family 👨‍👩‍👧‍👦 and e\u0301clair stood in one line.',
  })
  const page = await open('reviewer')
  await visit(page, `/articles/${article.id}`)
  await drag(page, '👨‍👩‍👧‍👦')
  await page.keyboard.press('c')
  await expect(openCard(page)).toBeVisible()
  await expect.poll(() => desk.claims(article)).toMatchObject([{ quote: '👨‍👩‍👧‍👦' }])
})

test('a page that is not there, and one that may not be seen, say the same', async ({ open, foresee }) => {
  foresee(/status of 404/)
  const page = await open('reader')
  for (const path of ['/articles/nowhere', '/nowhere']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  }
})
