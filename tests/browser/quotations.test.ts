import { randomUUID } from 'node:crypto'
import { expect, openCard, test, visit, type Desk } from './desk'
import { lookAtSizes } from './looks'

const text = 'The mayor spoke.\n\n“We will not sell the old mill before the spring,” he said.'
const srt = (words: string) =>
  Buffer.from(
    `1\n00:00:01,000 --> 00:00:04,000\nMAYOR: Good morning.\n\n2\n00:12:03,000 --> 00:12:09,000\nMAYOR: ${words}\n`,
  )

/** Uploads a file for an article; its id. */
async function upload({ admin }: Desk, articleId: string, name: string, bytes: Buffer): Promise<string> {
  const id = randomUUID()
  await admin.api.ask('POST', '/files', { id, articleId, name, size: bytes.length })
  await admin.api.ask('PUT', `/files/${id}?offset=0`, bytes)
  return id
}

test('a transcript is uploaded, and the quotation is found in it with its time code', async ({
  desk,
  open,
}) => {
  const article = await desk.write({ text })
  const claim = await desk.mark(article, { words: 'sell the old mill' })
  const page = await open('reviewer')
  const address = `/articles/${article.id}?claim=${claim.id}`
  await visit(page, address)
  const quotation = openCard(page).getByRole('list', { name: 'Its quotation' })
  await expect(quotation).toContainText(
    'Nothing is kept of this article in which the quotation could be found.',
  )

  await upload(desk, article.id, 'first.srt', srt('We will sell the old mill before the spring.'))
  await visit(page, address)
  await expect(quotation).toContainText(
    'The quotation is found with other words than were said. In “first.srt”, 00:12:03, MAYOR.',
  )
  await expect(quotation).toContainText('what denies is not the same')
  await lookAtSizes(page, 'quotation-altered', [
    [1280, 800, 'light'],
    [1280, 800, 'dark'],
    [360, 740, 'light'],
    [360, 740, 'dark'],
  ])

  await upload(desk, article.id, 'second.srt', srt('We will not sell the old mill before the spring.'))
  await visit(page, address)
  await expect(quotation).toContainText(
    'The quotation is found word by word. In “second.srt”, 00:12:03, MAYOR.',
  )
  await lookAtSizes(page, 'quotation-found', [[1280, 800, 'light']])
})

const paragraphs = [
  'Rents in the city rose by eleven percent in a year, the statistics office said on Monday, which is more than in any year since it began to count them in nineteen seventy.',
  'The responsibilities of the administration were misunderstood, said a spokeswoman of the municipality, and extraordinary circumstances had characterised the negotiations.',
  'Nobody could have anticipated the consequences, she added, and every well-known recommendation of the commission had been considered.',
]

test('a PDF that a browser printed in two columns is read as it was written', async ({ desk, browser }) => {
  const article = await desk.write({ text })
  const page = await browser.newPage()
  await page.setContent(
    `<html lang="en"><title>Rents</title><style>div { columns: 2; hyphens: auto; text-align: justify; height: 9em }</style>
    <h1>Rents rose again</h1><div>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</div></html>`,
  )
  const id = await upload(desk, article.id, 'printed.pdf', await page.pdf({ format: 'A4' }))
  await page.close()
  const read = await desk.admin.api.ask<{ page: { text: string } }>('GET', `/files/${id}/text`)
  expect(read.page.text.split('\n\n').join(' ')).toBe(['Rents rose again', ...paragraphs].join(' '))
})
